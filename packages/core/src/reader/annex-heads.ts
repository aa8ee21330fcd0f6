import { narrow, numberFromNumeral } from '../base/index.ts';
import type { TextLine } from './stretch.ts';

const TABLE_WORD = /表/;
const FIGURE_WORD = /图/;

const ALONE = /^附\s{0,4}(?:件|表|图|(?=[:：]?$))\s{0,4}([0-9一二三四五六七八九十]{0,3})\s{0,4}[:：]?$/;
const WITH_TITLE =
  /^附\s{0,4}(件|表)\s{0,4}([0-9一二三四五六七八九十]{1,3})(?:\s{1,8}|\s{0,4}[:：.．、]\s{0,4})(\S[^。；，]{2,60})$/;
const LIST_START = /^附\s{0,4}件?\s{0,4}[:：](?=.{0,80}$)|^附\s{0,4}件\s{0,4}1?\s{0,2}[:：]?\s{0,2}1[.．、]/;

/** Head of an annex: its normalised label and where its title begins on the line, if it stands there. */
export type AnnexHead = { readonly label: string; readonly titleAt: number | null };

const labelOf = (word: string, number: string): string =>
  `附${word}${number === '' ? '' : (numberFromNumeral(number) ?? number)}`;

/** The annex head that a line is: `附件 2`, `附件1：名单`. */
export function annexHeadAt(line: TextLine): AnnexHead | null {
  if (!line.text.startsWith('附') || line.text.length > 80) return null;
  const text = narrow(line.text);
  const alone = ALONE.exec(text);
  if (alone !== null)
    return {
      label: labelOf(TABLE_WORD.test(text) ? '表' : FIGURE_WORD.test(text) ? '图' : '件', alone[1] ?? ''),
      titleAt: null,
    };
  const titled = WITH_TITLE.exec(text);
  if (titled === null) return null;
  return { label: labelOf(titled[1] ?? '件', titled[2] ?? ''), titleAt: text.length - (titled[3] ?? '').length };
}

/** Whether a line opens the list of annexes at the end of a text: `附件：1. …`. */
export const opensAnnexList = (line: TextLine): boolean =>
  line.text.length < 200 && line.text.startsWith('附') && LIST_START.test(narrow(line.text));
