import { narrow, withoutBlanks } from '../base/index.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

/** 目录 of a single text, law or plan: its rows come again as headings. */
const HEADING = /^目\s{0,8}[录次]$/;
const LEADER = /[.．…·⋯]{1,200}\s{0,4}[（(]?\d{0,4}[）)]?$|\s{1,20}\d{1,4}$/;
const DAMAGED_HEADING = /^目?\s{0,8}[录次]?$/;
const SENTENCE_SIGN = /[。；：]/;
const LONGEST_ROW = 50;
/** With its leader dots. */
const LONGEST_LINE = 240;
const LOOK = 14;
const MAX_ROWS = 300;
const ENOUGH_ROWS = 4;

const row = ({ text }: TextLine): string =>
  text.length > LONGEST_LINE ? text : narrow(withoutBlanks(text.replace(LEADER, '')));

const isRow = (line: TextLine): boolean => line.text.length <= LONGEST_ROW && !SENTENCE_SIGN.test(line.text);

/** Where the numbered row `first` stands again, only short lines between, most of them numbered; null where it does not. */
function repeatOf(lines: readonly TextLine[], first: number): number | null {
  const wanted = row(lines[first] as TextLine);
  let numbered = 1;
  for (let to = first + 1; to < Math.min(lines.length, first + MAX_ROWS); to += 1) {
    const line = lines[to] as TextLine;
    if (to > first + 1 && row(line) === wanted) return numbered * 2 > to - first ? to : null;
    if (!isRow(line)) return null;
    if (markerAt(line.text) !== null) numbered += 1;
  }
  return null;
}

/** `总则` over `1.1 编制目的` lost its number in the contents; in the text `1 总则` stands there. */
const isHeadOf = (line: TextLine | undefined, printed: TextLine): boolean =>
  line !== undefined && isRow(line) && markerAt(printed.text) !== null && row(printed).endsWith(row(line));

/** A contents page that lost its heading: from the first numbered line on short lines, until that line stands again. */
function unheadedContents(lines: readonly TextLine[]): { from: number; to: number } | null {
  const first = lines.slice(0, LOOK).findIndex((line) => markerAt(line.text)?.value === 1);
  if (first < 0) return null;
  const to = repeatOf(lines, first);
  if (to === null) return null;
  if (isHeadOf(lines[first - 1], lines[to - 1] as TextLine)) return { from: first - 1, to: to - 1 };
  return { from: first > 0 && DAMAGED_HEADING.test((lines[first - 1] as TextLine).text) ? first - 1 : first, to };
}

/** Where numbered lines end of which none has a text: rows whose headings lost their numbers in the body. */
function bareRows(lines: readonly TextLine[], from: number): number {
  let to = from;
  while (to < lines.length && isRow(lines[to] as TextLine) && markerAt((lines[to] as TextLine).text) !== null) to += 1;
  return to;
}

/** Lines of a text's own contents page, heading included; null where it prints none. It ends where its first row stands again. */
export function ownContents(lines: readonly TextLine[]): { from: number; to: number } | null {
  const from = lines.slice(0, LOOK).findIndex((line) => line.text.length < 14 && HEADING.test(line.text));
  const first = lines[from + 1];
  if (from < 0) return unheadedContents(lines);
  if (first === undefined) return null;
  const wanted = row(first);
  for (let to = from + 2; to < Math.min(lines.length, from + MAX_ROWS); to += 1) {
    if (row(lines[to] as TextLine) === wanted) return { from, to };
    if ((lines[to] as TextLine).text.length > 120) break;
  }
  const to = bareRows(lines, from + 1);
  return to - from > ENOUGH_ROWS ? { from, to } : null;
}
