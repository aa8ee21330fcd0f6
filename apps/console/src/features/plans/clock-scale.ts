import type { PlanClock } from '@xianzhi/contract';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as people say them: `30分钟`, `2小时`, `7天`. */
export function minutesText(minutes: number): string {
  if (minutes >= DAY && minutes % DAY === 0) return `${minutes / DAY}天`;
  if (minutes >= HOUR && minutes % HOUR === 0) return `${minutes / HOUR}小时`;
  return `${minutes}分钟`;
}

/** The lengths that a plan's clocks name, once each, from the shortest. */
export const ticksOf = (clocks: readonly PlanClock[]): number[] =>
  [...new Set(clocks.flatMap((clock) => clock.minutes ?? []))].filter((minutes) => minutes > 0).sort((a, b) => a - b);

/** Where a length stands on the axis, in percent. The steps are even: a month beside 30 minutes would hide everything. */
export function placeOf(minutes: number, ticks: readonly number[]): number {
  if (minutes <= 0) return 0;
  return ((ticks.indexOf(minutes) + 1) / Math.max(ticks.length, 1)) * 100;
}

/** Those without a number first, as they are due at once; then by length. */
export const inOrder = (clocks: readonly PlanClock[]): PlanClock[] =>
  [...clocks].sort((a, b) => (a.minutes ?? -1) - (b.minutes ?? -1));
