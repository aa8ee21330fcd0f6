import type { Finding } from '../base/index.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const LIST = /、[^、。]{2,40}、/;
const LIST_HEAD = /^[^。，；：:]{1,12}[：:]/;
const OPEN = /、$/;
const CLOSED = /[。；：:]$/;
const REACH = 16;

/** A paragraph that is the middle of a list: no number, no label, names only, behind the end of a sentence. */
function isStray(line: TextLine, before: TextLine | undefined): boolean {
  return (
    line.gap > 0 &&
    before !== undefined &&
    CLOSED.test(before.text) &&
    LIST.test(line.text) &&
    !LIST_HEAD.test(line.text) &&
    markerAt(line.text) === null
  );
}

/** A list whose last line ends in 、 before a blank line: the rest of it stands elsewhere. A text with a blank line after every line has no such end. */
const isCut = (line: TextLine, next: TextLine | undefined): boolean =>
  line.gap === 0 && OPEN.test(line.text) && next !== undefined && next.gap > 0;

/** The last line of the list that begins behind the stray part, or -1: it has a label and is cut off. */
function cutAfter(lines: readonly TextLine[], stray: number): number {
  let isLabelled = false;
  for (let at = stray + 1; at < Math.min(lines.length, stray + REACH); at += 1) {
    const line = lines[at] as TextLine;
    isLabelled ||= line.gap > 0 && LIST_HEAD.test(line.text);
    if (isLabelled && isCut(line, lines[at + 1])) return at;
  }
  return -1;
}

/** Tells of lists printed in two columns that extraction put one into the other: their parts stay where they stand. */
export function noteInterleaved(lines: readonly TextLine[], findings: Finding[]): void {
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] as TextLine;
    if (!isStray(line, lines[at - 1])) continue;
    const end = cutAfter(lines, at);
    if (end < 0) continue;
    findings.push({
      code: 'XZ_READ_INTERLEAVED',
      severity: 'warning',
      span: { start: line.start, end: (lines[end] as TextLine).end },
      address: null,
      message:
        '这里的名单前后颠倒：一段没有开头，后一段没有写完，可能是分栏提取时错了位。已照原来的先后保留，请与原版核对。',
    });
    at = end;
  }
}
