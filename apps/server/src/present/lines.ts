import type { Span } from '@xianzhi/core/base';
import type { Database as Db } from '@xianzhi/office/database';
import { sourceLines } from '@xianzhi/office/library';

/** Line number (from 1) of an offset of the source; null outside the lines at hand. */
export type LineOf = (offset: number) => number | null;

/** A stretch of the source at hand: numbers its lines, cuts pieces out of it. */
export type SourceText = { readonly lineOf: LineOf; readonly cut: (span: Span) => string };

type Place = { readonly county: string; readonly issue: string; readonly version: number };

const NOTHING: SourceText = { lineOf: () => null, cut: () => '' };

/** The lines of one version of an issue that hold `span`. */
export async function sourceText(db: Db, place: Place, span: Span): Promise<SourceText> {
  const found = await sourceLines(db, { ...place, span, context: 0 });
  if (found === null) return NOTHING;
  const text = found.lines.join('\n');
  const base = span.start - found.highlight.start;
  const starts = lineStarts(text);
  return {
    lineOf: (offset) => {
      const inside = offset - base;
      return inside < 0 || inside > text.length ? null : found.first + lastAtMost(starts, inside);
    },
    cut: ({ start, end }) => text.slice(Math.max(0, start - base), Math.max(0, end - base)),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** Index of the last number that is not above `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
