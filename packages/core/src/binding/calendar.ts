import { DAY_SIGNS } from '../lexicon/index.ts';
import { numeralAt } from './numerals.ts';

/** A calendar day in a text; the year is null where only month and day stand there, the day null for a whole month. */
export type PrintedDay = {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
};

type Part = { readonly value: number; readonly end: number };

/** A whole number followed by a sign of the calendar. */
function partAt(text: string, at: number, sign: string): Part | null {
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.value.d !== 1n || numeral.value.n > 9999n) return null;
  return text[numeral.end] === sign ? { value: Number(numeral.value.n), end: numeral.end + 1 } : null;
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;
const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** The calendar day or month that begins at a place of a flat text: `2024年7月31日`, `3月1日`, `4月`. */
export function dayAt(text: string, at: number): PrintedDay | null {
  const year = partAt(text, at, DAY_SIGNS.year);
  const isDated = year !== null && isYear(year.value);
  const month = partAt(text, isDated ? year.end : at, DAY_SIGNS.month);
  if (month === null || !isMonth(month.value)) return null;
  const day = partAt(text, month.end, DAY_SIGNS.day);
  const isWhole = day === null || !isDay(day.value);
  return {
    start: at,
    end: isWhole ? month.end : day.end,
    year: isDated ? year.value : null,
    month: month.value,
    day: isWhole ? null : day.value,
  };
}

/** Every calendar day and month of a flat text, in order. */
export function readDays(text: string): PrintedDay[] {
  const days: PrintedDay[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const day = dayAt(text, at);
    if (day === null) continue;
    days.push(day);
    at = day.end - 1;
  }
  return days;
}
