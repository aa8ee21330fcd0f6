import type { Line } from './lines.ts';

/** A line that is read, with its place among the lines of the file; blank lines and page furniture are not in here. */
export type TextLine = Line & {
  /** Blank lines between this line and the one before it. */
  readonly gap: number;
};

/** The lines that are read, in order. `isFurniture` names the others that are not blank. */
export function textLines(lines: readonly Line[], isFurniture: (line: Line) => boolean): TextLine[] {
  const kept: TextLine[] = [];
  let gap = 0;
  for (const line of lines) {
    if (line.text === '') gap += 1;
    else if (!isFurniture(line)) {
      const { index, start, end, raw, flow, text, width, leads } = line;
      kept.push({ index, start, end, raw, flow, text, width, leads, gap });
      gap = 0;
    }
  }
  return kept;
}
