import { normaliseDocumentNumber } from './document-number.ts';
import { normaliseSegment } from './segment.ts';

const YEAR_AND_SERIAL = /[〔（([［【]\s{0,2}[12]\d{3}\s{0,2}[〕）)\]］】]\s{0,2}第?\s{0,2}\d{1,5}\s{0,2}号/gu;
const HAN = /[\u4e00-\u9fff]/;
const BLANK = /\s/;
const LONGEST_CODE = 16;
const ARTICLE = /第\s{0,2}[一二三四五六七八九十百零〇\d]{1,7}\s{0,2}条(?:之[一二三四五六七八九十])?/gu;
const PROVISION_PART =
  /第[一二三四五六七八九十百零〇\d]{1,7}(?:条(?:之[一二三四五六七八九十])?|款)|第?[（(][一二三四五六七八九十\d]{1,4}[）)]项?|附件\d{1,2}/g;
const ENUMERATION = /[、，和及至]/;
const TABLE_SEGMENT = /^表\d{1,4}$/;

/** Where the organ's code before a year begins: Han characters, up to two blanks between them and the year. */
function codeStart(text: string, year: number): number {
  let end = year;
  while (end > 0 && year - end < 2 && BLANK.test(text[end - 1] as string)) end -= 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_CODE && HAN.test(text[start - 1] as string)) start -= 1;
  return start;
}

/** Takes the document numbers out of what a person typed, blanks inside them included; `rest` is what is left. */
export function takeDocumentNumbers(text: string): { readonly numbers: string[]; readonly rest: string } {
  const numbers: string[] = [];
  let rest = '';
  let at = 0;
  for (const match of text.matchAll(YEAR_AND_SERIAL)) {
    const start = Math.max(at, codeStart(text, match.index));
    const end = match.index + match[0].length;
    const number = normaliseDocumentNumber(text.slice(start, end));
    if (number === null) continue;
    numbers.push(number);
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return { numbers, rest: rest + text.slice(at) };
}

/** Takes the articles out, `第12条` → `第十二条`. */
export function takeArticles(text: string): { readonly articles: string[]; readonly rest: string } {
  return { articles: (text.match(ARTICLE) ?? []).map(normaliseSegment), rest: text.replace(ARTICLE, ' ') };
}

/** The segments that a provision names, `第二十三条第（二）项` → `第二十三条`, `（二）`; only the first of an enumeration. */
export function provisionSegments(provision: string | null): string[] {
  const first = (provision ?? '').split(ENUMERATION)[0] ?? '';
  return (first.match(PROVISION_PART) ?? []).map(normaliseSegment);
}

/** Whether a segment names a table: `表2`. */
export const isTableSegment = (segment: string): boolean => TABLE_SEGMENT.test(segment);
