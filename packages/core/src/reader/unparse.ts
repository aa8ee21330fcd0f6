import type { Span } from '../base/index.ts';
import type { Reading } from '../gazette/index.ts';
import { documentPieces } from './tiles.ts';

/** Every named piece of a reading, in order of the source: unit pieces, document matter, furniture. */
export function piecesOf(reading: Reading): Span[] {
  const pieces: Span[] = reading.furniture.map((piece) => piece.span);
  for (const document of reading.documents) documentPieces(document, pieces);
  return pieces.filter((piece) => piece.end > piece.start).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The normalised source again, put together from the pieces alone; a lost or doubled character shows as a difference. */
export function unparse(reading: Reading): string {
  return piecesOf(reading)
    .map((piece) => reading.source.slice(piece.start, piece.end))
    .join('');
}
