import { type Flow, flowOf } from './flow.ts';

/** One line of the source. `flow` is what is left to read once blanks at the ends and marks are taken off. */
export type Line = {
  readonly index: number;
  /** From its first character to the first of the next line, line end included. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly flow: Flow;
  /** Read text, same as `flow.text`. */
  readonly text: string;
  /** Display width: two for a Chinese character, one for a Latin letter or digit. */
  readonly width: number;
  /** Begins with a single blank before Chinese text: how these files mark the top of a page or column. */
  readonly leads: boolean;
};

const LEADING_BLANK = /^[ \f](?=\S)/;

/** Width in half characters, as far as line lengths are compared. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

/** The line with another flow to read. */
export const withFlow = ({ index, start, end, raw, leads }: Line, flow: Flow): Line => ({
  index,
  start,
  end,
  raw,
  flow,
  text: flow.text,
  width: widthOf(flow.text),
  leads,
});

function lineOf(source: string, index: number, start: number, end: number): Line {
  const raw = source.slice(start, source[end - 1] === '\n' ? end - 1 : end);
  const text = raw.trim();
  const at = text === '' ? start : start + raw.indexOf(text);
  const flow = flowOf(text, at);
  return { index, start, end, raw, flow, text, width: widthOf(text), leads: LEADING_BLANK.test(raw) };
}

/** The lines of a normalised source; together they are the source. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found + 1;
    lines.push(lineOf(source, lines.length, start, end));
    start = end;
  }
  return lines;
}
