import { dateAtStart, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { adoptionNote } from './adoption.ts';
import { annexHeadAt } from './annex-heads.ts';
import { type Front, joinTitle } from './front.ts';
import { markerAt } from './markers.ts';
import { orderAtStart, printedNumber, splitLeadingNumber, splitTitleNumber, titledNumber } from './number-lines.ts';
import type { TextLine } from './stretch.ts';

const YEAR_WORD = /年/;

/** `（某部令2024年第18号）` */
const BRACKETS = /^[（(](?=.{4,40}(?:令|公告|通告))|(?<=号)[）)]$/g;
/** `某县人民政府文件` over number and title. */
const RED_HEAD = /^[\u4e00-\u9fff]{2,24}(?:政府|办公[室厅]|委员会|[局厅部院])文件$/;
const MAX_LINES = 5;
const MAX_NOTES = 3;
const SENTENCE_END = /[。；：:，,]$/;
const FEWEST_REPEATED = 8;
const NOTE = /^[（(]/;

/** A date opens the note on a law's adoption, not a title. */
const isDated = (line: TextLine): boolean => dateAtStart(line.text) !== null;

const endsTitle = (line: TextLine): boolean =>
  SENTENCE_END.test(line.text) ||
  line.text.length > 80 ||
  NOTE.test(line.text) ||
  isDated(line) ||
  line.raw.includes('\t') ||
  annexHeadAt(line) !== null ||
  (markerAt(line.text) !== null && !YEAR_WORD.test(line.text.slice(0, 8))) ||
  printedNumber(line.text) !== null;

/** `云政发〔2024〕3号`, or `政府令第38号` below the title of what the order puts in force. */
const numberBelow = (text: string): string | null => {
  const order = orderAtStart(text.replace(BRACKETS, ''));
  return printedNumber(text) ?? (order?.rest === '' ? order.number : null);
};

/** A law database prints the number below the note on the adoption, or below the organ. */
function afterNotes(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at < from + MAX_NOTES && adoptionNote(lines[at]) !== null) at += 1;
  const [organ, number] = lines.slice(at, at + 2);
  const isBelow = organ !== undefined && number !== undefined && looksLikeOrgan(joinTitle([organ]));
  return isBelow && numberBelow(number.text) !== null ? at + 1 : at;
}

/** A page's title over the document: below it organ and first words stand again, and then the number. */
function afterRepeats(lines: readonly TextLine[], from: number, title: string): number {
  let at = from;
  while (at < from + MAX_NOTES && lines[at] !== undefined) {
    const text = joinTitle([lines[at] as TextLine]);
    if (!looksLikeOrgan(text) && !(text.length >= FEWEST_REPEATED && title.startsWith(text))) break;
    at += 1;
  }
  const number = lines[at];
  return number !== undefined && numberBelow(number.text) !== null ? at : from;
}

/** The front of a file that is one document and has no head as letters do: the lines before the first sentence or number are its title. */
export function singleFront(lines: readonly TextLine[]): Front {
  const titled = titledNumber(lines[0]?.text ?? '');
  if (titled !== null)
    return { start: 0, title: { from: 0, to: 1 }, numberLine: null, number: titled.number, name: titled.title, end: 1 };
  const head = lines[0] !== undefined && RED_HEAD.test(lines[0].text) ? 1 : 0;
  const first = printedNumber(lines[head]?.text ?? '');
  const from = first === null ? head : head + 1;
  let to = from;
  while (to < lines.length && to < from + MAX_LINES && !endsTitle(lines[to] as TextLine)) {
    to += 1;
    const next = lines[to];
    if (
      kindOfTitle(joinTitle(lines.slice(from, to))) !== null &&
      (next === undefined || kindOfTitle(next.text) === null)
    )
      break;
  }
  const title = joinTitle(lines.slice(from, to));
  const at = afterRepeats(lines, afterNotes(lines, to), title);
  const below = lines[at] === undefined ? null : numberBelow((lines[at] as TextLine).text);
  const numberLine = first !== null ? head : below !== null ? at : null;
  const led = splitLeadingNumber(title);
  const number = first ?? below ?? splitTitleNumber(title).number ?? led.number;
  const front = { start: 0, title: { from, to }, numberLine, number, end: below === null ? to : at + 1 };
  return led.number === null ? front : { ...front, name: led.title };
}
