import { narrow, narrowCode, numberFromChinese, withoutBlanks } from '../base/index.ts';

const ARABIC_YEAR = /^\d{4}$/;
const ARABIC_PART = /^\d{1,2}$/;

const DATE =
  /^(\d{4}|[二一〇○零О0OＯ三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日/;
// `2024.7.31` is a date only where nothing else stands on the line.
const DOTTED = /^(\d{4})([.\-/])(\d{1,2})\2(\d{1,2})$/;
const DAY_SIGN = '日'.charCodeAt(0);
/** `2024.7.1` */
const SHORTEST = 8;
const ZERO_SHAPES = /[○零О0OＯ]/g;

function yearOf(text: string): number | null {
  if (ARABIC_YEAR.test(text)) return Number(text);
  const digits = [...text.replace(ZERO_SHAPES, '〇')].map((character) => '〇一二三四五六七八九'.indexOf(character));
  return digits.includes(-1) ? null : Number(digits.join(''));
}

const partOf = (text: string): number | null => (ARABIC_PART.test(text) ? Number(text) : numberFromChinese(text));

/** Days in a month of a year; a date beyond is damaged and is not read. */
const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The day with which a text begins, `2024年 7月 31日` or `二〇二四年七月三十一日`, as `YYYY-MM-DD`; null where it is none or does not exist. */
export function dateAtStart(text: string): { readonly day: string; readonly length: number } | null {
  const bare = narrow(withoutBlanks(text.slice(0, 60)));
  const match = DATE.exec(bare);
  if (match === null) return null;
  const year = yearOf(match[1] ?? '');
  const month = partOf(match[2] ?? '');
  const day = partOf(match[3] ?? '');
  if (
    year === null ||
    month === null ||
    day === null ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysInMonth(year, month)
  )
    return null;
  return { day: `${year}-${pad(month)}-${pad(day)}`, length: match[0].length };
}

const BLANK_END = /\s$/;

/** A date ends with 日 or a figure. */
function endsAsDate(text: string): boolean {
  const code = narrowCode(text.charCodeAt(text.length - 1));
  return code === DAY_SIGN || (code >= 0x30 && code <= 0x39) || BLANK_END.test(text);
}

/** The day that a line is, nothing else on it; null otherwise. */
export function dateOfLine(text: string): string | null {
  if (text.length > 40 || text.length < SHORTEST || !endsAsDate(text)) return null;
  const bare = narrow(withoutBlanks(text)).replace(DOTTED, '$1年$3月$4日');
  const found = dateAtStart(bare);
  return found !== null && found.length === bare.length ? found.day : null;
}
