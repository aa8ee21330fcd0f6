import { isTableSegment, normaliseSegment, shortenPath } from '@xianzhi/core/address';
import type { Span } from '@xianzhi/core/base';
import type { GazetteDocument, Table, Unit } from '@xianzhi/core/gazette';

/** What an address points at inside a document. */
export type Target =
  | { readonly kind: 'document' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** The n-th unnumbered paragraph of a unit's text, from 1. */
  | { readonly kind: 'paragraph'; readonly unit: Unit; readonly paragraph: number; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  /** Row 0 is the header; columns count from 1. */
  | {
      readonly kind: 'cell';
      readonly table: Table;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    };

/** A target with its address (without county) and its place in the source. */
export type Found = { readonly target: Target; readonly address: string; readonly source: Span };

const PARAGRAPH = /^¶(\d{1,5})$/;
const INDEX = /^\d{1,5}$/;

function* allUnits(units: readonly Unit[]): Generator<Unit> {
  for (const unit of units) {
    yield unit;
    yield* allUnits(unit.children);
  }
}

/** By the unit's own address, or by the long form that names every number above it. */
function findUnit(document: GazetteDocument, segments: readonly string[]): Unit | null {
  const address = [document.key, ...segments].join('/');
  const short = [document.key, ...shortenPath(segments)].join('/');
  const path = segments.join('/');
  let byPath: Unit | null = null;
  for (const unit of allUnits(document.units)) {
    if (unit.address === address) return unit;
    const fits = unit.address === short || unit.path.map(normaliseSegment).join('/') === path;
    if (fits && byPath === null) byPath = unit;
  }
  return byPath;
}

function findParagraph(document: GazetteDocument, segments: readonly string[]): Found | null {
  const paragraph = Number(PARAGRAPH.exec(segments.at(-1) ?? '')?.[1] ?? 0);
  const unit = paragraph > 0 ? findUnit(document, segments.slice(0, -1)) : null;
  const text = unit?.text.split('\n')[paragraph - 1];
  if (!unit || text === undefined || text === '') return null;
  const address = `${unit.address}/¶${paragraph}`;
  return { target: { kind: 'paragraph', unit, paragraph, text }, address, source: unit.span };
}

function findCell(table: Table, rowText: string, columnText: string): Found | null {
  if (!INDEX.test(rowText) || !INDEX.test(columnText)) return null;
  const [row, column] = [Number(rowText), Number(columnText)];
  const cell = (row === 0 ? table.header : table.rows[row - 1])?.[column - 1];
  if (!cell) return null;
  const address = `${table.address}/${row}/${column}`;
  return { target: { kind: 'cell', table, row, column, text: cell.text }, address, source: cell.span ?? table.span };
}

function findTable(document: GazetteDocument, segments: readonly string[]): Found | null {
  const at = segments.findLastIndex((segment) => isTableSegment(segment));
  if (at < 0) return null;
  const owner =
    findUnit(document, segments.slice(0, at))?.address ?? [document.key, ...segments.slice(0, at)].join('/');
  const table = document.tables.find((one) => one.address === `${owner}/${segments[at]}`);
  const rest = segments.slice(at + 1);
  if (!table) return null;
  if (rest.length === 0) return { target: { kind: 'table', table }, address: table.address, source: table.span };
  return rest.length === 2 ? findCell(table, rest[0] ?? '', rest[1] ?? '') : null;
}

/** The place that segments name inside a document; null where there is none. Pure. */
export function findTarget(document: GazetteDocument, segments: readonly string[]): Found | null {
  if (segments.length === 0) return { target: { kind: 'document' }, address: document.key, source: document.span };
  const unit = findUnit(document, segments);
  if (unit) return { target: { kind: 'unit', unit }, address: unit.address, source: unit.span };
  return findTable(document, segments) ?? findParagraph(document, segments);
}
