import { isHeadingLike } from './headings.ts';
import type { Position } from './layout.ts';
import { type Marker, markerAt } from './markers.ts';
import type { Candidate } from './sequence.ts';
import type { TextLine } from './stretch.ts';

// A sentence that opens with a law's article goes on with one of these: `第三十一条规定`, `第五条、第六条`.
const PROVISION_TAIL = /^(?:[、，,和及至或的之规第（(]|$)/;
const ARTICLE = /^第.{1,8}条/;

function isCitedArticle(text: string, marker: Marker, position: Position): boolean {
  if (marker.scheme !== 'article') return false;
  const head = ARTICLE.exec(text)?.[0] ?? '';
  const after = text.slice(head.length);
  return PROVISION_TAIL.test(after) && (position.start === 'wrapped' || after !== '');
}

/** The marker of each line with what the sequence must know of it; null where a line has none. */
export function candidatesOf(
  lines: readonly TextLine[],
  positions: readonly Position[],
  enclosed: (index: number) => boolean,
): (Candidate | null)[] {
  return lines.map((line, i) => {
    if (line.raw.includes('\t')) return null;
    const marker = markerAt(line.text);
    const position = positions[i] as Position;
    if (marker === null || isCitedArticle(line.text, marker, position)) return null;
    return {
      marker,
      wrapped: position.start === 'wrapped',
      headingLike: isHeadingLike(line.text.slice(marker.length)),
      enclosed: enclosed(i),
    };
  });
}
