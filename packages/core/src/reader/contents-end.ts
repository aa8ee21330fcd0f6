import { narrow, withoutBlanks } from '../base/index.ts';
import { splitLeadingNumber, splitTitleNumber } from './number-lines.ts';
import type { TextLine } from './stretch.ts';
import { plainTitle } from './title-likeness.ts';

const ROW = /关于|令|办法|规定|通告|公告|决定|意见/;
const PAGE_TAIL = /[.．…·⋯\s/／]{0,200}[（(]?\d{0,4}[）)]?$/;
const SHORTEST = 8;
const MOST_ROWS = 400;
const MOST_LINES = 5;
const LONGEST = 90;

/** The title that a row of a contents page shows, its number and page left off. */
function rowTitle({ raw }: TextLine): string {
  const bare = narrow(raw.trim()).replace(PAGE_TAIL, '');
  return plainTitle(splitTitleNumber(splitLeadingNumber(withoutBlanks(bare)).title).title);
}

/** Whether the lines at `at` are that title, or begin with it: a row may be cut where the line ended. */
function isTitleAt(lines: readonly TextLine[], at: number, wanted: string): boolean {
  let title = '';
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (line.text.length > LONGEST) return false;
    title += plainTitle(withoutBlanks(line.text));
    if (title.startsWith(wanted)) return true;
    if (!wanted.startsWith(title)) return false;
  }
  return false;
}

/**
 * Where the body of an issue begins: at the first title of the contents page, printed again. `from` is the first row. Null where it
 * does not come again near by; the rows of the page itself are never taken for titles then.
 */
export function contentsEnd(lines: readonly TextLine[], from: number): number | null {
  const first = lines.slice(from, from + MOST_LINES).findIndex((line) => ROW.test(line.text));
  if (first < 0) return null;
  const wanted = rowTitle(lines[from + first] as TextLine);
  if (wanted.length < SHORTEST) return null;
  for (let at = from + first + 1; at < Math.min(lines.length, from + MOST_ROWS); at += 1)
    if (isTitleAt(lines, at, wanted)) return at;
  return null;
}
