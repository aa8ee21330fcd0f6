import { normaliseDocumentNumber } from '../address/index.ts';
import { readContents } from './contents.ts';
import { type Front, joinTitle } from './front.ts';
import { issuedNames } from './issued-texts.ts';
import type { TextLine } from './stretch.ts';
import { isTaken, nothingTaken, take } from './taken.ts';
import { plainTitle } from './title-likeness.ts';

const MAX_LINES = 4;
const LONGEST_LINE = 80;
const SHORTEST_TITLE = 6;
const OPENING_LINES = 12;

/** Plain titles that are looked for, each with the number of rows that announce it. */
type Wanted = { readonly rows: Map<string, number>; readonly heads: ReadonlySet<string>; readonly longest: number };

/** A title and its explanation, 《…办法》解读, differ by one word: only the same title counts, signs and blanks aside. */
function wantedOf(titles: readonly string[]): Wanted {
  const rows = new Map<string, number>();
  let longest = 0;
  for (const title of titles) {
    const plain = plainTitle(title);
    rows.set(plain, (rows.get(plain) ?? 0) + 1);
    longest = Math.max(longest, title.length);
  }
  return { rows, heads: new Set([...rows.keys()].map((title) => title.slice(0, 1))), longest };
}

/** Lines at `at` that together are a title still wanted: the title and their count, or null. */
function wantedAt(lines: readonly TextLine[], at: number, wanted: Wanted): { title: string; count: number } | null {
  const first = lines[at] as TextLine;
  if (first.text.length > LONGEST_LINE || !wanted.heads.has(plainTitle(first.text.slice(0, 8)).slice(0, 1)))
    return null;
  for (let count = 1; count <= MAX_LINES && at + count <= lines.length; count += 1) {
    const joined = joinTitle(lines.slice(at, at + count));
    if (joined.length > wanted.longest + 20) return null;
    const title = plainTitle(joined);
    if ((wanted.rows.get(title) ?? 0) > 0) return { title, count };
  }
  return null;
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

/** A title that the letter before it issues is that letter's text, no document of its own. */
function isIssued(lines: readonly TextLine[], found: readonly Front[], at: number, title: string): boolean {
  const letter = found.findLast((front) => front.start < at);
  if (letter === undefined) return false;
  const name = joinTitle(lines.slice(letter.title.from, letter.title.to));
  const opening = lines.slice(letter.end, Math.min(at, letter.end + OPENING_LINES));
  return issuedNames(name, opening.map((line) => line.text).join('')).some((issued) => plainTitle(issued) === title);
}

/** Titles by their last characters. */
function byTail(titles: readonly string[]): Map<string, string[]> {
  const tails = new Map<string, string[]>();
  for (const title of titles) {
    const tail = title.slice(-SHORTEST_TITLE);
    const list = tails.get(tail);
    if (list === undefined) tails.set(tail, [title]);
    else list.push(title);
  }
  return tails;
}

/**
 * Fronts that the contents page announces and no letter's head shows. `contents` is its first row, `body` the first front found;
 * rows whose number or title is found already are left alone.
 */
export function listedFronts(
  lines: readonly TextLine[],
  contents: number,
  body: number,
  found: readonly Front[],
): Front[] {
  const titles = found.map((front) => joinTitle(lines.slice(front.title.from, front.title.to)));
  const plain = new Set(titles.map(plainTitle));
  const tails = byTail(titles);
  const numbers = new Set(found.map((front) => front.number));
  const open = readContents(lines.slice(contents, body)).filter(
    (row) =>
      row.title.length >= SHORTEST_TITLE &&
      (row.number === null || !numbers.has(row.number)) &&
      !plain.has(plainTitle(row.title)) &&
      !(tails.get(row.title.slice(-SHORTEST_TITLE)) ?? []).some((title) => title.endsWith(row.title)),
  );
  const taken = nothingTaken(lines.length);
  for (const front of found) take(taken, front.start, front.end);
  const wanted = wantedOf(open.map((row) => row.title));
  const listed: Front[] = [];
  for (let at = body; wanted.rows.size > 0 && at < lines.length; at += 1) {
    const hit = wantedAt(lines, at, wanted);
    if (hit === null || isTaken(taken, at, at + 1)) continue;
    wanted.rows.set(hit.title, (wanted.rows.get(hit.title) ?? 0) - 1);
    if (isIssued(lines, found, at, hit.title)) continue;
    listed.push(frontAt(lines, at, hit.count));
    at += hit.count - 1;
  }
  return listed;
}
