import {
  add,
  compareRationals,
  divide,
  isWhole,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../base/index.ts';
import type { FactValue } from './types.ts';
import { type Asked, isAsAsked, rankOf } from './values.ts';

/**
 * What an unknown fact may still be: listed values, or a range. Ranges are for numbers, for lengths (in milliseconds or
 * months, as the fact is declared) and moments, whole ones; null is unbounded.
 */
export type Domain =
  | { readonly kind: 'values'; readonly values: readonly FactValue[] }
  | { readonly kind: 'whole' | 'real'; readonly min: Rational | null; readonly max: Rational | null };

/** How a condition looks at one fact: the values at which it may change, or every value when `isTangled`. */
export type Cuts = {
  readonly ranks: readonly Rational[];
  readonly choices: ReadonlySet<string>;
  readonly isTangled: boolean;
};

type Range = Extract<Domain, { kind: 'whole' | 'real' }>;

const MOST_RAW = 10_000;
const TWO = rational(2n);

/** The largest whole number that is not above. */
const floor = ({ n, d }: Rational): bigint => n / d - (n % d < 0n ? 1n : 0n);
const ceiling = ({ n, d }: Rational): bigint => -floor({ n: -n, d });

/** One value of each class: what lies between the same cuts, or on the same one. */
function classOf(value: FactValue, asked: Asked, { ranks, choices }: Cuts): string {
  if (!isAsAsked(value, asked)) return 'unfit';
  if (value.kind === 'flag') return String(value.value);
  if (value.kind === 'choice') return choices.has(value.value) ? `choice ${value.value}` : 'another';
  const rank = rankOf(value);
  const orders = ranks.map((cut) => compareRationals(rank, cut));
  return `${orders.filter((order) => order > 0).length} ${orders.filter((order) => order === 0).length}`;
}

function oneOfEach(values: readonly FactValue[], asked: Asked, cuts: Cuts): FactValue[] {
  const classes = new Map<string, FactValue>();
  for (const value of values) {
    const name = classOf(value, asked, cuts);
    if (!classes.has(name)) classes.set(name, value);
  }
  return [...classes.values()];
}

function factValue(rank: Rational, { type, measure }: Asked): FactValue | null {
  if (type === 'number') return { kind: 'number', value: rank };
  if (!isWhole(rank)) return null;
  if (type === 'moment') return { kind: 'moment', value: rank.n };
  return type === 'length' && measure !== undefined ? { kind: 'length', measure, value: rank.n } : null;
}

/** Whole numbers around each cut and at the ends: one of them lies in every class that a whole number of the range lies in. */
function wholePoints({ min, max }: Range, ranks: readonly Rational[]): Rational[] {
  const around = ranks.flatMap((cut) => [-1n, 0n, 1n].map((step) => floor(cut) + step));
  const ends = [...(min === null ? [] : [ceiling(min)]), ...(max === null ? [] : [floor(max)])];
  const points = [...around, ...ends];
  return (points.length === 0 ? [0n] : points).map((point) => rational(point));
}

/** Cuts, ends, and a point between each two neighbours and beyond the outermost. */
function realPoints({ min, max }: Range, ranks: readonly Rational[]): Rational[] {
  const marks = [...ranks, ...(min === null ? [] : [min]), ...(max === null ? [] : [max])].sort(compareRationals);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return [ZERO];
  const between = marks.slice(1).map((mark, i) => divide(add(mark, marks[i] ?? mark), TWO) ?? mark);
  return [subtract(first, ONE), ...marks, ...between, add(last, ONE)];
}

const isInside = ({ min, max }: Range, point: Rational): boolean =>
  (min === null || compareRationals(min, point) <= 0) && (max === null || compareRationals(point, max) <= 0);

/** Every whole number of a range that is not too long. */
function everyPoint({ kind, min, max }: Range): Rational[] | null {
  if (kind !== 'whole' || min === null || max === null) return null;
  const [from, count] = [ceiling(min), floor(max) - ceiling(min) + 1n];
  if (count > BigInt(MOST_RAW)) return null;
  return Array.from({ length: Math.max(0, Number(count)) }, (_, i) => rational(from + BigInt(i)));
}

function pointsOf(range: Range, cuts: Cuts): Rational[] | null {
  if (cuts.isTangled) return everyPoint(range);
  const points = range.kind === 'whole' ? wholePoints(range, cuts.ranks) : realPoints(range, cuts.ranks);
  return points.filter((point) => isInside(range, point));
}

/** Values that stand for all that a fact may be: every answer that some value leads to, one of these leads to. Null: too many. */
export function candidatesOf(domain: Domain, asked: Asked, cuts: Cuts): readonly FactValue[] | null {
  if (domain.kind === 'values') return cuts.isTangled ? domain.values : oneOfEach(domain.values, asked, cuts);
  const points = pointsOf(domain, cuts);
  if (points === null) return null;
  const values = points.map((point) => factValue(point, asked)).filter((value) => value !== null);
  return cuts.isTangled ? values : oneOfEach(values, asked, cuts);
}
