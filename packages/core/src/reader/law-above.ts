import type { Front } from './front.ts';
import { markerAt } from './markers.ts';
import { singleFront } from './single-front.ts';
import type { TextLine } from './stretch.ts';

const CONTENTS_HEADING = /^目\s{0,8}[录次]$/;
const ENOUGH = 2;

/** Articles that follow one another from the first on. */
function articlesInRow(lines: readonly TextLine[]): number {
  let last = 0;
  for (const { text } of lines) {
    const marker = markerAt(text);
    if (marker?.scheme === 'article' && marker.value === last + 1) last += 1;
  }
  return last;
}

/**
 * The front of a law that stands above the first letter or order of a file, such as the one that puts it in force: its
 * articles belong to no document otherwise. Null where nothing but a cover stands there.
 */
export function lawAbove(lines: readonly TextLine[], first: number): Front | null {
  const above = lines.slice(0, first);
  if (above.some((line) => CONTENTS_HEADING.test(line.text)) || articlesInRow(above) < ENOUGH) return null;
  return singleFront(above);
}
