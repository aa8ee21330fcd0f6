import { startOfDay } from '../../clocks/index.ts';

/** A shift of every day. `starts` and `ends` are `HH:MM`; one that ends no later than it starts ends on the next day. */
export type Shift = { readonly shift: string; readonly label: string; readonly starts: string; readonly ends: string };

/** 带班 and 值班. */
export const DUTIES = ['inCharge', 'onDuty'] as const;
export type Duty = (typeof DUTIES)[number];

const MINUTE = 60_000;
const DAY = 86_400_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds behind midnight; null where it is no time of day. */
export function timeOf(text: string): number | null {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** From when until when a shift of a day lasts, in milliseconds since 1970. */
export function spanOf(day: string, { starts, ends }: Pick<Shift, 'starts' | 'ends'>): { from: number; until: number } {
  const midnight = startOfDay(day);
  const [from, until] = [timeOf(starts) ?? 0, timeOf(ends) ?? 0];
  return { from: midnight + from, until: midnight + until + (until <= from ? DAY : 0) };
}
