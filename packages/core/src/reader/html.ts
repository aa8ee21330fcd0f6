import type { Line } from './lines.ts';
import { partOfLine } from './unfold.ts';

/** Ends of blocks and forced line ends: where the page that this source makes begins a new line. */
const BLOCK_EDGE =
  /<\/(?:p|div|li|ul|ol|tr|table|h[1-6]|title|center|section|article|header|footer)>|<br\s{0,2}\/?>|(?=<(?:p|div|li|tr|table|h[1-6]|center)[\s>])/gi;
const CLOSING_BLOCK = /<\/(?:p|div|li|tr|h[1-6])>/gi;
/** Fewer closed blocks are marks that an extraction left, not the source of a page. */
const ENOUGH = 5;
const LONGEST = 4_000_000;

/** Whether a file holds the HTML source of a page instead of its text. */
export const isHtml = (source: string): boolean =>
  source.length <= LONGEST && source.includes('</') && (source.match(CLOSING_BLOCK)?.length ?? 0) >= ENOUGH;

/** The lines that a page would show of one line of its source; the tags stay on them and come off as marks. */
export function blocksOf(line: Line): Line[] {
  if (!line.text.includes('<') || line.raw.includes('\t')) return [line];
  const edges = [0];
  for (const match of line.text.matchAll(BLOCK_EDGE)) {
    const at = match.index + match[0].length;
    if (at > (edges.at(-1) as number) && at < line.text.length) edges.push(at);
  }
  if (edges.length === 1) return [line];
  return edges.map((from, i) => partOfLine(line, from, edges[i + 1] ?? line.text.length, i === edges.length - 1));
}
