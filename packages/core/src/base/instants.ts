/** Official time is UTC+8 all year; instants are milliseconds since 1970-01-01T00:00Z. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;
const DAYS = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An instant as `2024-10-15T02:40:00+08:00`. */
export function printInstant(instant: number): string {
  return `${new Date(instant + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** The official day of an instant, `2024-10-15`. */
export const dayOf = (instant: number): string => new Date(instant + OFFSET).toISOString().slice(0, 10);

/** Whether a text is a day that exists, `2024-02-29` and not `2023-02-29`. */
export function isDay(text: string): boolean {
  const match = DAYS.exec(text);
  if (match === null) return false;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text;
}

/** The same time of day so many calendar months later; a day that the month lacks becomes its last one. */
export function addMonths(instant: number, months: number): number {
  const local = new Date(instant + OFFSET);
  const time = (instant + OFFSET) % DAY;
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), last);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, day) + ((time + DAY) % DAY) - OFFSET;
}
