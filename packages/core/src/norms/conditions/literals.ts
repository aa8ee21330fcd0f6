import { parseDecimal, type Rational } from '../../base/index.ts';
import type { LengthMeasure } from './types.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PLAIN_NUMBER = /^-?[ \t\r\n]{0,40}(\d{1,40}(?:\.\d{1,40})?)(?:[eE]([+-]?\d{1,2}))?$/;
const MONTHS = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?$/;
const FIXED = /^P(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/;
const ESCAPED = /\\(["\\])/g;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The exact value of a number as a condition writes it, at most forty digits and two of exponent; null otherwise. */
export function readNumber(text: string): Rational | null {
  const match = PLAIN_NUMBER.exec(text);
  return match === null
    ? null
    : parseDecimal(`${text.startsWith('-') ? '-' : ''}${text.slice(text.indexOf(match[1] ?? ''))}`);
}

/** The content of a string, quotes off; null where it escapes anything but a quote or a backslash. */
export const readString = (text: string): string | null =>
  text.replace(ESCAPED, '').includes('\\') ? null : text.slice(1, -1).replace(ESCAPED, '$1');

export type Length = { readonly measure: LengthMeasure; readonly value: bigint };

const SECOND = 1000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY_LENGTH = 24n * HOUR;

const whole = (digits: string | undefined): bigint => BigInt(digits ?? '0');
const saysNothing = (match: RegExpExecArray): boolean => match.slice(1).every((part) => part === undefined);

/** `P1Y6M` in months, `P2DT30M` in milliseconds; null for what mixes them, has fractions, weeks or a sign. A `D` is 24 hours. */
export function readLength(text: string): Length | null {
  const months = MONTHS.exec(text);
  if (months !== null && !saysNothing(months))
    return { measure: 'months', value: 12n * whole(months[1]) + whole(months[2]) };
  const fixed = FIXED.exec(text);
  if (fixed === null || saysNothing(fixed) || text.endsWith('T')) return null;
  const [, days, hours, minutes, seconds] = fixed;
  return {
    measure: 'milliseconds',
    value: DAY_LENGTH * whole(days) + HOUR * whole(hours) + MINUTE * whole(minutes) + SECOND * whole(seconds),
  };
}
