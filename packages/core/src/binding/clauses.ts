import { isTableSegment } from '../address/index.ts';
import type { GazetteDocument, Table, Unit } from '../gazette/index.ts';
import { flat } from './flat.ts';

/** What a citation leads to, as the binding reader sees it: flat texts. */
export type Clause = {
  readonly address: string;
  /** The clause's own heading and text; of a table cell its text alone. */
  readonly own: string;
  /** The same without its heading. */
  readonly text: string;
  /** How much of `own` is heading. A sentence may run over it, a name does not. */
  readonly joint: number;
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
};

type Sink = Map<string, Clause>;

const PARAGRAPH = '¶';
// What stands left in a row heads it only where it is short: a grade, an organ, a number, no sentence.
const LONGEST_ROW_HEAD = 10;

function unitClauses(unit: Unit, above: readonly string[], sink: Sink): void {
  const heading = flat(unit.heading ?? '');
  const headings = heading === '' ? above : [heading, ...above];
  const put = (address: string, title: string, text: string) =>
    sink.set(address, {
      address,
      own: flat(title + text),
      text: flat(text),
      joint: flat(title).length,
      headings,
      unit: unit.address,
    });
  put(unit.address, unit.heading ?? '', unit.text);
  // A number's title and the first line under it may be one sentence that the page cut.
  const lines = unit.text === '' ? [] : unit.text.split('\n');
  lines.forEach((line, i) => {
    const address = `${unit.address}/${PARAGRAPH}${i + 1}`;
    put(address, i === 0 ? (unit.heading ?? '') : '', line);
  });
  for (const child of unit.children) unitClauses(child, headings, sink);
}

const joinCells = (cells: readonly { readonly text: string }[], sign: string): string =>
  flat(cells.map((cell) => cell.text).join(sign));

/** What a merged cell prints nothing of stands in the cells above it. */
function headOfRow(rows: Table['rows'], row: number, column: number): string[] {
  const heads: string[] = [];
  for (let c = 0; c < column; c += 1) {
    let r = row;
    while (r > 0 && (rows[r]?.[c]?.text ?? '').trim() === '') r -= 1;
    heads.push(flat(rows[r]?.[c]?.text ?? ''));
  }
  return heads.filter((head) => head !== '' && head.length <= LONGEST_ROW_HEAD).reverse();
}

function tableClauses(table: Table, above: readonly string[], sink: Sink): void {
  const rows = [table.header, ...table.rows];
  const unit = table.address.slice(0, table.address.lastIndexOf('/'));
  // Cells of a flattened table are lines that the page cut; those of a table are sentences of their own.
  const sign = table.layout === 'flattened' ? '' : ';';
  const title = flat(table.title ?? '');
  const headings = title === '' ? above : [title, ...above];
  const put = (address: string, own: string, heads: readonly string[]) =>
    sink.set(address, { address, own, text: own, joint: 0, headings: [...heads, ...headings], unit });
  put(table.address, flat(rows.map((row) => joinCells(row, sign)).join(sign)), []);
  rows.forEach((row, r) => {
    put(`${table.address}/${r}`, joinCells(row, sign), []);
    row.forEach((cell, c) => {
      const column = r === 0 ? '' : flat(table.header[c]?.text ?? '');
      const heads = [...headOfRow(rows, r, c), ...(column === '' ? [] : [column])];
      put(`${table.address}/${r}/${c + 1}`, flat(cell.text), heads);
    });
  });
}

/** Front and end of a document, which belong to no unit: title, number, who issues, who is addressed, annexes, day. */
function frontOf(document: GazetteDocument): string {
  const parts = [document.title, document.number, document.issuer, ...document.addressees, document.signedOn];
  const annexes = document.annexes.map((annex) => annex.title);
  return flat([...parts, ...annexes].filter((part) => part !== null).join(';'));
}

function documentClauses(document: GazetteDocument, sink: Sink, keys: Set<string>): void {
  keys.add(document.key);
  const title = flat(document.title);
  const front = frontOf(document);
  sink.set(document.key, {
    address: document.key,
    own: front,
    text: front,
    joint: 0,
    headings: [title],
    unit: document.key,
  });
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

/** Every clause of the documents and of those that they carry. */
export function indexClauses(documents: readonly GazetteDocument[]): Clauses {
  const byAddress: Sink = new Map();
  const keys = new Set<string>();
  for (const document of documents) documentClauses(document, byAddress, keys);
  const ranks = ranked([...byAddress.values()]);
  return { byAddress, documents: keys, beside: (address) => ranks.get(rankOf(address)) ?? [] };
}
