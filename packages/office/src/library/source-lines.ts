import type { Span } from '@xianzhi/core/base';
import type { Database } from '../database/index.ts';

/** Lines of the source around a span; `first` is the number of the first line, from 1. `highlight` is in code units of the lines joined by `\n`. */
export type SourceLines = { readonly first: number; readonly lines: readonly string[]; readonly highlight: Span };

export type SourcePlace = {
  readonly county: string;
  readonly issue: string;
  readonly version: number;
  readonly span: Span;
  /** Lines before and after, default 2. */
  readonly context?: number;
};

const defaultContext = 2;

/** Start of the line `lines` above the one that holds `offset`. */
function lineStart(source: string, offset: number, lines: number): number {
  let start = offset;
  for (let line = 0; line <= lines; line++) {
    const newline = source.lastIndexOf('\n', start - 1 - (line === 0 ? 0 : 1));
    start = newline + 1;
    if (newline < 0) return 0;
  }
  return start;
}

function lineEnd(source: string, offset: number, lines: number): number {
  let end = offset;
  for (let line = 0; line <= lines; line++) {
    const newline = source.indexOf('\n', line === 0 ? end : end + 1);
    if (newline < 0) return source.length;
    end = newline;
  }
  return end;
}

/** The lines that a span touches, with context. Pure. */
export function linesAround(source: string, span: Span, context = defaultContext): SourceLines {
  const last = Math.max(span.start, span.end - 1);
  const start = lineStart(source, span.start, context);
  const end = lineEnd(source, last, context);
  const first = source.slice(0, start).split('\n').length;
  const highlight = { start: span.start - start, end: span.end - start };
  return { first, lines: source.slice(start, end).split('\n'), highlight };
}

/** The printed lines of a place; null where the version is unknown or the span lies outside its source. */
export async function sourceLines(db: Database, place: SourcePlace): Promise<SourceLines | null> {
  const row = await db
    .selectFrom('issue_version')
    .select('source')
    .where('county', '=', place.county)
    .where('issue', '=', place.issue)
    .where('version', '=', place.version)
    .executeTakeFirst();
  const { start, end } = place.span;
  if (!row || start < 0 || end < start || end > row.source.length) return null;
  return linesAround(row.source, place.span, place.context);
}
