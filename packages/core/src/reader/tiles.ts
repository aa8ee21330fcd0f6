import type { Span } from '../base/index.ts';
import type { Furniture, GazetteDocument, Unit } from '../gazette/index.ts';
import type { Line } from './lines.ts';

function unitPieces(unit: Unit, into: Span[]): void {
  for (const piece of unit.pieces) into.push(piece);
  for (const child of unit.children) unitPieces(child, into);
}

/** Every stretch that a document owns: unit pieces and matter, carried documents included. */
export function documentPieces(document: GazetteDocument, into: Span[]): void {
  for (const piece of document.matter) into.push(piece.span);
  for (const unit of document.units) unitPieces(unit, into);
  for (const carried of document.documents) documentPieces(carried, into);
}

/**
 * Names what no document owns: blank lines, page furniture, cover, contents page, colophon.
 * `contentsFrom` and `colophonFrom` are source offsets, null where the file has none.
 */
export function furnitureBetween(
  lines: readonly Line[],
  kinds: ReadonlyMap<number, Furniture['kind']>,
  documents: readonly GazetteDocument[],
  contentsFrom: number | null,
  colophonFrom: number | null,
): Furniture[] {
  const owned: Span[] = [];
  for (const document of documents) documentPieces(document, owned);
  owned.sort((a, b) => a.start - b.start);
  const kindOf = (line: Line): Furniture['kind'] => {
    if (line.text === '') return 'blank';
    const kind = kinds.get(line.start);
    if (kind !== undefined) return kind;
    if (colophonFrom !== null && line.start >= colophonFrom) return 'colophon';
    return contentsFrom !== null && line.start >= contentsFrom ? 'contents' : 'cover';
  };
  const furniture: Furniture[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < owned.length && (owned[next] as Span).end <= line.start) next += 1;
    const owner = owned[next];
    if (owner !== undefined && owner.start < line.end) continue;
    const kind = kindOf(line);
    const last = furniture.at(-1);
    if (last !== undefined && last.kind === kind && last.span.end === line.start)
      furniture[furniture.length - 1] = { kind, span: { start: last.span.start, end: line.end } };
    else furniture.push({ kind, span: { start: line.start, end: line.end } });
  }
  return furniture;
}
