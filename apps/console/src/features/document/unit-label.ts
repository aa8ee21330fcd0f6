import type { Unit } from '@xianzhi/contract';

const HAN = /^[一二三四五六七八九十百]{1,5}$/;
const ARABIC = /^\d{1,3}$/;
const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,6}$/;
const DIVISION = /^第.{1,8}[编章节]$/;
const ARTICLE = /^第.{1,8}条/;
const ANNEX = /^附件|^通知$/;
const ORDINAL = /^第[一二三四五六七八九十]{1,3}$/;
const REPEAT = /~\d{1,3}$/;

/** How big a unit's own line is set: a chapter, a section, or running text. */
export type UnitRank = 'annex' | 'chapter' | 'section' | 'clause' | 'paragraph';

/** The rank that a printed number gives. */
export function rankOf({ num }: Unit): UnitRank {
  if (num === null) return 'paragraph';
  if (ANNEX.test(num)) return 'annex';
  if (DIVISION.test(num)) return 'chapter';
  if (HAN.test(num)) return 'section';
  return 'clause';
}

/** The number with the mark that officials print after it: `一、`, `1.`, `4.2.1`, `第三条`. Empty for a paragraph without one. */
export function printedNumber(num: string | null): string {
  if (num === null) return '';
  const bare = num.replace(REPEAT, '');
  if (HAN.test(bare)) return `${bare}、`;
  if (ARABIC.test(bare)) return `${bare}.`;
  if (ORDINAL.test(bare)) return `${bare}，`;
  if (DECIMAL.test(bare) || ARTICLE.test(bare) || DIVISION.test(bare) || ANNEX.test(bare)) return `${bare}\u3000`;
  return bare;
}

const LABEL_LENGTH = 22;

/** A unit's line in the contents at the side: number and heading, or the first words of its text. */
export function contentsLabel(unit: Unit): string {
  const words = unit.heading ?? unit.text.split('\n', 1)[0] ?? '';
  const short = words.length > LABEL_LENGTH ? `${words.slice(0, LABEL_LENGTH)}…` : words;
  return `${printedNumber(unit.num)}${short}`;
}

/** Units that the contents list: those with a heading, chapters, articles, annexes, and the top numbers. */
export function isListed(unit: Unit, depth: number): boolean {
  if (unit.num === null) return false;
  return unit.heading !== null || depth === 0 || ARTICLE.test(unit.num) || rankOf(unit) !== 'clause';
}
