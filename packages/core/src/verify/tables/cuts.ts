import { compareRationals, isWhole, type Rational, rational } from '../../base/index.ts';
import type { Interval } from '../../norms/index.ts';

/** A place between two values of a number line: just below `at`, or just above it. */
export type Cut = { readonly at: Rational; readonly after: boolean };

/** Below zero where `a` lies to the left of `b`. */
export const compareCuts = (a: Cut, b: Cut): number =>
  compareRationals(a.at, b.at) || Number(a.after) - Number(b.after);

/** The whole number at or below `value`. */
export function floorOf(value: Rational): bigint {
  const quotient = value.n / value.d;
  return value.n < 0n && quotient * value.d !== value.n ? quotient - 1n : quotient;
}

/** `> 9` and `>= 10` are the same cut where only whole numbers occur. */
export function wholeCut(cut: Cut): Cut {
  if (isWhole(cut.at) && !cut.after) return cut;
  return { at: rational(floorOf(cut.at) + 1n), after: false };
}

/** Where an interval begins and ends; null is unbounded. */
export function cutsOf(interval: Interval, isWholeAxis: boolean): { from: Cut | null; to: Cut | null } {
  const from = interval.from === null ? null : { at: interval.from, after: !interval.fromIncluded };
  const to = interval.to === null ? null : { at: interval.to, after: interval.toIncluded };
  if (!isWholeAxis) return { from, to };
  return { from: from && wholeCut(from), to: to && wholeCut(to) };
}

type Shelf = Map<bigint, Map<bigint, number>>;

/** Numbers cuts in the order in which they are first seen; finds them by value, since comparing fractions costs more. */
export type CutNumbers = { readonly cuts: Cut[]; readonly below: Shelf; readonly above: Shelf };

export const noCuts = (): CutNumbers => ({ cuts: [], below: new Map(), above: new Map() });

/** The number of the cut below or after a value, a new one where it has none. */
export function cutNumber(numbers: CutNumbers, at: Rational, after: boolean): number {
  const shelf = after ? numbers.above : numbers.below;
  let row = shelf.get(at.d);
  if (row === undefined) {
    row = new Map();
    shelf.set(at.d, row);
  }
  const known = row.get(at.n);
  if (known !== undefined) return known;
  row.set(at.n, numbers.cuts.length);
  return numbers.cuts.push({ at, after }) - 1;
}
