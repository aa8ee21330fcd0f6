import { isTableSegment } from '../address/index.ts';
import type { GazetteDocument, Table, Unit } from '../gazette/index.ts';
import { type WordEdges, wordEdges } from './edges.ts';
import { flat, type Joined, joinFlat } from './flat.ts';

/** From `start` up to `end`, end left out. */
export type Reach = { readonly start: number; readonly end: number };
/** Whether a place lies within a clause's reach. */
export const isWithin = (at: number, { start, end }: Reach): boolean => at >= start && at < end;

/** What a citation leads to, as the binding reader sees it: flat texts. */
export type Clause = {
  readonly address: string;
  /** The clause's own heading and text; of a table cell its text alone. */
  readonly own: string;
  /** The same without its heading. */
  readonly text: string;
  /** Where in `own` a value begins. A line of a flattened table is read with its whole sentence, and values begin in the line. */
  readonly reach: Reach;
  /** Where lines of `own` meet: a sentence may run over such a place, or a name may end there. */
  readonly joints: ReadonlySet<number>;
  /** Own heading first, then those above, the nearest first; of a cell the head of its row and of its column come before. */
  readonly headings: readonly string[];
  /** Address of the unit that the clause lies in or is. */
  readonly unit: string;
};

/** Clauses by address, of every document that was imported. */
export type Clauses = {
  readonly byAddress: ReadonlyMap<string, Clause>;
  /** Keys of the documents. */
  readonly documents: ReadonlySet<string>;
  /** Clauses of one rank with an address, itself included, in printed order: paragraphs of a unit, units of a unit, cells of a table. */
  readonly beside: (address: string) => readonly Clause[];
  /** Words that the documents always print within longer ones. */
  readonly edges: WordEdges;
};

type Sink = Map<string, Clause>;

const PARAGRAPH = '¶';
const SERIAL = /^\d{1,3}$/;
const SENTENCE_END = /[;。:]$/;
const MOST_LINES = 8;

function unitClauses(unit: Unit, above: readonly string[], sink: Sink): void {
  const title = unit.heading ?? '';
  const headings = flat(title) === '' ? above : [flat(title), ...above];
  const lines = unit.text === '' ? [] : unit.text.split('\n');
  const put = (address: string, parts: readonly string[], text: readonly string[]) =>
    sink.set(address, clauseOf(address, joinFlat(parts), { text: joinFlat(text).text, headings, unit: unit.address }));
  put(unit.address, [title, ...lines], lines);
  // A number's title and the first line under it may be one sentence that the page cut.
  lines.forEach((line, i) => {
    put(`${unit.address}/${PARAGRAPH}${i + 1}`, i === 0 ? [title, line] : [line], [line]);
  });
  for (const child of unit.children) unitClauses(child, headings, sink);
}

type Around = Pick<Clause, 'headings' | 'unit'> & { readonly text?: string; readonly reach?: Reach };
const clauseOf = (address: string, { text, joints }: Joined, around: Around): Clause => ({
  address,
  own: text,
  joints,
  ...around,
  text: around.text ?? text,
  reach: around.reach ?? { start: 0, end: text.length },
});

const textsOf = (cells: readonly { readonly text: string }[]): string[] => cells.map((cell) => cell.text);

const FULL_STOP = /。/;

/** What a merged cell prints nothing of stands in the cells above it. */
function filledCell(rows: Table['rows'], row: number, column: number): string {
  let r = row;
  while (r > 0 && (rows[r]?.[column]?.text ?? '').trim() === '') r -= 1;
  return flat(rows[r]?.[column]?.text ?? '');
}

/** The head of a row: its first cell, and the second where the first is a number or empty. A cell of whole sentences heads nothing. */
function headOfRow(rows: Table['rows'], row: number, column: number): string[] {
  const first = column < 1 ? '' : filledCell(rows, row, 0);
  const second = column < 2 || (first !== '' && !SERIAL.test(first)) ? '' : filledCell(rows, row, 1);
  return [second, first].filter((head) => head !== '' && !FULL_STOP.test(head));
}

const lineOf = (rows: Table['rows'], row: number): string => textsOf(rows[row] ?? []).join('');

/** The lines of the sentence that a line of a flattened table belongs to, and which of them it is. */
function sentenceAround(rows: Table['rows'], row: number): { readonly lines: string[]; readonly own: number } {
  let first = row;
  while (first > 0 && row - first < MOST_LINES && !SENTENCE_END.test(flat(lineOf(rows, first - 1)))) first -= 1;
  let last = row;
  while (last + 1 < rows.length && last - row < MOST_LINES && !SENTENCE_END.test(flat(lineOf(rows, last)))) last += 1;
  const lines = rows.slice(first, last + 1).map((_, i) => lineOf(rows, first + i));
  return { lines, own: row - first };
}

function lineClause(rows: Table['rows'], row: number): Pick<Clause, 'own' | 'joints' | 'reach'> {
  const { lines, own } = sentenceAround(rows, row);
  const whole = joinFlat(lines);
  const start = joinFlat(lines.slice(0, own)).text.length;
  return {
    own: whole.text,
    joints: whole.joints,
    reach: { start, end: joinFlat(lines.slice(0, own + 1)).text.length },
  };
}

function tableClauses(table: Table, above: readonly string[], sink: Sink): void {
  const rows = [table.header, ...table.rows];
  const unit = table.address.slice(0, table.address.lastIndexOf('/'));
  // Cells of a flattened table are lines that the page cut, not columns; those of a table are sentences of their own.
  const isFlattened = table.layout === 'flattened';
  const sign = isFlattened ? '' : ';';
  const title = flat(table.title ?? '');
  const headings = title === '' ? above : [title, ...above];
  const put = (address: string, parts: readonly string[], heads: readonly string[]) =>
    sink.set(address, clauseOf(address, joinFlat(parts, sign), { headings: [...heads, ...headings], unit }));
  const putLine = (address: string, r: number) => {
    const { own, joints, reach } = lineClause(rows, r);
    sink.set(address, clauseOf(address, { text: own, joints }, { headings, unit, reach }));
  };
  put(table.address, rows.flatMap(textsOf), []);
  rows.forEach((row, r) => {
    put(`${table.address}/${r}`, textsOf(row), []);
    if (isFlattened && row.length === 1) putLine(`${table.address}/${r}/1`, r);
    else
      row.forEach((cell, c) => {
        const column = r === 0 || isFlattened ? '' : flat(table.header[c]?.text ?? '');
        const head = isFlattened && r > 0 ? [] : headOfRow(rows, r, c);
        put(`${table.address}/${r}/${c + 1}`, [cell.text], [...head, ...(column === '' ? [] : [column])]);
      });
  });
}

/** Front and end of a document, which belong to no unit: title, number, who issues, who is addressed, annexes, day. */
function frontOf(document: GazetteDocument): Joined {
  const parts = [document.title, document.number, document.issuer, ...document.addressees, document.signedOn];
  const annexes = document.annexes.map((annex) => annex.title);
  return joinFlat(
    [...parts, ...annexes].filter((part) => part !== null),
    ';',
  );
}

function documentClauses(document: GazetteDocument, sink: Sink, keys: Set<string>): void {
  keys.add(document.key);
  const title = flat(document.title);
  sink.set(document.key, clauseOf(document.key, frontOf(document), { headings: [title], unit: document.key }));
  for (const unit of document.units) unitClauses(unit, [title], sink);
  for (const table of document.tables) {
    const unit = sink.get(table.address.slice(0, table.address.lastIndexOf('/')));
    tableClauses(table, unit?.headings ?? [title], sink);
  }
  for (const inner of document.documents) documentClauses(inner, sink, keys);
}

const LAST_DECIMAL = /\.\d{1,3}$/;

/** What clauses of one rank share: `2.3` of 2.3.1 and 2.3.2, the unit of two paragraphs, the table of two cells. */
function rankOf(address: string): string {
  const segments = address.split('/');
  const table = segments.findIndex(isTableSegment);
  if (table >= 0 && table < segments.length - 1) return segments.slice(0, table + 1).join('/');
  const last = segments.pop() ?? '';
  const sign = last.startsWith(PARAGRAPH) ? PARAGRAPH : LAST_DECIMAL.test(last) ? last.replace(LAST_DECIMAL, '.') : '';
  return [...segments, sign].join('/');
}

function ranked(clauses: readonly Clause[]): Map<string, Clause[]> {
  const ranks = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const rank = ranks.get(rankOf(clause.address));
    if (rank === undefined) ranks.set(rankOf(clause.address), [clause]);
    else rank.push(clause);
  }
  return ranks;
}

/** All that the documents print, each unit and line once, one under the other. */
function printOf(clauses: Sink): string {
  const whole = [...clauses.values()].filter((clause) => !isPartOfClause(clause.address));
  return whole.map((clause) => clause.own).join('\n');
}

const isPartOfClause = (address: string): boolean => {
  const segments = address.split('/');
  const table = segments.findIndex(isTableSegment);
  return segments.at(-1)?.startsWith(PARAGRAPH) === true || (table >= 0 && table < segments.length - 1);
};

/** Every clause of the documents and of those that they carry. */
export function indexClauses(documents: readonly GazetteDocument[]): Clauses {
  const byAddress: Sink = new Map();
  const keys = new Set<string>();
  for (const document of documents) documentClauses(document, byAddress, keys);
  const ranks = ranked([...byAddress.values()]);
  const beside = (address: string) => ranks.get(rankOf(address)) ?? [];
  return { byAddress, documents: keys, beside, edges: wordEdges(printOf(byAddress)) };
}
