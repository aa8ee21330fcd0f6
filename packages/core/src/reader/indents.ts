import type { Line } from './lines.ts';

const EVERY_TAB = /\t/g;
const SENTENCE_END = /[。；：;:]$/;
/** A cell beside a merged one is short. */
const LONGEST_CELL = 40;

const isRow = (line: Line | undefined): boolean => line?.text.includes('\t') ?? false;

/** A row of which extraction left one cell: short, no sentence, next to a row that has several. */
const isLonelyCell = (line: Line, before: Line | undefined, after: Line | undefined): boolean =>
  (isRow(before) || isRow(after)) && line.text.length <= LONGEST_CELL && !SENTENCE_END.test(line.text);

/** Tabs at the ends of a line that is no row of a table indent it: they become as many blanks, and offsets stay. */
export function blankIndents(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.raw.includes('\t'))) return lines;
  const printed = lines.filter((line) => line.text !== '');
  const indented = new Set(
    printed.filter(
      (line, i) => line.raw.includes('\t') && !isRow(line) && !isLonelyCell(line, printed[i - 1], printed[i + 1]),
    ),
  );
  return lines.map((line) =>
    indented.has(line) ? { ...line, raw: line.raw.replace(EVERY_TAB, '\u3000\u3000') } : line,
  );
}
