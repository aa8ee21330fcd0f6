import { isEndOfMonth } from '../lexicon/index.ts';
import { type PrintedDay, readDays } from './calendar.ts';
import { type Check, excerpt } from './verdict.ts';

const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Wanted = { readonly year: number | null; readonly month: number; readonly day: number };

/** `2024-07-31` or `7-31`. */
function wantedOf(value: string): Wanted {
  const parts = value.split('-').map(Number);
  const [day = 0, month = 0, year = null] = parts.reverse();
  return { year, month, day };
}

function isSame(wanted: Wanted, printed: PrintedDay, after: string): boolean {
  if (printed.month !== wanted.month || (wanted.year !== null && printed.year !== wanted.year)) return false;
  if (printed.day !== null) return printed.day === wanted.day;
  return isEndOfMonth(after) && wanted.day === LAST_DAYS[wanted.month - 1];
}

/** A day or a day of the year: printed with month and day, or as the end of the month. */
export const checkDay: Check = (place) => {
  const text = place.clause.own;
  if (text.includes(place.claim.value)) return null;
  const wanted = wantedOf(place.claim.value);
  const days = readDays(text);
  const same = days.filter((day) => isSame(wanted, day, text.slice(day.end, day.end + 2)));
  if (same.length >= place.claim.occurrence) return null;
  const [first] = days;
  return first === undefined
    ? { fault: 'notPrinted', printed: null }
    : { fault: 'otherNumber', printed: excerpt(text, first.start, (days.at(-1) as PrintedDay).end) };
};
