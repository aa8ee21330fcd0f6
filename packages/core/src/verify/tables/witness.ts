import type { Rational } from '../../base/index.ts';
import type { Cell, Interval } from '../../norms/index.ts';
import type { Cut } from './cuts.ts';
import type { NumericPositions, Positions } from './positions.ts';
import { readableValue } from './readable-value.ts';
import type { Space } from './space.ts';
import type { Assignment, RowPlace } from './verdict.ts';
import type { Region } from './work.ts';

const leftOf = (axis: NumericPositions, position: number): Cut | null =>
  position === 0 ? axis.low : (axis.cuts[position - 1] as Cut);
const rightOf = (axis: NumericPositions, position: number): Cut | null =>
  position === axis.count - 1 ? axis.high : (axis.cuts[position] as Cut);

/** A value at one of the positions from `low` to `high`. */
export const valueAt = (axis: Positions, low: number, high: number): Rational | string =>
  axis.kind === 'choice' ? (axis.values[low] as string) : readableValue(leftOf(axis, low), rightOf(axis, high));

/** A value for each fact, within the region. */
export const witnessIn = (space: Space, region: Region): Assignment =>
  new Map(
    space.axes.map((axis, at) => [axis.fact, valueAt(axis, region.low[at] as number, region.high[at] as number)]),
  );

/** The only value at a position; null where it holds several. */
export function onlyValueAt(axis: Positions, position: number): Rational | null {
  if (axis.kind === 'choice') return null;
  const { from, fromIncluded, to } = intervalAt(axis, position, position);
  return from !== null && fromIncluded && to !== null && from.n === to.n && from.d === to.d ? from : null;
}

/** Whole numbers are bounded by the first and the last that belong, whatever the rows printed. */
function intervalAt(axis: NumericPositions, low: number, high: number): Interval {
  const from = leftOf(axis, low);
  const to = rightOf(axis, high);
  const last = axis.isWhole && to !== null ? { n: to.at.n - 1n, d: 1n } : (to?.at ?? null);
  return {
    from: from?.at ?? null,
    fromIncluded: from !== null && !from.after,
    to: last,
    toIncluded: to !== null && (axis.isWhole || to.after),
  };
}

/** The positions of an axis as a cell of a row; null where they are all of them. */
export function cellAt(axis: Positions, low: number, high: number): Cell | null {
  if (high - low + 1 === axis.count) return null;
  return axis.kind === 'choice' ? axis.values.slice(low, high + 1) : intervalAt(axis, low, high);
}

/** How findings name a row. */
export const placeOf = (space: Space, row: number): RowPlace => {
  const { address, outcome } = space.table.rows[row] as Space['table']['rows'][number];
  return { row, address, outcome };
};
