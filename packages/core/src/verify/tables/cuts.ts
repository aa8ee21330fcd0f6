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
function wholeCut(cut: Cut): Cut {
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

/** Cuts by value, without a search: on large tables comparing fractions costs more than all the rest. */
export type CutIndex = { readonly below: Shelf; readonly above: Shelf };

export const emptyIndex = (): CutIndex => ({ below: new Map(), above: new Map() });

/** Notes a number for a cut; false where one stands there. */
export function noteCut(index: CutIndex, cut: Cut, position: number): boolean {
  const shelf = cut.after ? index.above : index.below;
  const row = shelf.get(cut.at.d);
  if (row === undefined) shelf.set(cut.at.d, new Map([[cut.at.n, position]]));
  else if (row.has(cut.at.n)) return false;
  else row.set(cut.at.n, position);
  return true;
}

/** The number noted for a cut. */
export function cutPosition(index: CutIndex, cut: Cut): number {
  const position = (cut.after ? index.above : index.below).get(cut.at.d)?.get(cut.at.n);
  if (position === undefined) throw new RangeError('a cut that was never noted');
  return position;
}
