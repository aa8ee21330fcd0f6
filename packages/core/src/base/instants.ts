/** Official time is UTC+8 all year; instants are milliseconds since 1970-01-01T00:00Z. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;
const DAYS = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

type Civil = { readonly year: number; readonly month: number; readonly day: number };

// Years are counted from March, so that a leap day is the last of its year; an era is 400 years.
const DAYS_IN_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

function daysFromCivil({ year, month, day }: Civil): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

function civilFromDays(days: number): Civil {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');
const printCivil = ({ year, month, day }: Civil): string => `${padded(year, 4)}-${padded(month)}-${padded(day)}`;

function civilOf(text: string): Civil | null {
  const match = DAYS.exec(text);
  if (match === null) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const isReal = civil.month >= 1 && civil.month <= 12 && printCivil(civilFromDays(daysFromCivil(civil))) === text;
  return isReal ? civil : null;
}

/** Whether a text is a day that exists, `2024-02-29` and not `2023-02-29`. */
export const isDay = (text: string): boolean => civilOf(text) !== null;

/** The official day of an instant, `2024-10-15`. */
export const dayOf = (instant: number): string => printCivil(civilFromDays(Math.floor((instant + OFFSET) / DAY)));

const timeOfDay = (instant: number): number => instant + OFFSET - Math.floor((instant + OFFSET) / DAY) * DAY;

/** An instant as `2024-10-15T02:40:00+08:00`. */
export function printInstant(instant: number): string {
  const seconds = Math.floor(timeOfDay(instant) / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => padded(part))
    .join(':');
  return `${dayOf(instant)}T${time}+08:00`;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return OFFSET;
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}

/** The instant of `2024-10-15T02:10:00+08:00`; without a zone it is official time. Null where the text is none. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  const civil = match === null ? null : civilOf(match[1] ?? '');
  if (match === null || civil === null) return null;
  const [hours, minutes, seconds] = [match[2], match[3], match[4] ?? 0].map(Number) as [number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return daysFromCivil(civil) * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000 - offsetOf(match[5]);
}

/**
 * The end of the next such day of the year (`10-31`, `3-1`) behind an instant, which is where the day after it begins;
 * 29 February becomes the 28th where there is none.
 */
export function endOfNextYearly(after: number, day: string): number {
  const [month = 1, date = 1] = day.split('-').map(Number);
  const year = Number(dayOf(after).slice(0, 4));
  const endIn = (one: number): number => {
    const first = daysFromCivil({ year: one, month, day: 1 }) * DAY - OFFSET;
    return Math.min(first + date * DAY, addMonths(first, 1));
  };
  return endIn(year) > after ? endIn(year) : endIn(year + 1);
}

/** The same time of day so many calendar months later; a day that the month lacks becomes its last one. */
export function addMonths(instant: number, months: number): number {
  const { year, month, day } = civilFromDays(Math.floor((instant + OFFSET) / DAY));
  const count = year * 12 + (month - 1) + months;
  const first = { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
  const next = { year: Math.floor((count + 1) / 12), month: ((count + 1) % 12) + 1, day: 1 };
  const last = daysFromCivil(next) - daysFromCivil(first);
  return (daysFromCivil(first) + Math.min(day, last) - 1) * DAY + timeOfDay(instant) - OFFSET;
}
