import { multiply, type Rational, rational } from '../base/index.ts';
import {
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  LONGEST_PRINTED_UNIT,
  meansItself,
  NOT_AFTER_CHINESE,
  PRINTED_MULTIPLIERS,
  PRINTED_UNITS,
  type PrintedBoundWord,
  remarkOnBound,
} from '../lexicon/index.ts';
import { dayAt } from './calendar.ts';
import { type Numeral, numeralAt } from './numerals.ts';

/** One number with its measure and the words of a bound around it, in a flat text. */
export type Quantity = {
  /** From the first sign of the number to the last of the measure. */
  readonly start: number;
  readonly end: number;
  /** The same with the words of the bound. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Multipliers are in it: `1.1亿元` is 110 000 000 元. */
  readonly value: Rational;
  readonly multiplier: Rational;
  /** As printed, without a multiplier; empty where none stands there. */
  readonly unit: string;
  readonly bound: PrintedBoundWord | null;
};

const ONE = rational(1n);
const LATIN_UNIT = /^[A-Za-zΩμ][A-Za-zμ]{0,5}\d?(?:\/[A-Za-zμ]{1,5}\d?)?/u;
const LONGEST_REMARK = 14;
const OPENING = '(';
const CLOSING = ')';

type Measure = { readonly multiplier: Rational; readonly unit: string; readonly end: number };

function unitAt(text: string, at: number): string {
  const latin = LATIN_UNIT.exec(text.slice(at, at + 16));
  if (latin !== null) return latin[0];
  for (let length = LONGEST_PRINTED_UNIT; length > 0; length -= 1) {
    const name = text.slice(at, at + length);
    if (name.length === length && PRINTED_UNITS.has(name)) return name;
  }
  return '';
}

function measureAt(text: string, at: number): Measure {
  const plain = unitAt(text, at);
  if (plain !== '') return { multiplier: ONE, unit: plain, end: at + plain.length };
  const found = PRINTED_MULTIPLIERS.find(([word]) => text.startsWith(word, at));
  if (found === undefined) return { multiplier: ONE, unit: '', end: at };
  const end = at + found[0].length;
  const unit = unitAt(text, end);
  return { multiplier: rational(found[1]), unit, end: end + unit.length };
}

const wordBefore = (text: string, start: number): readonly [string, PrintedBoundWord] | null =>
  BOUNDS_BEFORE.find(([word]) => text.startsWith(word, start - word.length)) ?? null;
const wordAfter = (text: string, end: number): readonly [string, PrintedBoundWord] | null =>
  BOUNDS_AFTER.find(([word]) => text.startsWith(word, end)) ?? null;

type Core = Pick<Quantity, 'start' | 'end' | 'value' | 'unit'>;
type Remark = { readonly includes: 'yes' | 'no'; readonly end: number };

/** `(含3人)`, `(不含本数)` behind a number or its bound word. */
function remarkAt(text: string, at: number, core: Core): Remark | null {
  if (text[at] !== OPENING) return null;
  const closing = text.slice(at, at + LONGEST_REMARK).indexOf(CLOSING);
  const remark = closing < 0 ? null : remarkOnBound(text.slice(at + 1, at + closing));
  if (remark === null) return null;
  const numeral = numeralAt(remark.rest, 0);
  const rest = numeral === null ? '' : remark.rest.slice(numeral.end);
  const isUnit = rest === '' || rest.endsWith(core.unit);
  const isSame = numeral !== null && isUnit && numeral.value.n === core.value.n && numeral.value.d === core.value.d;
  return isSame || meansItself(remark.rest) ? { includes: remark.includes, end: at + closing + 1 } : null;
}

function boundAround(text: string, core: Core) {
  const early = remarkAt(text, core.end, core);
  const before = wordBefore(text, core.start);
  const after = wordAfter(text, early?.end ?? core.end);
  const afterEnd = after === null ? (early?.end ?? core.end) : (early?.end ?? core.end) + after[0].length;
  const late = early === null ? remarkAt(text, afterEnd, core) : null;
  const remark = early ?? late;
  const word = after ?? before;
  const bound = word === null ? null : remark === null ? word[1] : { ...word[1], includes: remark.includes };
  return {
    bound,
    outerStart: core.start - (before === null ? 0 : before[0].length),
    outerEnd: late?.end ?? afterEnd,
  };
}

const isOrdinal = (numeral: Numeral, unit: string): boolean =>
  numeral.script === 'chinese' && (unit === '' || NOT_AFTER_CHINESE.has(unit));

/** The quantity that begins at a place of a flat text; null where none does. Calendar days are none. */
function quantityAt(text: string, at: number): Quantity | null {
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const { multiplier, unit, end } = measureAt(text, numeral.end);
  if (isOrdinal(numeral, unit)) return null;
  const value = multiply(numeral.value, multiplier);
  return { start: at, end, value, multiplier, unit, ...boundAround(text, { start: at, end, value, unit }) };
}

/** Every quantity of a flat text, in order. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const day = dayAt(text, at);
    const quantity = day === null ? quantityAt(text, at) : null;
    if (quantity !== null) found.push(quantity);
    at = (day?.end ?? quantity?.outerEnd ?? at + 1) - 1;
  }
  return found;
}
