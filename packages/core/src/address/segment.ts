import { chineseFromNumber, narrow, numberFromNumeral, withoutBlanks } from '../base/index.ts';

const LAST_POINT = /[.、]$/;

const REPEAT = /^(.{1,40})~(\d{1,3})$/;
const ANNEX = /^附(件|表|图)[:：]?([0-9一二三四五六七八九十]{0,4})[:：]?$/;
const DIVISION = /^第([0-9一二三四五六七八九十百零〇千]{1,7})(编|篇|部分|章|节|条)(之[一二三四五六七八九十]{1,3})?$/;
const PARAGRAPH = /^第([0-9一二三四五六七八九十百零〇]{1,6})款$/;
const ITEM = /^第?[（(]([一二三四五六七八九十百0-9]{1,5}|[A-Za-z])[）)]项?$/;
const HALF_BRACKET = /^(\d{1,3}|[A-Za-z])[)）]$/;
const LETTER = /^([A-Za-z])[.、]?$/;
const DECIMAL = /^\d{1,3}(?:[.．]\d{1,3}){0,5}[.．、]?$/;
const HAN_LIST = /^([一二三四五六七八九十百]{1,5})、?$/;

/** A segment without its repeat mark, in canonical form; text that is no known form comes back without blanks. */
function canonical(text: string): string {
  const annex = ANNEX.exec(text);
  if (annex) return `附${annex[1]}${annex[2] ? (numberFromNumeral(annex[2]) ?? annex[2]) : ''}`;
  const division = DIVISION.exec(text);
  if (division) {
    const value = numberFromNumeral(division[1] ?? '');
    return value === null ? text : `第${chineseFromNumber(value)}${division[2]}${division[3] ?? ''}`;
  }
  const paragraph = PARAGRAPH.exec(text);
  if (paragraph) return `¶${numberFromNumeral(paragraph[1] ?? '') ?? paragraph[1]}`;
  const item = ITEM.exec(text);
  if (item) return `（${item[1]}）`;
  const half = HALF_BRACKET.exec(text);
  if (half) return `${half[1]}）`;
  if (DECIMAL.test(text)) return text.replaceAll('．', '.').replace(LAST_POINT, '');
  return HAN_LIST.exec(text)?.[1] ?? LETTER.exec(text)?.[1] ?? text;
}

/**
 * One segment of an address as people write it, in the form the reader writes it:
 * `(一)` → `（一）`, `第12条` → `第十二条`, `第二款` → `¶2`, `附件 二` → `附件2`, `1．2` → `1.2`.
 */
export function normaliseSegment(text: string): string {
  const bare = narrow(withoutBlanks(text.slice(0, 200)));
  const repeat = REPEAT.exec(bare);
  return repeat ? `${canonical(repeat[1] ?? '')}~${repeat[2]}` : canonical(bare);
}
