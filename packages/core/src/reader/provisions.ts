import { chineseFromNumber, narrow, numberFromNumeral, withoutBlanks } from '../base/index.ts';

const OPENING_BRACKET = /[（(]/;
const LINKING_SIGN = /[、，,和及与至]/;
const DIVISION_WORD = /[编章节条款项目]/;

// A line end may stand inside a number: `第三十` / `九条`.
const DIGIT = '[0-9０-９一二三四五六七八九十百零〇千]';
const NUMERAL = `${DIGIT}(?:\\s{0,2}${DIGIT}){0,6}`;
const PART = `第\\s{0,2}${NUMERAL}(?:\\s{0,2}[编章节条款项目](?:之[一二三四五六七八九十]{1,2})?)`;
const ITEM = `第?\\s{0,2}[（(]\\s{0,2}${NUMERAL}\\s{0,2}[）)]\\s{0,2}项`;
const BARE = `${NUMERAL}\\s{0,2}[条款项]`;
const LISTED = `第?\\s{0,2}${NUMERAL}(?=\\s{0,2}[、，,和及至与]\\s{0,2}第?\\s{0,2}${NUMERAL})`;
const LINK = '\\s{0,2}(?:[、，,和及与至]\\s{0,2}){0,2}';
/** One provision and those that go on with it: `第二十四条、第四十七条`, `第24、47和52条`, `第三条第二款第（一）项`. */
const RUN = new RegExp(
  `\\s{0,3}(?:${PART}|${ITEM}|${LISTED})(?:${LINK}(?:${PART}|${ITEM}|${BARE}|${LISTED})){0,40}`,
  'y',
);
const COMPONENT = new RegExp(
  `第?\\s{0,2}[（(]?\\s{0,2}(${NUMERAL})\\s{0,2}[）)]?\\s{0,2}([编章节条款项目])?(之[一二三四五六七八九十]{1,2})?`,
  'g',
);

/** A run of provisions in a text: its end, and its normalised words. */
export type ProvisionRun = { readonly end: number; readonly text: string };

function numeral(text: string): string {
  const value = numberFromNumeral(narrow(withoutBlanks(text)));
  return value === null ? withoutBlanks(text) : chineseFromNumber(value);
}

/** `第24、47和52条` → `第二十四条、第四十七条、第五十二条`; an item's number keeps its brackets. */
function normaliseRun(run: string): string {
  const parts = [...run.matchAll(COMPONENT)].map((match) => ({
    number: numeral(match[1] ?? ''),
    unit: match[2] ?? '',
    tail: match[3] ?? '',
    bracketed: OPENING_BRACKET.test(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  for (let i = parts.length - 2; i >= 0; i -= 1) {
    const part = parts[i] as (typeof parts)[number];
    if (part.unit === '') part.unit = parts[i + 1]?.unit ?? '条';
  }
  return parts
    .map((part, i) => {
      const previous = parts[i - 1];
      const joins = previous !== undefined && LINKING_SIGN.test(run.slice(previous.end, part.at));
      return `${joins ? '、' : ''}第${part.bracketed ? `（${part.number}）` : part.number}${part.unit}${part.tail}`;
    })
    .join('');
}

/** The run of provisions that begins at `at` (blanks before it allowed), or null. */
export function provisionRunAt(text: string, at: number): ProvisionRun | null {
  RUN.lastIndex = at;
  const match = RUN.exec(text);
  if (match === null || !DIVISION_WORD.test(match[0])) return null;
  return { end: at + match[0].length, text: normaliseRun(match[0]) };
}
