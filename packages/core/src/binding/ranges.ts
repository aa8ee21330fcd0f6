import { compareRationals, multiply, type Rational, rational } from '../base/index.ts';
import { PRINTED_UNITS, type PrintedBoundWord, RANGE_DASHES, RANGE_JOINTS } from '../lexicon/index.ts';
import { type Quantity, readQuantities } from './quantities.ts';

/** One side of a range: the number in the printed measure, multipliers worked in. */
export type Side = {
  readonly value: Rational;
  readonly unit: string;
  readonly includes: PrintedBoundWord['includes'];
  /** What the bound word says; `dash` where two numbers are joined by a sign, `none` where no bound word stands. */
  readonly sense: string;
};

/** A threshold, a range or a bare quantity as a clause prints it; `from`, `to` or, without a bound word, `plain`. */
export type PrintedRange = {
  readonly start: number;
  readonly end: number;
  readonly from: Side | null;
  readonly to: Side | null;
  readonly plain: Side | null;
};

const sideOf = (one: Quantity, sense: string, includes: Side['includes']): Side => ({
  value: one.value,
  unit: one.unit,
  includes,
  sense,
});

/** A number without measure takes that of the number it is joined to: `1000-5000万元`, `10以上30人以下`. */
function withUnitOf(one: Quantity, other: Quantity): Quantity {
  if (one.unit !== '') return one;
  // `5000万以上1亿元以下` has its own multiplier, `1000-5000万元` shares one.
  const isMultiplied = one.multiplier.n !== one.multiplier.d;
  return { ...one, unit: other.unit, value: isMultiplied ? one.value : multiply(one.value, other.multiplier) };
}

const isOpposite = (a: Quantity, b: Quantity): boolean =>
  a.bound !== null && b.bound !== null && a.bound.side !== b.bound.side;

function joined(text: string, first: Quantity, second: Quantity): PrintedRange | null {
  const gap = text.slice(first.outerEnd, second.outerStart);
  const [a, b] = [withUnitOf(first, second), withUnitOf(second, first)];
  // `500m2 … 0.5km2` is one range; so is `5000元 … 50万元`.
  if (dimensionOf(a.unit) !== dimensionOf(b.unit)) return null;
  const place = { start: first.outerStart, end: second.outerEnd, plain: null };
  if (isOpposite(a, b) && RANGE_JOINTS.has(gap)) {
    const [low, high] = a.bound?.side === 'from' ? [a, b] : [b, a];
    return { ...place, from: boundSide(low), to: boundSide(high) };
  }
  if (a.bound !== null || b.bound !== null || !RANGE_DASHES.has(gap)) return null;
  return { ...place, from: sideOf(a, 'dash', 'yes'), to: sideOf(b, 'dash', 'yes') };
}

const boundSide = (one: Quantity): Side =>
  one.bound === null ? sideOf(one, 'none', 'yes') : sideOf(one, one.bound.sense, one.bound.includes);

function alone(one: Quantity): PrintedRange {
  const side = boundSide(one);
  return {
    start: one.outerStart,
    end: one.outerEnd,
    from: one.bound?.side === 'from' ? side : null,
    to: one.bound?.side === 'to' ? side : null,
    plain: one.bound === null ? side : null,
  };
}

/** Every threshold, range and bare quantity of a flat text, in order; the two sides of one range are one. */
export function readRanges(text: string): PrintedRange[] {
  const quantities = readQuantities(text);
  const ranges: PrintedRange[] = [];
  for (let i = 0; i < quantities.length; i += 1) {
    const first = quantities[i] as Quantity;
    const second = quantities[i + 1];
    const pair = second === undefined ? null : joined(text, first, second);
    ranges.push(pair ?? alone(first));
    if (pair !== null) i += 1;
  }
  return ranges;
}

const sameValue = (a: Side, b: Side): boolean => a.unit === b.unit && compareRationals(a.value, b.value) === 0;
const sameSide = (a: Side | null, b: Side | null): boolean =>
  a === null || b === null ? a === b : sameValue(a, b) && a.sense === b.sense && a.includes === b.includes;

/** Same numbers, measures and bound words on both sides. */
export const sameRange = (a: PrintedRange, b: PrintedRange): boolean =>
  sameSide(a.from, b.from) && sameSide(a.to, b.to) && sameSide(a.plain, b.plain);

/** The one number of a range that has only one. */
export const onlySide = (range: PrintedRange): Side | null =>
  range.plain ?? (range.from === null ? range.to : range.to === null ? range.from : null);
/** Whether both have one number alone, and the same, whatever bound words stand around it. */
export function sameNumber(a: PrintedRange, b: PrintedRange): boolean {
  const [x, y] = [onlySide(a), onlySide(b)];
  return x !== null && y !== null && sameValue(x, y);
}

/** What is measured, so that 公顷 and 平方米 are of one kind; a measure that nobody knows is a kind of its own. */
export const dimensionOf = (unit: string): string => PRINTED_UNITS.get(unit)?.dimension ?? unit;

/** A value in the smallest measure of its kind; values of one dimension compare. */
export function inSmallest(side: Side): Rational {
  const unit = PRINTED_UNITS.get(side.unit);
  return unit === undefined ? side.value : multiply(side.value, rational(unit.numerator, unit.denominator));
}
