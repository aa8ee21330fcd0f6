import type { Axis, Cell, Interval } from '../../norms/index.ts';
import { isInterval } from '../../norms/index.ts';
import { type Cut, type CutIndex, compareCuts, cutPosition, cutsOf, emptyIndex, noteCut } from './cuts.ts';

/**
 * An axis as whole numbers 0, 1, 2 …: one position for each stretch of values that no row of the table tells apart.
 * A threshold cuts below or above itself, as its bounds say; so a position is never empty, on a whole axis either.
 */
export type NumericPositions = {
  readonly kind: 'numeric';
  readonly fact: string;
  readonly isWhole: boolean;
  readonly low: Cut | null;
  readonly high: Cut | null;
  /** Between position `i` and `i + 1` lies `cuts[i]`. */
  readonly cuts: readonly Cut[];
  /** How many positions lie to the left of a cut that a row makes. */
  readonly index: CutIndex;
  readonly count: number;
};
/** One position a value. */
export type ChoicePositions = {
  readonly kind: 'choice';
  readonly fact: string;
  readonly values: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly count: number;
};
export type Positions = NumericPositions | ChoicePositions;

/** From the first to the last position, both included. */
export type Range = readonly [low: number, high: number];

type NumericAxis = Exclude<Axis, { kind: 'choice' }>;

/** The different cuts that the cells make, from left to right. */
function differentCuts(cells: readonly Interval[], isWholeAxis: boolean): Cut[] {
  const seen = emptyIndex();
  const cuts: Cut[] = [];
  for (const cell of cells) {
    const { from, to } = cutsOf(cell, isWholeAxis);
    for (const cut of [from, to]) if (cut !== null && noteCut(seen, cut, 0)) cuts.push(cut);
  }
  return cuts.sort(compareCuts);
}

function numericPositions(axis: NumericAxis, cells: readonly Interval[]): NumericPositions {
  const isWhole = axis.kind === 'whole';
  const domain = cutsOf({ from: axis.min, fromIncluded: true, to: axis.max, toIncluded: true }, isWhole);
  const { from: low, to: high } = domain;
  const isEmpty = low !== null && high !== null && compareCuts(low, high) >= 0;
  const all = differentCuts(cells, isWhole);
  const isLeft = (cut: Cut): boolean => low !== null && compareCuts(cut, low) <= 0;
  const isRight = (cut: Cut): boolean => high !== null && compareCuts(cut, high) >= 0;
  const cuts = isEmpty ? [] : all.filter((cut) => !isLeft(cut) && !isRight(cut));
  const index = emptyIndex();
  const count = isEmpty ? 0 : cuts.length + 1;
  for (const cut of all) if (isLeft(cut)) noteCut(index, cut, 0);
  for (const [at, cut] of cuts.entries()) noteCut(index, cut, at + 1);
  for (const cut of all) if (isRight(cut)) noteCut(index, cut, count);
  return { kind: 'numeric', fact: axis.fact, isWhole, low, high, cuts, index, count };
}

/** Brings an axis to positions; `cells` are the cells of all rows on it. */
export function positionsOf(axis: Axis, cells: readonly Cell[]): Positions {
  if (axis.kind !== 'choice') return numericPositions(axis, cells.filter(isInterval));
  const index = new Map(axis.values.map((value, position) => [value, position]));
  return { kind: 'choice', fact: axis.fact, values: axis.values, index, count: axis.values.length };
}

function runsOf(sorted: readonly number[]): Range[] {
  const runs: [number, number][] = [];
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && position <= last[1] + 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

const wholeAxis = (axis: Positions): Range[] => (axis.count === 0 ? [] : [[0, axis.count - 1]]);

/** The positions at which a cell holds; none for a cell that nothing satisfies. `undefined`: the row leaves the axis free. */
export function rangesOf(axis: Positions, cell: Cell | undefined): Range[] {
  if (cell === undefined) return wholeAxis(axis);
  if (axis.kind === 'choice') {
    const wanted = isInterval(cell) ? [] : cell.map((value) => axis.index.get(value) ?? -1);
    return runsOf(wanted.filter((position) => position >= 0).sort((a, b) => a - b));
  }
  if (!isInterval(cell)) return [];
  const { from, to } = cutsOf(cell, axis.isWhole);
  const low = from === null ? 0 : cutPosition(axis.index, from);
  const high = (to === null ? axis.count : cutPosition(axis.index, to)) - 1;
  return low <= high ? [[low, high]] : [];
}
