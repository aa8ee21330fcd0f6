import { narrow, numberFromChinese, withoutBlanks } from '../base/index.ts';
import type { Issue } from '../gazette/index.ts';
import { dateAtStart, looksLikeOrgan } from '../lexicon/index.ts';
import type { Line } from './lines.ts';

const PUBLISHER_END = /办公室$|政府$/;
const LEADING_SIGNS = /^[^\u4e00-\u9fff]{1,12}/;

const GAZETTE = /^([\u4e00-\u9fff]{0,24}(?:人民政府|国务院|[部委局厅会院署]))公报/;
const NUMBER = /(\d{4})年?第?(\d{1,3})[期号]/;
// `2019年2月10日 第4号`: the day of publication before the number.
const DATED_NUMBER = /(\d{4})(年\d{1,2}月\d{1,2}日)[（(]?第(\d{1,3})[期号]/;
const ZEROS = /[○零]/g;
const HAN_NUMBER = /([二一〇○零三四五六七八九]{4})年第?([一二三四五六七八九十]{1,3})[期号]/;
const SLASHED = /(?:^|[^\d])(\d{1,2})[/／](\d{4})/;
const TOTAL = /总第?(\d{1,4})[期号]|总(?:期|号)[:：]?(\d{1,5})/;
const PUBLISHED = /(\d{4}年\d{1,2}月\d{1,2}日)(?:出版|印发|发行)/;
const PUBLISHER = /^(?:主办单位|编辑出版|主办|编印)[:：]?(.{4,30})$/;
const PUBLISHER_TAIL = /(?:主管)?(?:主办|编印|编辑|出版|编){1,2}$/;

const COUNTY = /(?:县|市|区|旗)$/;

function titleOf(lines: readonly string[]): string | null {
  for (const text of lines) {
    const match = GAZETTE.exec(text);
    if (match !== null) return `${match[1]}公报`;
  }
  return null;
}

function publisherOf(lines: readonly string[]): string | null {
  for (const text of lines) {
    const named = PUBLISHER.exec(text)?.[1] ?? text.replace(PUBLISHER_TAIL, '');
    if (looksLikeOrgan(named) && PUBLISHER_END.test(named)) return named;
  }
  return null;
}

const firstMatch = (lines: readonly string[], pattern: RegExp): RegExpExecArray | null => {
  for (const text of lines) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
};

const digitsOf = (text: string): string =>
  [...text.replace(ZEROS, '〇')].map((digit) => '〇一二三四五六七八九'.indexOf(digit)).join('');

function numberOf(lines: readonly string[]): { year: number | null; number: number | null } {
  const printed = firstMatch(lines, NUMBER);
  if (printed !== null) return { year: Number(printed[1]), number: Number(printed[2]) };
  const dated = firstMatch(lines, DATED_NUMBER);
  if (dated !== null) return { year: Number(dated[1]), number: Number(dated[3]) };
  const han = firstMatch(lines, HAN_NUMBER);
  if (han !== null) return { year: Number(digitsOf(han[1] ?? '')), number: numberFromChinese(han[2] ?? '') };
  const slashed = firstMatch(lines, SLASHED);
  return slashed === null ? { year: null, number: null } : { year: Number(slashed[2]), number: Number(slashed[1]) };
}

function totalOf(lines: readonly string[]): number | null {
  const printed = firstMatch(lines, TOTAL);
  return Number(printed?.[1] ?? printed?.[2] ?? Number.NaN) || null;
}

/** The issue from its cover, or from the running heads where no cover is printed. Null where neither names a gazette. */
export function readIssue(cover: readonly Line[], runningHeads: readonly Line[]): Issue | null {
  const lines = [...cover, ...runningHeads]
    .map((line) => narrow(withoutBlanks(line.text)))
    .filter((text) => text !== '' && text.length < 120);
  const title = titleOf(lines) ?? titleOf(lines.map((text) => text.replace(LEADING_SIGNS, '')));
  if (title === null) return null;
  const county = title.slice(0, -'人民政府公报'.length);
  const dated = firstMatch(lines, DATED_NUMBER);
  const published = firstMatch(lines, PUBLISHED)?.[1] ?? (dated === null ? undefined : `${dated[1]}${dated[2]}`);
  return {
    title,
    ...numberOf(lines),
    totalNumber: totalOf(lines),
    publishedOn: published === undefined ? null : (dateAtStart(published)?.day ?? null),
    publisher: publisherOf(lines),
    county: COUNTY.test(county) ? county : null,
  };
}
