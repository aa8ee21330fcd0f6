const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const two = (value: number): string => String(value).padStart(2, '0');

/** A stretch as it is read at a glance: `17:42` under an hour, `2小时05分`, `3天4小时`. */
export function stretchText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND);
  if (seconds < HOUR) return `${two(Math.floor(seconds / MINUTE))}:${two(seconds % MINUTE)}`;
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)}小时${two(Math.floor((seconds % HOUR) / MINUTE))}分`;
  return `${Math.floor(seconds / DAY)}天${Math.floor((seconds % DAY) / HOUR)}小时`;
}

export type Countdown = {
  readonly text: string;
  readonly isLate: boolean;
  readonly isSoon: boolean;
  readonly share: number;
};

const SOON = 600_000;

/** What a clock shows at a moment; `share` is the part of its time that is left, 0 to 1. */
export function countdown(dueAt: string, baseAt: string | null, now: number): Countdown {
  const due = Date.parse(dueAt);
  const left = due - now;
  const whole = baseAt === null ? Number.NaN : due - Date.parse(baseAt);
  const share = whole > 0 ? Math.min(1, Math.max(0, left / whole)) : left > 0 ? 1 : 0;
  if (left < 0) return { text: `超时 ${stretchText(-left)}`, isLate: true, isSoon: false, share: 0 };
  return { text: `还剩 ${stretchText(left)}`, isLate: false, isSoon: left <= SOON, share };
}
