import { withoutBlanks } from '../base/index.ts';
import { kindOfTitle } from '../lexicon/index.ts';
import type { Front } from './front.ts';
import { orderAtStart, orderNumber, serialOf } from './number-lines.ts';
import type { TextLine } from './stretch.ts';

const TEXT_END = /[。）)]$/;
const SERIES = /^[\u4e00-\u9fff、]{2,40}(?:令|公告|通告)$/;

/** `云泽省人民政府令` with `第12号` on the next line. */
function seriesOverSerial(lines: readonly TextLine[], index: number, text: string): Front | null {
  const next = lines[index + 1];
  const serial = next === undefined || !SERIES.test(text) ? null : serialOf(next.text);
  if (serial === null) return null;
  const number = orderNumber(text, serial);
  return { start: index, title: { from: index, to: index + 1 }, numberLine: index + 1, number, end: index + 2 };
}

/** `云泽省人民政府令第12号`, or with the name of what it puts in force: `商务部令2007年第15号 某办法`. */
function seriesWithSerial(lines: readonly TextLine[], index: number): Front | null {
  const before = lines[index - 1];
  if (before !== undefined && !TEXT_END.test(before.text)) return null;
  const order = orderAtStart((lines[index] as TextLine).text);
  if (order === null || (order.rest !== '' && kindOfTitle(order.rest) === null)) return null;
  const name = order.rest === '' ? order.series : order.rest;
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
  seriesOverSerial(lines, index, withoutBlanks((lines[index] as TextLine).text)) ?? seriesWithSerial(lines, index);
