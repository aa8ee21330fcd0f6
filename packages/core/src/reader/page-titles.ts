import { dateOfLine, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { isContentsHeading } from './contents.ts';
import { joinTitle } from './front.ts';
import { markerAt } from './markers.ts';
import { printedNumber, splitLeadingNumber, splitTitleNumber } from './number-lines.ts';
import type { TextLine } from './stretch.ts';
import { comparedTitle, likeness } from './title-likeness.ts';

// A page prints labels, organs and numbers between its title and the document's; a document goes on otherwise.
const TEXT_SIGN = /[。；]|[．：:]$/;
/** These words need the organ that stands on the line before them. */
const NEEDS_ISSUER = /^(?:转发|印发|批转)/;
const SHORTEST = 6;
const LONGEST_LINE = 100;
const LOOK = 10;
const APART = 9;
const MAX_LINES = 5;
const SAME = 0.9;
const MOST_SURE = 3;

/** Where the document begins below the page's own title, and the organ that the page names between the two. */
export type PageTitle = { readonly from: number; readonly organ: string | null };

const isShort = (line: TextLine): boolean =>
  line.text.length <= LONGEST_LINE &&
  !TEXT_SIGN.test(line.text) &&
  markerAt(line.text) === null &&
  dateOfLine(line.text) === null;

/** The title that lines are, a number before or after it left off; null where they are none. */
function titleOf(lines: readonly TextLine[]): string | null {
  const title = splitTitleNumber(splitLeadingNumber(joinTitle(lines)).title).title;
  return title.length < SHORTEST || kindOfTitle(title) === null ? null : title;
}

/** A title without its issuer stands again with it. */
const isIssued = (upper: string, lower: string): boolean =>
  lower.endsWith(upper) && looksLikeOrgan(lower.slice(0, -upper.length));

/** How surely the lower title is the upper one again: more than 1 where it is, letter by letter or nearly so; 0 where it is not. */
function sureness(upper: string, lower: string): number {
  if (kindOfTitle(upper) !== kindOfTitle(lower)) return 0;
  const alike = likeness(comparedTitle(upper), comparedTitle(lower));
  if (isIssued(upper, lower)) return NEEDS_ISSUER.test(upper) ? MOST_SURE : 1;
  return alike >= SAME ? 1 + alike : 0;
}

/** The lines below `from` that may be a title, none of them after a sentence. */
function shortLines(lines: readonly TextLine[], from: number): readonly TextLine[] {
  const near = lines.slice(from, from + APART + MAX_LINES);
  const end = near.findIndex((line) => !isShort(line));
  return end < 0 ? near : near.slice(0, end);
}

/** First line at or below `from` at which the title stands again; where several do, the likest. */
function againAt(lines: readonly TextLine[], from: number, title: string): number | null {
  const near = shortLines(lines, from);
  let best = 0;
  let found: number | null = null;
  for (let at = 0; at < Math.min(near.length, APART); at += 1) {
    for (let count = 1; count <= MAX_LINES && at + count <= near.length; count += 1) {
      const lower = titleOf(near.slice(at, at + count));
      const sure = lower === null ? 0 : sureness(title, lower);
      if (sure <= best) continue;
      best = sure;
      found = from + at;
    }
  }
  return found;
}

const organBetween = (lines: readonly TextLine[]): string | null => {
  const organ = lines.map((line) => joinTitle([line])).filter(looksLikeOrgan);
  return organ.length === 1 ? (organ[0] as string) : null;
};

/** The lines at `at` that are a title, and where it stands again: the fewest lines that do. */
function repeatedAt(lines: readonly TextLine[], at: number): PageTitle | null {
  for (let count = 1; count <= MAX_LINES && at + count <= lines.length; count += 1) {
    const run = lines.slice(at, at + count);
    if (!run.every(isShort)) return null;
    const title = titleOf(run);
    const from = title === null ? null : againAt(lines, at + count, title);
    if (from !== null) return { from, organ: organBetween(lines.slice(at + count, from)) };
  }
  return null;
}

/** A web page prints the title over the document, sometimes twice, often with the organ below it: the document begins at the last. */
export function pageTitle(lines: readonly TextLine[]): PageTitle | null {
  if (lines.slice(0, LOOK + APART).some(isContentsHeading)) return null;
  let found = null as PageTitle | null;
  let titled = false;
  for (let at = 0; at < Math.min(lines.length, LOOK); at += 1) {
    const line = lines[at] as TextLine;
    // A page's motto may stand over its title; below a title a sentence is the document's.
    if (!isShort(line) && titled) break;
    titled ||= titleOf([line]) !== null;
    const next = repeatedAt(lines, at);
    if (next === null) continue;
    const organ: string | null = next.organ ?? found?.organ ?? null;
    found = { from: next.from, organ };
    at = next.from - 1;
  }
  if (found === null) return null;
  const above = lines[found.from - 1];
  return above !== undefined && printedNumber(above.text) !== null ? { ...found, from: found.from - 1 } : found;
}
