import { isHeadingLike } from './headings.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const SENTENCE_SIGN = /[。；，,]/;
const CLAUSE_SIGN = /[，；]/;

/** How a line stands to the one before it. */
export type Position = {
  /** `free`: a paragraph may begin here; `wrapped`: the line before runs into it. */
  readonly start: 'free' | 'wrapped';
  /** Column width in half characters where the text is hard-wrapped here, else null. */
  readonly column: number | null;
};

/** Two ideographic blanks open a paragraph, wherever the line before ended. */
const INDENT = /^(?:\u3000{2}|\s{4,8})(?=\S)/;
const BLOCK = 24;
const REACH = 48;
const SENTENCE_END = /[。；！？：…）)”』」】:;]$|[\u4e00-\u9fff）)]\.$/;
const OPEN_END = /[，、,（(《“—－-]$/;
const LABEL = /^[^。，；：:]{1,16}[：:]/;
/** Lines shorter than this (half characters) are headings, labels or names, not the cut end of a paragraph. */
const SHORT = 36;

/** The column width around a line: most long lines are equally long where text was wrapped by a column. */
function columnAround(lines: readonly TextLine[], at: number): number | null {
  const widths: number[] = [];
  for (let i = Math.max(0, at - REACH); i < Math.min(lines.length, at + REACH); i += 1) {
    const line = lines[i] as TextLine;
    if (!line.text.includes('\t')) widths.push(line.width);
  }
  if (widths.length < 6) return null;
  const sorted = Float64Array.from(widths).sort();
  const wide = sorted[Math.floor(sorted.length * 0.85)] as number;
  if (wide < 28 || wide > 110) return null;
  let near = 0;
  for (const width of widths) if (width >= wide - 4 && width <= wide + 2) near += 1;
  return near >= widths.length * 0.3 ? wide : null;
}

/** A title or bracket that opens on the line and does not close on it: `《突发事件应对` / `法》`. */
function leavesOpen(text: string): boolean {
  const title = text.lastIndexOf('《');
  if (title >= 0 && title > text.lastIndexOf('》')) return true;
  const bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return bracket > 0 && bracket > Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
}

/** A numbered title line: what follows it is not its end. */
function isHeading(text: string): boolean {
  const marker = markerAt(text);
  return marker !== null && !SENTENCE_SIGN.test(text) && isHeadingLike(text.slice(marker.length));
}

const REMAINDER = /^[^。，；]{1,14}。/;

const CUT_END = /^[^。，；：]{1,14}[。；]$/;

/** A sentence cut by a page turn before the edge of its column: a numbered line without a sign, and its last few words alone. */
const isCutShort = (before: TextLine, next: TextLine): boolean =>
  markerAt(before.text) !== null &&
  !SENTENCE_SIGN.test(before.text) &&
  markerAt(next.text) === null &&
  CUT_END.test(next.text);

/**
 * Whether a line runs to the edge of its column. The first line of a paragraph is indented by two characters and ends that
 * much earlier; a numbered line that short may be a whole heading, unless the next line brings its end and a 。
 */
function fillsColumn(before: TextLine, next: TextLine, column: number): boolean {
  if (before.width >= column - 5) return true;
  if (before.width < column - 9) return isCutShort(before, next);
  return markerAt(before.text) === null || CLAUSE_SIGN.test(before.text) || REMAINDER.test(next.text);
}

function startOf(line: TextLine, before: TextLine | undefined, column: number | null): 'free' | 'wrapped' {
  if (INDENT.test(line.raw)) return 'free';
  if (before === undefined || before.text.includes('\t') || line.text.includes('\t')) return 'free';
  if (OPEN_END.test(before.text) || leavesOpen(before.text)) return 'wrapped';
  if (SENTENCE_END.test(before.text)) return 'free';
  if (column !== null) return fillsColumn(before, line, column) ? 'wrapped' : 'free';
  return before.width >= SHORT && !LABEL.test(line.text) && !isHeading(before.text) ? 'wrapped' : 'free';
}

/** The position of every line, from the shape of the lines around it. */
export function layoutOf(lines: readonly TextLine[]): Position[] {
  let column: number | null = null;
  return lines.map((line, i) => {
    if (i % BLOCK === 0) column = columnAround(lines, i + BLOCK / 2);
    return { start: startOf(line, lines[i - 1], column), column };
  });
}
