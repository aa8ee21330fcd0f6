import type { Line } from './lines.ts';

const FENCE = '---';
const FIELD = /^([a-z][A-Za-z_-]{1,30}):\s{0,4}["']?(.{1,120}?)["']?$/;
const MOST_LINES = 40;

/** What a Markdown file says of itself between two `---` before its text: the lines, and the fields by name. */
export type FrontMatter = { readonly starts: ReadonlySet<number>; readonly fields: ReadonlyMap<string, string> };

const NONE: FrontMatter = { starts: new Set(), fields: new Map() };

const isFence = (line: Line | undefined): boolean => line !== undefined && line.raw.trim() === FENCE;

/** Reads the front matter of a file; empty where it has none. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const from = lines.findIndex((line) => line.raw.trim() !== '');
  if (!isFence(lines[from])) return NONE;
  const length = lines.slice(from + 1, from + MOST_LINES).findIndex(isFence);
  const inner = lines.slice(from + 1, from + 1 + Math.max(0, length));
  const fields = new Map<string, string>();
  for (const { text } of inner) {
    const field = FIELD.exec(text);
    if (field !== null) fields.set(field[1] ?? '', field[2] ?? '');
  }
  return fields.size === 0 ? NONE : { starts: new Set(inner.map((line) => line.start)), fields };
}
