import { normaliseDocumentNumber } from '../address/index.ts';
import { readContents } from './contents.ts';
import { type Front, joinTitle } from './front.ts';
import { titleSimilarity } from './issued-texts.ts';
import type { TextLine } from './stretch.ts';

/** A title and its explanation, 《…办法》解读, differ by one word: only the same title counts. */
const ALIKE = 0.999;
const MAX_LINES = 4;

/** Lines at `at` that together are `title`: their count, or 0. */
function matchLength(lines: readonly TextLine[], at: number, title: string): number {
  for (let count = 1; count <= MAX_LINES && at + count <= lines.length; count += 1) {
    const joined = joinTitle(lines.slice(at, at + count));
    if (joined.length > title.length + 20) return 0;
    if (titleSimilarity(joined, title) >= ALIKE) return count;
  }
  return 0;
}

function frontAt(lines: readonly TextLine[], at: number, count: number): Front {
  const below = lines[at + count];
  const number = below === undefined || below.text.length > 60 ? null : normaliseDocumentNumber(below.text);
  return {
    start: at,
    title: { from: at, to: at + count },
    numberLine: number === null ? null : at + count,
    number,
    end: at + count + (number === null ? 0 : 1),
  };
}

/**
 * Fronts that the contents page announces and no letter's head shows. `contents` is its heading, `body` the first front found;
 * rows whose number or title is found already are left alone.
 */
export function listedFronts(
  lines: readonly TextLine[],
  contents: number,
  body: number,
  found: readonly Front[],
): Front[] {
  const titles = found.map((front) => joinTitle(lines.slice(front.title.from, front.title.to)));
  const open = readContents(lines.slice(contents + 1, body)).filter(
    (row) =>
      !found.some((front) => front.number !== null && front.number === row.number) &&
      !titles.some((title) => title.endsWith(row.title) || titleSimilarity(title, row.title) >= ALIKE),
  );
  const listed: Front[] = [];
  for (const row of open) {
    if (row.title.length < 6) continue;
    for (let at = body; at < lines.length; at += 1) {
      const line = lines[at] as TextLine;
      if (line.text.length > 80 || row.title.indexOf(line.text.slice(0, 4).trim()) < 0) continue;
      const count = matchLength(lines, at, row.title);
      if (count === 0 || found.some((front) => at >= front.start && at < front.end)) continue;
      listed.push(frontAt(lines, at, count));
      break;
    }
  }
  return listed;
}
