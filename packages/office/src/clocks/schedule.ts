import { dayOf, endOfNextYearly, parseInstant } from '@xianzhi/core/base';
import type { Calendar } from './calendar.ts';

/** How a clock comes round again. */
export type Repeat =
  /** So long after each due time: 24-hour zero report, every 10 days. */
  | { readonly kind: 'every'; readonly milliseconds: number }
  /** So many times a calendar day, in equal stretches of it: 3 fall due at 08:00, 16:00 and 24:00. */
  | { readonly kind: 'timesADay'; readonly times: number }
  /** On a day of the year, `10-31`, at its end. */
  | { readonly kind: 'yearly'; readonly day: string };

const DAY = 86_400_000;

/** The instant at which an official day begins. */
export const startOfDay = (day: string): number => parseInstant(`${day} 00:00`) ?? 0;

/** The end of the stretch of the day in which an instant lies, or of the next one where it lies on the edge. */
function nextInDay(after: number, times: number): number {
  const start = startOfDay(dayOf(after));
  // Whole milliseconds throughout: a day has no seventeenth that is one.
  const round = Math.floor(((after - start) * times) / DAY) + 1;
  return start + Math.ceil((round * DAY) / times);
}

/** When a repeated clock falls due behind an instant, in milliseconds since 1970. */
export function nextDue(after: number, repeat: Repeat): number {
  if (repeat.kind === 'every') return after + repeat.milliseconds;
  return repeat.kind === 'timesADay' ? nextInDay(after, repeat.times) : endOfNextYearly(after, repeat.day);
}

/** What a deadline in working days came to, and whether the calendar of holidays was known that far. */
export type WorkingDue = { readonly dueAt: number; readonly isCalendarKnown: boolean };

/**
 * The end of the working day so many after the day of an instant, that day itself not counted. Behind the horizon of the
 * calendar weekends alone are left out, and the answer says so.
 */
export function afterWorkingDays(from: number, days: number, calendar: Calendar): WorkingDue {
  let day = dayOf(from);
  for (let left = days; left > 0; ) {
    day = dayOf(startOfDay(day) + DAY);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return { dueAt: startOfDay(day) + DAY, isCalendarKnown: day <= calendar.knownUntil };
}
