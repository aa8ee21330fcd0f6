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

const row = ({ text }: TextLine): string =>
  text.length > LONGEST_LINE ? text : narrow(withoutBlanks(text.replace(LEADER, '')));

/** A contents page that lost its heading: from the first numbered line on only short numbered lines, until that line stands again. */
function unheadedContents(lines: readonly TextLine[]): { from: number; to: number } | null {
  const first = lines.slice(0, LOOK).findIndex((line) => markerAt(line.text)?.value === 1);
  if (first < 0) return null;
  const from = first > 0 && DAMAGED_HEADING.test((lines[first - 1] as TextLine).text) ? first - 1 : first;
  const wanted = row(lines[first] as TextLine);
  for (let to = first + 1; to < Math.min(lines.length, first + MAX_ROWS); to += 1) {
    const line = lines[to] as TextLine;
    if (to > first + 1 && row(line) === wanted) return { from, to };
    if (line.text.length > LONGEST_ROW || SENTENCE_SIGN.test(line.text) || markerAt(line.text) === null) return null;
  }
  return null;
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
    if ((lines[to] as TextLine).text.length > 120) return null;
  }
  return null;
}
