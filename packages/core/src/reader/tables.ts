import { type Finding, hasBlank } from '../base/index.ts';
import type { CellDraft, TableDraft } from './draft.ts';
import { type Flow, flowOf, sourceSpan } from './flow.ts';
import { withoutMarks } from './marks.ts';
import type { TextLine } from './stretch.ts';

const LINE_END = /\n$/;
const EVERY_BLANK = /\s/g;
const SENTENCE_SIGN = /[。；，：:、]/;
const WORD = /\S{1,60}/g;

const CONTINUED = /^续\s{0,4}表\s{0,4}\d{0,3}$/;
const TITLE =
  /(?:表|清单|目录|名单|台账|明细|一览|情况|计划|标准|条件|职责|分级)\s{0,2}\d{0,2}(?:[（(].{0,20}[）)])?$|^表\s{0,2}\d/;

/** `续表`: the table goes on after a page turn. */
export const isContinuation = (line: TextLine): boolean => CONTINUED.test(line.text);

/** A line of a table that was extracted with tabs between its cells. */
export const isTabRow = (line: TextLine): boolean => line.raw.includes('\t');

// Cells are cut from the raw line: a leading tab is an empty first cell, the place of a merged one.
function cellsOf(line: TextLine): Flow[] {
  const cells: Flow[] = [];
  let at = line.start;
  for (const part of line.raw.replace(LINE_END, '').split('\t')) {
    const text = part.trim();
    cells.push(withoutMarks(flowOf(text, at + part.indexOf(text))));
    at += part.length + 1;
  }
  return cells;
}

const printedCell = (flow: Flow): CellDraft => ({
  text: flow.text,
  span: flow.text === '' ? null : sourceSpan(flow, 0, flow.text.length),
});

const ENOUGH_ALIKE = 0.6;
const bare = (flow: Flow | undefined): string => flow?.text.replace(EVERY_BLANK, '') ?? '';
const isStart = (a: string, b: string): boolean => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));

/** The header again after a page turn; a word of it may be cut short there: 完成 for 完成时限. */
function repeatsHeader(cells: readonly Flow[], header: readonly Flow[]): boolean {
  if (cells.length !== header.length || bare(cells[0]) !== bare(header[0])) return false;
  const alike = cells.filter(
    (cell, i) => bare(cell) === bare(header[i]) || isStart(bare(cell), bare(header[i])),
  ).length;
  return alike === cells.length || (cells.length > 2 && alike / cells.length >= ENOUGH_ALIKE);
}

function shiftedRows(table: TableDraft, findings: Finding[]): void {
  for (const row of table.rows) {
    if (row.length === table.header.length || row.every((cell) => cell.span === null)) continue;
    const span = row.find((cell) => cell.span !== null)?.span ?? table.span;
    findings.push({
      code: 'XZ_READ_TABLE_SHIFTED',
      severity: 'warning',
      span,
      address: null,
      message: `表头有 ${table.header.length} 列，这一行提取出 ${row.length} 格，可能错列。各格照原样保留，请与原版核对。`,
    });
  }
}

/** Reads a run of tab lines, 续表 and repeated headers left out. `before` is the line above: a title, perhaps. */
export function readTabTable(
  lines: readonly TextLine[],
  before: TextLine | undefined,
  findings: Finding[],
): TableDraft {
  const header = cellsOf(lines[0] as TextLine);
  const rows = lines
    .slice(1)
    .filter((line) => !isContinuation(line))
    .map(cellsOf)
    .filter((cells) => !repeatsHeader(cells, header));
  const span = { start: (lines[0] as TextLine).start, end: (lines.at(-1) as TextLine).end };
  const title = titleAbove(before);
  const table: TableDraft = {
    title,
    header: header.map(printedCell),
    rows: rows.map((cells) => cells.map(printedCell)),
    span,
    layout: 'tabs',
    flows: [header, ...rows],
  };
  shiftedRows(table, findings);
  return table;
}

/** How many lines from `from` on belong to one table of tab lines, 续表 and its repeated header included. */
export function tabRunLength(lines: readonly TextLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] as TextLine;
    if (isTabRow(line)) end = i + 1;
    else if (!isContinuation(line) || lines[i + 1] === undefined || !isTabRow(lines[i + 1] as TextLine)) break;
  }
  return end - from;
}

const HEADER_WORD =
  /^(?:序号|级别|等级|条件|职责|项目|名称|单位|指标|类别|类型|备注|内容|时限|主管部门|.{1,6}组成|.{1,6}职责|职权.{1,4}|指挥机构.{0,8}|成员单位|主要职责|责任.{1,4}|牵头.{1,4}|配合.{1,4}|完成.{1,4}|.{1,6}名称|.{1,6}单位|.{1,6}年限|亚类|任务|措施|标准|联系.{1,4}|姓名|职务|电话|地点|数量|要求|分值|评分.{1,4})$/;

/** Whether a text is a usual name of a column. */
export const isHeaderWord = (text: string): boolean => HEADER_WORD.test(text);

/** `级 别 条 件`: column names of which every letter stands alone. */
const SPACED_HEADER =
  /^(?:序号|级别|等级|条件|职责|项目|名称|单位|指标|类别|类型|备注|内容|时限|任务|措施|标准|姓名|职务|电话|地点|数量|要求|分值){2,5}$/;

/** `重大事故（二级）`, `橙色预警`: columns of one thing by its grades. */
const GRADE = /[一二三四ⅠⅡⅢⅣ]级|[红橙黄蓝]色/;

/** The header of a table that lost its rules: short words with blanks between, one of them a usual column name. */
export function isFlattenedHeader(line: TextLine): boolean {
  if (line.text.length > 60 || !hasBlank(line.text) || SENTENCE_SIGN.test(line.text)) return false;
  const tokens = line.text.match(WORD) ?? [];
  if (tokens.length < 2) return false;
  if (tokens.length === 2 && TITLE.test(line.text) && !HEADER_WORD.test(tokens[0] ?? '')) return false;
  const joined = joinSpacedLetters(tokens);
  if (tokens.length >= 3 && tokens.filter((token) => GRADE.test(token)).length >= 3) return true;
  if (tokens.every((token) => token.length === 1) && SPACED_HEADER.test(joined[0] ?? '')) return true;
  return (
    tokens.every((token) => token.length <= 14) &&
    joined.some((token) => HEADER_WORD.test(token)) &&
    (tokens.length >= 3 || joined.length >= 2)
  );
}

const ROW_NUMBERS = '序号';

/** A table printed column by column begins with 序号 alone and its numbers below it. */
export const beginsColumn = (line: TextLine, next: TextLine | undefined): boolean =>
  line.text === ROW_NUMBERS && next?.text === '1';

const SCRAPS = 8;
const LONGEST_SCRAP = 7;
const MOST_LETTERS = 4;

/** A table whose narrow columns were cut into lines of a few letters: nothing else prints eight of them in a row. */
export function beginsScraps(lines: readonly TextLine[], at: number): boolean {
  if ((lines[at] as TextLine).text.length > LONGEST_SCRAP) return false;
  const next = lines.slice(at, at + SCRAPS);
  return (
    next.length === SCRAPS &&
    next.every(({ text }) => text.length <= LONGEST_SCRAP && !SENTENCE_SIGN.test(text)) &&
    next.filter(({ text }) => text.length <= MOST_LETTERS).length >= SCRAPS - 2
  );
}

/** `级 别 条 件` is 级别 and 条件: a run of single characters with blanks between is one word. */
function joinSpacedLetters(tokens: readonly string[]): string[] {
  const words: string[] = [];
  let run = '';
  for (const token of tokens) {
    if (token.length === 1) run += token;
    else {
      if (run !== '') words.push(run);
      run = '';
      words.push(token);
    }
  }
  if (run !== '') words.push(run);
  return words;
}

/** The title of a table: the line above it, if it reads like one. */
const titleAbove = (before: TextLine | undefined): string | null =>
  before !== undefined && before.text.length <= 60 && TITLE.test(before.text) ? before.text : null;

/** A table whose rows and columns were found again. `lines` are those that it was printed on. */
export function rebuiltTable(
  lines: readonly TextLine[],
  { header, rows }: { readonly header: readonly Flow[]; readonly rows: readonly (readonly Flow[])[] },
  before: TextLine | undefined,
): TableDraft {
  return {
    title: titleAbove(before),
    header: header.map(printedCell),
    rows: rows.map((cells) => cells.map(printedCell)),
    span: { start: (lines[0] as TextLine).start, end: (lines.at(-1) as TextLine).end },
    layout: 'rebuilt',
    flows: [header, ...rows],
  };
}

/** A table kept as the lines that are left of it: a row a line, nothing rebuilt. */
export function flattenedTable(lines: readonly TextLine[], before: TextLine | undefined): TableDraft {
  const cell = (line: TextLine): CellDraft => ({ text: line.text, span: sourceSpan(line.flow, 0, line.text.length) });
  const first = lines[0] as TextLine;
  const header = [...first.text.matchAll(WORD)].map((word) => ({
    text: word[0],
    span: sourceSpan(first.flow, word.index, word.index + word[0].length),
  }));
  const title = titleAbove(before);
  const span = { start: first.start, end: (lines.at(-1) as TextLine).end };
  const others = lines.slice(1);
  const rows = others.map((line) => [cell(line)]);
  return { title, header, rows, span, layout: 'flattened', flows: others.map((line) => [line.flow]) };
}
