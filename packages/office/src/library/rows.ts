import type { Span } from '@xianzhi/core/base';
import type { GazetteDocument, Reading, Table, Unit } from '@xianzhi/core/gazette';
import { isVast, partSeparator, searchable } from './searchable.ts';

/** A document of a reading, carried ones beside those that carry them, in printed order. */
export type FlatDocument = { readonly document: GazetteDocument; readonly carriedBy: GazetteDocument | null };

/** All documents of a reading, depth first. */
export function flatDocuments(
  documents: readonly GazetteDocument[],
  carriedBy: GazetteDocument | null = null,
): FlatDocument[] {
  return documents.flatMap((document) => [{ document, carriedBy }, ...flatDocuments(document.documents, document)]);
}

/** One findable place of a document. */
export type UnitRow = {
  readonly kind: 'title' | 'unit' | 'row' | 'matter';
  readonly address: string;
  readonly num: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly titlePath: readonly string[];
  readonly span: Span;
};

const cellSeparator = '｜';

const nameOf = (unit: Unit): string => [unit.num ?? '', unit.heading ?? ''].join(' ').trim();

function unitRows(units: readonly Unit[], titlePath: readonly string[]): UnitRow[] {
  return units.flatMap((unit) => {
    const { address, num, heading, text, span } = unit;
    const own: UnitRow = { kind: 'unit', address, num, heading, text, titlePath, span };
    return [own, ...unitRows(unit.children, [...titlePath, nameOf(unit)])];
  });
}

/** One row of the table; its address is that of its first cell. Row 0 is the header, columns count from 1. */
function tableRows(table: Table, titlePath: readonly string[]): UnitRow[] {
  const heading = table.title;
  return [table.header, ...table.rows].flatMap((cells, row) => {
    const text = cells.map((cell) => cell.text).join(cellSeparator);
    if (text === '') return [];
    const spans = cells.flatMap((cell) => cell.span ?? []);
    const span = { start: spans[0]?.start ?? table.span.start, end: spans.at(-1)?.end ?? table.span.end };
    return [
      {
        kind: 'row',
        address: `${table.address}/${row}/1`,
        num: null,
        heading: row === 0 ? heading : null,
        text,
        titlePath,
        span,
      },
    ];
  });
}

const searchedMatter: ReadonlySet<string> = new Set([
  'addressees',
  'signature',
  'annexList',
  'figure',
  'consultation',
  'other',
]);

function matterRows(document: GazetteDocument, source: string, titlePath: readonly string[]): UnitRow[] {
  return document.matter
    .filter((matter) => searchedMatter.has(matter.role))
    .map(({ span }) => ({
      kind: 'matter',
      address: document.key,
      num: null,
      heading: null,
      text: source.slice(span.start, span.end).trim(),
      titlePath,
      span,
    }));
}

function titleRow(document: GazetteDocument): UnitRow {
  const text = [document.number, document.issuer].filter((part) => part !== null).join(cellSeparator);
  return {
    kind: 'title',
    address: document.key,
    num: null,
    heading: document.title,
    text,
    titlePath: [],
    span: document.span,
  };
}

/** All findable places of a document, those that it carries left out. */
export function unitRowsOf(document: GazetteDocument, source: string): UnitRow[] {
  const titlePath = [document.title];
  return [
    titleRow(document),
    ...unitRows(document.units, titlePath),
    ...document.tables.flatMap((table) => tableRows(table, titlePath)),
    ...matterRows(document, source, titlePath),
  ];
}

/** What is searched in a row: its heading, then its text. */
export function searchedFormOf(row: Pick<UnitRow, 'heading' | 'text'>) {
  const headingWords = searchable(row.heading ?? '');
  const text = searchable(row.text);
  const words = headingWords === '' ? text : headingWords + partSeparator + text;
  return { headingWords, words, vast: isVast(words) };
}

/** Number of numbered units of a document, those of the documents that it carries left out. */
export const countUnits = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + (unit.num === null ? 0 : 1) + countUnits(unit.children), 0);

/** The document that an address inside a reading stands in: the longest key that is its beginning. */
export function documentFinder(reading: Pick<Reading, 'documents'>): (address: string) => GazetteDocument | null {
  const byKey = new Map(flatDocuments(reading.documents).map(({ document }) => [document.key, document]));
  return (address) => {
    for (let key = address; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('/')))) {
      const found = byKey.get(key);
      if (found) return found;
    }
    return null;
  };
}
