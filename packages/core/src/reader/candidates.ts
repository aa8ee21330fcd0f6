import { isHeadingLike } from './headings.ts';
import type { Position } from './layout.ts';
import { type Marker, markerAt, type Scheme } from './markers.ts';
import type { Candidate } from './sequence-state.ts';
import type { TextLine } from './stretch.ts';

const QUOTE_AFTER_COLON = /[：:]\s{0,2}“/;

// A sentence that opens with a law's article goes on with one of these: `第三十一条规定`, `第五条、第六条`.
// A bracket counts with a number in it: `第五条（一）项`; `第一条（立法目的）` is an article with its name.
const PROVISION_TAIL = /^(?:[、，,和及至或的之规第]|[（(][一二三四五六七八九十\d]{1,3}[）)]|$)/;
const ARTICLE = /^第.{1,8}?[条條](?:之[一二三四五六七八九十]{1,2})?/;

const LONGEST_QUOTE = 60;
const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);

/** How many quotation marks a line leaves open; the “ that opens each paragraph of one quotation counts once, at its first. */
function openQuotes(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === OPENING) open += 1;
    else if (code === CLOSING) open -= 1;
  }
  return open;
}

/** Whether a line opens a quotation that does not close on it: `修改为：“第三条 ……`, or a paragraph that begins with “. */
const opensQuote = (text: string): boolean =>
  openQuotes(text) > 0 && (QUOTE_AFTER_COLON.test(text) || text.startsWith('“'));

/** Lines inside a quotation of several paragraphs: their numbers belong to the text that is quoted. */
function quotedLines(lines: readonly TextLine[]): Set<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < lines.length; i += 1) {
    if (!opensQuote((lines[i] as TextLine).text)) continue;
    const end = closingLine(lines, i + 1);
    if (end === null) continue;
    for (let at = i + 1; at <= end; at += 1) quoted.add(at);
    i = end;
  }
  return quoted;
}

/** The line on which the quotation ends; a “ at the start of a paragraph goes on with it. Null where it does not end near by. */
function closingLine(lines: readonly TextLine[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + LONGEST_QUOTE); at += 1) {
    const { text } = lines[at] as TextLine;
    if (openQuotes(text.startsWith('“') ? text.slice(1) : text) < 0) return at;
  }
  return null;
}

function isCitedArticle(text: string, marker: Marker, position: Position): boolean {
  if (marker.scheme !== 'article') return false;
  const head = ARTICLE.exec(text)?.[0] ?? '';
  const after = text.slice(head.length);
  return PROVISION_TAIL.test(after) && (position.start === 'wrapped' || after !== '');
}

/** Numbers that hardly ever begin a line by chance: one opens a paragraph in a text whose lines are not cut by a column, however the line before ends. */
const CLEAR: ReadonlySet<Scheme> = new Set([
  'han',
  'hanBracket',
  'arabicDot',
  'arabicComma',
  'arabicBracket',
  'arabicHalfBracket',
]);

const DIVISION_HEAD = /^第\S{1,8}[章节節条條][ \u3000]/;

/** An article counts so only with the blank behind its number: `第三条 为了` begins one, `第三条规定` names one. */
const standsFree = (marker: Marker, position: Position, text: string): boolean =>
  position.column === null && (marker.doubtful ? false : CLEAR.has(marker.scheme) || DIVISION_HEAD.test(text));

/** The marker of each line with what the sequence must know of it; null where a line has none. */
export function candidatesOf(
  lines: readonly TextLine[],
  positions: readonly Position[],
  enclosed: (index: number) => boolean,
): (Candidate | null)[] {
  const quoted = quotedLines(lines);
  return lines.map((line, i) => {
    if (line.raw.includes('\t') || quoted.has(i)) return null;
    const marker = markerAt(line.text);
    const position = positions[i] as Position;
    if (marker === null || isCitedArticle(line.text, marker, position)) return null;
    return {
      marker,
      wrapped: position.start === 'wrapped' && !standsFree(marker, position, line.text),
      runsOn: position.start === 'wrapped',
      headingLike: isHeadingLike(line.text.slice(marker.length)),
      enclosed: enclosed(i),
    };
  });
}
