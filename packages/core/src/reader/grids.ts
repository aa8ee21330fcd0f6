import { annexHeadAt } from './annex-heads.ts';
import { type Flow, joinFlows, sliceFlow } from './flow.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';
import { isContinuation, isHeaderWord } from './tables.ts';

/** A table that lost its rules, its rows and columns found again; header first, each cell as it was printed. */
export type Grid = {
  readonly header: readonly Flow[];
  readonly rows: readonly (readonly Flow[])[];
  /** How many lines it was printed on. */
  readonly length: number;
};

const SERIAL = '序号';
const WORD = /\S{1,60}/g;
const SENTENCE_SIGN = /[。；，：:]/;
const NOTE = /^(?:注|备注|说明|合计|总计)\s{0,4}[:：]?/;
/** `4台`: a cell, not a number of a unit. */
const BARE_NUMBER = /^\d{1,6}(?:$|[^.．、)）\d])/;
const LONGEST_NAME = 14;
const MOST_COLUMNS = 8;
const FEWEST_ROWS = 2;

const textAt = (lines: readonly TextLine[], at: number): string | undefined => lines[at]?.text;
const isName = (text: string | undefined): boolean =>
  text !== undefined && text.length <= LONGEST_NAME && !SENTENCE_SIGN.test(text) && markerAt(text) === null;

/** Whether nothing of a table stands here any more: else its last cell may run on, and the columns are not certain. */
function isBehind(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || annexHeadAt(line) !== null || NOTE.test(line.text)) return true;
  const isSentence = SENTENCE_SIGN.test(line.text) && line.gap > (lines[at - 1] as TextLine).gap;
  return isSentence || (markerAt(line.text) !== null && !BARE_NUMBER.test(line.text));
}

const wordsOf = (line: TextLine): Flow[] =>
  [...line.text.matchAll(WORD)].map((word) => sliceFlow(line.flow, word.index, word.index + word[0].length));

/** `序号 名称 数量` on one line, or a line for each name, 序号 first and the first row's 1 behind the last. */
function headerAt(
  lines: readonly TextLine[],
  at: number,
): { readonly names: readonly Flow[]; readonly length: number } | null {
  const first = lines[at] as TextLine;
  if (!first.text.startsWith(SERIAL)) return null;
  const names = wordsOf(first);
  if (names[0]?.text !== SERIAL) return null;
  if (names.length > 1) return textAt(lines, at + 1) === '1' ? { names, length: 1 } : null;
  for (let width = 2; width <= MOST_COLUMNS; width += 1) {
    if (textAt(lines, at + width) === '1')
      return { names: lines.slice(at, at + width).map((line) => line.flow), length: width };
    if (!isName(textAt(lines, at + width - 1))) return null;
  }
  return null;
}

/** What a page turn prints once more inside a table: 续表, the header. */
function repeatedAt(lines: readonly TextLine[], at: number, header: readonly TextLine[]): number {
  const skip = lines[at] !== undefined && isContinuation(lines[at] as TextLine) ? 1 : 0;
  const repeats = header.every((line, i) => textAt(lines, at + skip + i) === line.text);
  return repeats ? skip + header.length : skip;
}

/** A cell a line: every row begins with its number, all are equally long. */
function gridOfRows(lines: readonly TextLine[], at: number): Grid | null {
  const header = headerAt(lines, at);
  if (header === null) return null;
  const width = header.names.length;
  const printed = lines.slice(at, at + header.length);
  const rows: Flow[][] = [];
  let from = at + header.length;
  for (;;) {
    const next = from + (rows.length === 0 ? 0 : repeatedAt(lines, from, printed));
    const row = lines.slice(next, next + width);
    if (row[0]?.text !== String(rows.length + 1) || row.length < width) break;
    rows.push(row.map((line) => line.flow));
    from = next + width;
  }
  if (rows.length < FEWEST_ROWS || !isBehind(lines, from)) return null;
  return { header: header.names, rows, length: from - at };
}

/** Column after column: 序号 and its numbers, then each name with as many lines below it. */
function gridOfColumns(lines: readonly TextLine[], at: number): Grid | null {
  if (textAt(lines, at) !== SERIAL) return null;
  let height = 0;
  while (textAt(lines, at + 1 + height) === String(height + 1)) height += 1;
  if (height < FEWEST_ROWS) return null;
  const columns = [lines.slice(at, at + 1 + height)];
  for (let from = at + 1 + height; isHeaderWord(textAt(lines, from) ?? ''); from += 1 + height)
    columns.push(lines.slice(from, from + 1 + height));
  const length = columns.length * (1 + height);
  const isWhole = columns.length > 1 && columns.every((column) => column.length === 1 + height);
  if (!isWhole || !isBehind(lines, at + length)) return null;
  const rowOf = (r: number): Flow[] => columns.map((column) => (column[r] as TextLine).flow);
  return { header: rowOf(0), rows: Array.from({ length: height }, (_, r) => rowOf(r + 1)), length };
}

/** The table that begins here, where the numbers of its rows stand at one distance throughout; else null. */
export const gridAt = (lines: readonly TextLine[], at: number): Grid | null =>
  (lines[at] as TextLine).text.startsWith(SERIAL) ? (gridOfRows(lines, at) ?? gridOfColumns(lines, at)) : null;

const GRADE = /[一二三四ⅠⅡⅢⅣ]\s{0,2}级/;
const BRACKETED = /[（(].{0,12}[）)]$/;
const COLUMN_END = /[。；]$/;
const REMARK = /^(?:注|备注|说明)\s{0,4}[:：]|^上述/;
const OPENING = 5;

/** Whether the lines of a column speak of the grade that stands over it: 一级, or 重大 of 重大（Ⅱ级）. */
function namesGrade(column: readonly TextLine[], header: string): boolean {
  const text = column.map((line) => line.text).join('');
  return text.includes(GRADE.exec(header)?.[0] ?? header) || text.includes(header.replace(BRACKETED, ''));
}

/** One tall cell a grade, printed one after the other: each begins with the same words and names its grade. What is remarked below has rows of one cell. */
export function gridOfGrades(lines: readonly TextLine[]): Grid | null {
  const header = wordsOf(lines[0] as TextLine);
  if (header.length < 3 || !header.every((name) => GRADE.test(name.text))) return null;
  const remark = lines.findIndex((line) => REMARK.test(line.text));
  const end = remark < 0 ? lines.length : remark;
  const opening = textAt(lines, 1)?.slice(0, OPENING) ?? '';
  const starts = lines.slice(0, end).flatMap((line, i) => (i > 0 && line.text.startsWith(opening) ? [i] : []));
  if (opening.length < OPENING || starts.length !== header.length) return null;
  const columns = starts.map((from, i) => lines.slice(from, starts[i + 1] ?? end));
  const isCertain = columns.every(
    (column, i) =>
      // A page turn inside may have put the rest of one column behind the beginning of another.
      column.slice(1).every((line) => !line.leads) &&
      COLUMN_END.test((column.at(-1) as TextLine).text) &&
      namesGrade(column, (header[i] as Flow).text),
  );
  if (!isCertain) return null;
  const row = columns.map((column) => joinFlows(column.map((line) => line.flow)));
  return { header, rows: [row, ...lines.slice(end).map((line) => [line.flow])], length: lines.length };
}
