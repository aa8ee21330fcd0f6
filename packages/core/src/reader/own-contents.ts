import { narrow, withoutBlanks } from '../base/index.ts';
import type { TextLine } from './stretch.ts';

/** 目录 of a single text, law or plan: its rows come again as headings. */
const HEADING = /^目\s{0,8}[录次]$/;
const LEADER = /[.．…·⋯]{1,200}\s{0,4}[（(]?\d{0,4}[）)]?$|\s{1,20}\d{1,4}$/;
const LOOK = 14;
const MAX_ROWS = 300;

const row = (line: TextLine): string => narrow(withoutBlanks(line.text.replace(LEADER, '')));

/** Lines of a text's own contents page, heading included; null where it prints none. It ends where its first row stands again. */
export function ownContents(lines: readonly TextLine[]): { from: number; to: number } | null {
  const from = lines.slice(0, LOOK).findIndex((line) => line.text.length < 14 && HEADING.test(line.text));
  const first = lines[from + 1];
  if (from < 0 || first === undefined) return null;
  const wanted = row(first);
  for (let to = from + 2; to < Math.min(lines.length, from + MAX_ROWS); to += 1) {
    if (row(lines[to] as TextLine) === wanted) return { from, to };
    if ((lines[to] as TextLine).text.length > 120) return null;
  }
  return null;
}
