import type { Finding } from '../base/index.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const LIST = /、[^、。]{2,40}、/;
const LIST_HEAD = /^[^。，；：:]{1,12}[：:]/;
const OPEN = /、$/;
const CLOSED = /[。；：:]$/;
const REACH = 16;
/** `曹 进`, `石映霞`: a name alone on its line. */
const NAME = /^[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,2}$/;
/** `县水利局局长`: an organ and a post without a name before it. */
const POST =
  /^[\u4e00-\u9fff]{0,16}[县市区乡镇局委办院队部站会司][\u4e00-\u9fff]{0,10}(?:长|主任|书记|政委|经理|副职|干事)$/;
const FEWEST_NAMES = 2;

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

const runOf = (lines: readonly TextLine[], from: number, pattern: RegExp): number => {
  let end = from;
  while (end < lines.length && pattern.test((lines[end] as TextLine).text)) end += 1;
  return end - from;
};

/** Tells of names that stand in a row with their posts in a row below them: who holds which is not printed any more. */
export function notePostsApart(lines: readonly TextLine[], findings: Finding[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    const names = runOf(lines, at, NAME);
    if (names < FEWEST_NAMES) continue;
    const posts = runOf(lines, at + names, POST);
    if (posts >= FEWEST_NAMES)
      findings.push({
        code: 'XZ_READ_INTERLEAVED',
        severity: 'warning',
        span: { start: (lines[at] as TextLine).start, end: (lines[at + names + posts - 1] as TextLine).end },
        address: null,
        message: `这里 ${names} 个姓名连着排，后面 ${posts} 个职务连着排，可能是分栏提取时错了位。已照原来的先后保留，没有配对。请与原版核对谁任哪个职务。`,
      });
    at += names + posts - 1;
  }
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
