import { hasBlank } from '../base/index.ts';
import { kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { adoptionNote } from './adoption.ts';
import { type Front, joinTitle } from './front.ts';
import { isOrder } from './issued-texts.ts';
import { orderAtStart, orderNumber, serialOf } from './number-lines.ts';
import type { TextLine } from './stretch.ts';

const TEXT_END = /[。）)]$/;
const MAX_LINES = 3;
/** `某署公告2024年第3号（关于甲事的公告）` */
const IN_BRACKETS = /^[（(](关于.{4,80})[）)]$/;
const BLANKS = /\s{1,20}/;
const MOST_ABOVE = 8;
const LONGEST_NAME = 60;
const SENTENCE_SIGN = /[。；：，]/;
const BRACKETS = /^[（(]|[）)]$/;
const SERIES = /^(?!.{0,40}关于)[\u4e00-\u9fff、]{2,60}(?:令|公告|通告)$/;

/** A line of organs that goes on in the next: not one whose name the next line has again. */
function isJoint(line: TextLine, next: TextLine): boolean {
  if (!hasBlank(line.text)) return looksLikeOrgan(line.text) && !next.text.includes(line.text);
  const organs = line.text.split(BLANKS).filter((organ) => organ !== '');
  return organs.every((organ) => looksLikeOrgan(organ) && !next.text.includes(organ));
}

/** `云泽省人民政府令` with `第12号` on the next line; an announcement of several organs takes more lines than one. */
function seriesOverSerial(lines: readonly TextLine[], index: number): Front | null {
  for (let at = index + 1; at < Math.min(lines.length, index + 1 + MAX_LINES); at += 1) {
    const before = lines[at - 2];
    if (at - 1 > index && before !== undefined && !isJoint(before, lines[at - 1] as TextLine)) return null;
    const serial = serialOf((lines[at] as TextLine).text);
    if (serial === null) continue;
    const series = joinTitle(lines.slice(index, at));
    if (!SERIES.test(series)) continue;
    const number = orderNumber(series, serial);
    return { start: index, title: { from: index, to: at }, numberLine: at, number, end: at + 1 };
  }
  return null;
}

/** `云泽省人民政府令第12号`, or with the name of what it puts in force: `商务部令2007年第15号 某办法`. */
function seriesWithSerial(lines: readonly TextLine[], index: number): Front | null {
  const before = lines[index - 1];
  if (before !== undefined && !TEXT_END.test(before.text)) return null;
  const order = orderAtStart((lines[index] as TextLine).text);
  const rest = order === null ? '' : (IN_BRACKETS.exec(order.rest)?.[1] ?? order.rest);
  if (order === null || (rest !== '' && kindOfTitle(rest) === null)) return null;
  const name = rest === '' ? order.series : rest;
  return {
    start: index,
    title: { from: index, to: index + 1 },
    numberLine: null,
    number: order.number,
    name,
    end: index + 1,
  };
}

/** The head of an order or announcement that is numbered in a series of its own. */
export const orderFront = (lines: readonly TextLine[], index: number): Front | null =>
  seriesOverSerial(lines, index) ?? seriesWithSerial(lines, index);

const isName = (line: TextLine): boolean =>
  line.text.length <= LONGEST_NAME && !SENTENCE_SIGN.test(line.text) && adoptionNote(line) === null;

/**
 * A law database prints the law's title, and the note on its adoption, over the order that puts it in force:
 * the head of a file that is one document then begins with that title. Any other front comes back as it is.
 */
export function underTitle(lines: readonly TextLine[], order: Front): Front {
  const above = lines.slice(0, order.start);
  if (
    above.length === 0 ||
    above.length > MOST_ABOVE ||
    !isOrder(joinTitle(lines.slice(order.title.from, order.title.to)))
  )
    return order;
  const titled = above.findIndex((line) => !isName(line));
  const named = titled < 0 ? above.length : titled;
  const to = named > 1 && looksLikeOrgan(joinTitle([above[named - 1] as TextLine])) ? named - 1 : named;
  const name = joinTitle(above.slice(0, to));
  const noted = above.slice(named).every((line) => adoptionNote(line) !== null || BRACKETS.test(line.text));
  if (to === 0 || !noted || kindOfTitle(name) === null) return order;
  return { ...order, start: 0, title: { from: 0, to }, name };
}
