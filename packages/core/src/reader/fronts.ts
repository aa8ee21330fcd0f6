import { withoutBlanks } from '../base/index.ts';
import { dateOfLine, kindOfTitle, LETTER_KINDS, looksLikeOrgan } from '../lexicon/index.ts';
import { readAddressees } from './addressees.ts';
import { endsWithPage } from './contents.ts';
import { type Front, joinTitle } from './front.ts';
import { isOrder, issuedNames } from './issued-texts.ts';
import { mastheadFront, underMasthead } from './masthead-fronts.ts';
import { printedNumber, seriesNumber, splitTitleNumber } from './number-lines.ts';
import { orderFront } from './order-fronts.ts';
import type { TextLine } from './stretch.ts';
import { isTaken, nothingTaken, take } from './taken.ts';
import { plainTitle as withoutSigns } from './title-likeness.ts';

const OPINIONS_END = /意见$/;
const SHORT_NAME_START = /^[县市区省各]/;
const ORGAN_WORD = /政府|委员会|办公室|局|厅|部/;
const BRACKETED_LINE = /^[（(].{1,12}[）)]$/;
const ABOUT = /关于/;
const TEXT_END = /[。）)]$/;

const MAX_TITLE_LINES = 9;
const ORDER_LINES = 8;
const SENTENCE_END = /[。；！？：:，,]$/;
const DISCLOSURE = /公开[^）)]{0,10}[）)]$|^[（(](?:此件|依申请|主动|不予)/;
const SECTION_LABEL =
  /^[【〔[].{1,20}[】〕\]]$|^(?:县|市|区)?.{0,8}(?:政府|办公室|任免).{0,4}文件$|^[\u4e00-\u9fff]{2,24}(?:政府|办公[室厅]|委员会|[局厅部院])文件$/;
const TITLE_START = /^.{2,40}?关于|^关于/;
const DATED_NOTE = /^[（(]\s{0,2}\d{4}\s{0,2}年\s{0,2}\d/;
// Where the issuer ends in a title: `某县委办公室印发《…》的通知` says no 关于 outside the quoted title.
const AFTER_ISSUER = /关于|印发|转发|批转|公布/;
const FORWARDS = /^(.{3,40}?)(?:转发|批转|印发)/;
const FORWARDS_ALONE = /^(?:转发|批转|印发)[^。；：，]{2,50}$/;
const STATUS = /^【(?:现行)?(?:有效|已?废止|已?失效|已?被?修改|尚未生效)】/;
/** The foot of the letter before. */
const FOOT_END = /\d日\s{0,4}印发$/;
const APPENDED = /[（(]附[:：][^（）()]{1,20}[）)]$/;
const CIRCULAR_ORDER = /^[\u4e00-\u9fff]{2,16}(?:人民政府|办公室|委员会|指挥部)[\u4e00-\u9fff]{0,16}(?:令|公告|通告)$/;

const isStop = (line: TextLine): boolean =>
  SENTENCE_END.test(line.text) ||
  DISCLOSURE.test(line.text) ||
  SECTION_LABEL.test(line.text) ||
  line.text.includes('\t') ||
  DATED_NOTE.test(line.text) ||
  dateOfLine(line.text) !== null ||
  line.text.length > 120 ||
  printedNumber(line.text) !== null;

/** A web page prints a title over the document, which prints it again. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2);
  return half.length > 6 && title === half + half ? half : title;
}

/** `某县人民政府文件某县人民政府关于……`: the red head over the title is no part of it. */
const RED_HEAD = /^([\u4e00-\u9fff]{4,24})文件(?=\1)/;

/** A database says over a title whether it is in force, and behind it what else the page holds. */
const pageless = (title: string): string => title.replace(STATUS, '').replace(RED_HEAD, '').replace(APPENDED, '');

/** The title that a front prints, a number at its end left off. */
export const titleOf = (lines: readonly TextLine[], front: Front): string =>
  front.name ?? once(splitTitleNumber(pageless(joinTitle(lines.slice(front.title.from, front.title.to)))).title);

const endsAsLetter = (title: string): boolean =>
  LETTER_KINDS.includes(kindOfTitle(title) ?? '') || OPINIONS_END.test(title);

/** An issuer prints its full name: `县消防救援大队` above a front is the last cell of a table. */
const isIssuerLine = (line: TextLine | undefined): boolean =>
  line !== undefined && !SHORT_NAME_START.test(line.text) && looksLikeOrgan(withoutBlanks(line.text));

/** `某县人民政府办公室转发县应急局等部门` above `关于……意见的通知`: the first line of one title. */
function forwards(line: TextLine | undefined): boolean {
  if (line === undefined || isStop(line) || line.text.length > 60) return false;
  const at = FORWARDS.exec(withoutBlanks(line.text));
  return at !== null && looksLikeOrgan(at[1] ?? '');
}

/** First line of a title whose line at `at` says 关于: the lines above it may say who forwards it. */
function forwarded(lines: readonly TextLine[], at: number): number {
  if (forwards(lines[at - 1])) return at - 1;
  return FORWARDS_ALONE.test(lines[at - 1]?.text ?? '') && isIssuerLine(lines[at - 2]) ? at - 2 : at;
}

/** A title without 关于, right above its number: minutes, an order. */
function plainTitle(lines: readonly TextLine[], number: number): number | null {
  const line = lines[number - 1];
  if (line === undefined || isStop(line) || line.text.length > 60) return null;
  const text = withoutBlanks(line.text);
  return ORGAN_WORD.test(text) && endsAsLetter(text) ? number - 1 : null;
}

/** Walks up from a number line to the first line of the title: an organ's name, or the line that says 关于. */
function titleAbove(lines: readonly TextLine[], number: number): { from: number; to: number } | null {
  let start: number | null = null;
  for (let i = number - 1; i >= Math.max(0, number - MAX_TITLE_LINES); i -= 1) {
    const line = lines[i] as TextLine;
    if (isStop(line) || endsWithPage(line)) break;
    if (isIssuerLine(line)) start = i;
    else if (start !== null) break;
    else if (TITLE_START.test(line.text) && !isIssuerLine(lines[i - 1])) start = forwarded(lines, i);
    if (line.leads && start !== null) break;
  }
  if (start === null) start = plainTitle(lines, number);
  if (start === null) return null;
  const title = joinTitle(lines.slice(start, number));
  return kindOfTitle(title) === null || title.length < 6 ? null : { from: start, to: number };
}

/** A line that still belongs to a title: it ends with a kind of document, or is the （试行） of one. */
const goesOn = (line: TextLine): boolean =>
  line.text.length < 50 &&
  !SENTENCE_END.test(line.text) &&
  (endsAsLetter(withoutBlanks(line.text)) || BRACKETED_LINE.test(line.text));

/** A title printed below its number. */
function titleBelow(lines: readonly TextLine[], number: number): { from: number; to: number } | null {
  for (let end = number + 2; end <= Math.min(lines.length, number + 1 + MAX_TITLE_LINES); end += 1) {
    const part = lines.slice(number + 1, end);
    if (isStop(part.at(-1) as TextLine)) return null;
    const title = joinTitle(part);
    const next = lines[end];
    const isTitle = ABOUT.test(title) || (part.length === 1 && CIRCULAR_ORDER.test(title));
    if (isTitle && endsAsLetter(title) && next !== undefined && !goesOn(next)) return { from: number + 1, to: end };
  }
  return null;
}

function numberedFront(lines: readonly TextLine[], index: number): Front | null {
  const text = (lines[index] as TextLine).text;
  if (text.length > 60) return null;
  const number = printedNumber(text);
  if (number === null) return null;
  const above = titleAbove(lines, index);
  if (above !== null)
    return underMasthead(lines, { start: above.from, title: above, numberLine: index, number, end: index + 1 });
  const over = isIssuerLine(lines[index - 1]) ? titleAbove(lines, index - 1) : null;
  if (over !== null) return { start: over.from, title: over, numberLine: index, number, end: index + 1 };
  const below = titleBelow(lines, index);
  return below === null ? null : { start: index, title: below, numberLine: index, number, end: below.to };
}

/** An announcement's number may stand over its title: `财政部公告2023年第56号` / `关于……的公告`. */
function titledBelow(lines: readonly TextLine[], order: Front): Front {
  const below = order.numberLine === null && order.name !== undefined ? titleBelow(lines, order.end - 1) : null;
  if (below === null) return order;
  return { start: order.start, title: below, numberLine: order.start, number: order.number, end: below.to };
}

/** A document without a number: an order or a notice whose title opens a page or follows the end of another. */
function unnumberedFront(lines: readonly TextLine[], index: number): Front | null {
  const line = lines[index] as TextLine;
  const previous = lines[index - 1];
  if (line.text.length > 60) return null;
  const opens =
    line.leads ||
    previous === undefined ||
    line.gap > 0 ||
    DISCLOSURE.test(previous.text) ||
    FOOT_END.test(previous.text);
  const order = opens || TEXT_END.test(previous?.text ?? '') ? orderFront(lines, index) : null;
  if (order !== null) return titledBelow(lines, order);
  const paper = opens ? mastheadFront(lines, index) : null;
  if (paper !== null) return paper;
  const ended = TEXT_END.test(previous?.text ?? '') || dateOfLine(previous?.text ?? '') !== null;
  const titled = titledFront(lines, index, opens || ended);
  if (titled !== null) return titled;
  if (!opens && dateOfLine(previous?.text ?? '') === null) return null;
  const text = withoutBlanks(line.text);
  if (opens && CIRCULAR_ORDER.test(text))
    return { start: index, title: { from: index, to: index + 1 }, numberLine: null, number: null, end: index + 1 };
  return letterFront(lines, index, text);
}

const MOST_ROW_LINES = 3;

/** Whether one of the lines that a title may take ends with a number in brackets. */
function numberCloses(lines: readonly TextLine[], index: number): boolean {
  for (let at = index; at < Math.min(lines.length, index + MAX_TITLE_LINES); at += 1) {
    const { text } = lines[at] as TextLine;
    if (text.endsWith('号）') || text.endsWith('号)')) return true;
  }
  return false;
}

const endsWithNumber = (line: TextLine | undefined): boolean =>
  line !== undefined && line.text.length <= 120 && splitTitleNumber(joinTitle([line])).number !== null;

/** `某县人民政府关于……的通告（某政函〔2024〕2号）`: the number at the end of the title shows a head, whatever follows. */
function titledFront(lines: readonly TextLine[], index: number, opens: boolean): Front | null {
  if (!numberCloses(lines, index) || endsWithNumber(lines[index - 1])) return null;
  for (let end = index + 1; end <= Math.min(lines.length - 1, index + MAX_TITLE_LINES); end += 1) {
    const line = lines[end - 1] as TextLine;
    if (isStop(line) || endsWithPage(line)) return null;
    const { title, number } = splitTitleNumber(joinTitle(lines.slice(index, end)));
    const isHead = CIRCULAR_ORDER.test(title) || looksLikeOrgan(title.slice(0, AFTER_ISSUER.exec(title)?.index ?? 0));
    if (number === null) continue;
    const next = lines.slice(end, end + MOST_ROW_LINES);
    // One such line after the other is a list of documents.
    if (!isHead || !endsAsLetter(title) || next.some(endsWithNumber)) return null;
    if (opens || (next[0]?.gap ?? 0) > 0 || readAddressees(lines, end).names.length > 0)
      return { start: index, title: { from: index, to: end }, numberLine: null, number, end };
  }
  return null;
}

/** Where a letter's text begins: with its addressees, its number in a series, or the note on its adoption. */
function opensLetter(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at] as TextLine;
  return (
    readAddressees(lines, at).names.length > 0 || DATED_NOTE.test(line.text) || seriesNumber(line.text, '') !== null
  );
}

/** `XX县人民政府` / `关于……的通知` and an addressee line, no number between. */
function letterFront(lines: readonly TextLine[], index: number, text: string): Front | null {
  if (!looksLikeOrgan(text.slice(0, (AFTER_ISSUER.exec(text) ?? { index: text.length }).index))) return null;
  for (let end = index + 1; end <= Math.min(lines.length - 1, index + MAX_TITLE_LINES); end += 1) {
    const { title, number } = splitTitleNumber(joinTitle(lines.slice(index, end)));
    const next = lines[end] as TextLine;
    if (ABOUT.test(title) && endsAsLetter(title) && opensLetter(lines, end)) {
      const own = seriesNumber(next.text, `${title.slice(0, title.indexOf('关于'))}${kindOfTitle(title)}`);
      return {
        start: index,
        title: { from: index, to: end },
        numberLine: own === null ? null : end,
        number: own ?? number,
        end: own === null ? end : end + 1,
      };
    }
    if (isStop(next)) return null;
  }
  return null;
}

/** A title between two numbers belongs to the number below it; the one above is then no front. */
function numberedFronts(lines: readonly TextLine[]): Front[] {
  const fronts: Front[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const front = numberedFront(lines, i);
    if (front === null) continue;
    if ((fronts.at(-1)?.end ?? 0) > front.start) fronts.pop();
    fronts.push(front);
  }
  return fronts;
}

/** `某县人民政府令` / `第4号`, signed, and then `某县人民政府封山令` or a decision that it promulgates: the second is the text of the first. */
function isTextOf(order: Front | undefined, front: Front, lines: readonly TextLine[]): boolean {
  if (order === undefined || order.number === null || front.number !== null) return false;
  if (front.start - order.end > ORDER_LINES) return false;
  const [head, name] = [order, front].map(({ title }) => joinTitle(lines.slice(title.from, title.to))) as [
    string,
    string,
  ];
  if (!isOrder(head)) return false;
  if (isOrder(name)) return name.startsWith(head.slice(0, -1)) && name !== head;
  const opening = lines.slice(order.end, front.start).map((line) => line.text);
  return issuedNames(head, opening.join('')).some((issued) => withoutSigns(issued) === withoutSigns(name));
}

/** Every front among the text lines, in order; none overlaps another. */
export function findFronts(lines: readonly TextLine[]): Front[] {
  const fronts = numberedFronts(lines);
  const taken = nothingTaken(lines.length);
  for (const front of fronts) take(taken, front.start, front.end);
  for (let i = 0; i < lines.length; i += 1) {
    const front = unnumberedFront(lines, i);
    if (front === null || isTaken(taken, front.start, front.end)) continue;
    take(taken, front.start, front.end);
    fronts.push(front);
  }
  fronts.sort((a, b) => a.start - b.start);
  return fronts.filter((front, i) => !isTextOf(fronts[i - 1], front, lines));
}
