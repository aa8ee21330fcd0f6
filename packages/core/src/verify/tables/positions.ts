import type { Rational } from '../../base/index.ts';
import { type Axis, type Cell, isInterval } from '../../norms/index.ts';
import { type Cut, compareCuts, cutNumber, cutsOf, noCuts, wholeCut } from './cuts.ts';

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
  readonly count: number;
};
/** One position a value. */
export type ChoicePositions = {
  readonly kind: 'choice';
  readonly fact: string;
  readonly values: readonly string[];
  readonly count: number;
};
export type Positions = NumericPositions | ChoicePositions;

/** From the first to the last position, both included. */
export type Range = readonly [low: number, high: number];

/** An axis, and by row where its cell holds on it: nowhere where `high` lies below `low`. */
export type ReadAxis = {
  readonly positions: Positions;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The ranges of those rows whose values of a choice do not stand side by side. */
  readonly apart: ReadonlyMap<number, readonly Range[]>;
};

type NumericAxis = Exclude<Axis, { kind: 'choice' }>;
type ChoiceAxis = Extract<Axis, { kind: 'choice' }>;

/** The domain without the cuts of any row; where it is empty it has no position at all. */
function domainOf(axis: NumericAxis): NumericPositions {
  const isWhole = axis.kind === 'whole';
  const domain = cutsOf({ from: axis.min, fromIncluded: true, to: axis.max, toIncluded: true }, isWhole);
  const isEmpty = domain.from !== null && domain.to !== null && compareCuts(domain.from, domain.to) >= 0;
  return {
    kind: 'numeric',
    fact: axis.fact,
    isWhole,
    low: domain.from,
    high: domain.to,
    cuts: [],
    count: isEmpty ? 0 : 1,
  };
}

/** The cuts within the domain from left to right, and by number of a cut how many positions lie to its left. */
function ordered(domain: NumericPositions, cuts: readonly Cut[]): { cuts: Cut[]; before: Int32Array } {
  const inOrder = [...cuts.keys()].sort((a, b) => compareCuts(cuts[a] as Cut, cuts[b] as Cut));
  const before = new Int32Array(cuts.length);
  const inside: Cut[] = [];
  for (const number of inOrder) {
    const cut = cuts[number] as Cut;
    if (domain.count === 0 || (domain.low !== null && compareCuts(cut, domain.low) <= 0)) continue;
    if (domain.high === null || compareCuts(cut, domain.high) < 0) inside.push(cut);
    before[number] = inside.length + (inside.at(-1) === cut ? 0 : 1);
  }
  return { cuts: inside, before };
}

const NOWHERE_APART: ReadonlyMap<number, readonly Range[]> = new Map();

/** By row the numbers of the cuts at which its cell begins and ends; -1 where it does not. */
function numberCuts(
  cells: readonly (Cell | undefined)[],
  isWhole: boolean,
): { cuts: Cut[]; from: Int32Array; to: Int32Array } {
  const numbers = noCuts();
  const numberOf = (at: Rational, after: boolean): number => {
    if (!isWhole) return cutNumber(numbers, at, after);
    const cut = wholeCut({ at, after });
    return cutNumber(numbers, cut.at, cut.after);
  };
  const from = new Int32Array(cells.length).fill(-1);
  const to = new Int32Array(cells.length).fill(-1);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row];
    if (cell === undefined || !isInterval(cell)) continue;
    if (cell.from !== null) from[row] = numberOf(cell.from, !cell.fromIncluded);
    if (cell.to !== null) to[row] = numberOf(cell.to, cell.toIncluded);
  }
  return { cuts: numbers.cuts, from, to };
}

function readNumeric(axis: NumericAxis, cells: readonly (Cell | undefined)[]): ReadAxis {
  const domain = domainOf(axis);
  const { cuts: all, from, to } = numberCuts(cells, domain.isWhole);
  const { cuts, before } = ordered(domain, all);
  const count = domain.count + cuts.length;
  const low = from.map((cut) => (cut < 0 ? 0 : (before[cut] as number)));
  const high = to.map((cut) => (cut < 0 ? count : (before[cut] as number)) - 1);
  return { positions: { ...domain, cuts, count }, low, high, apart: NOWHERE_APART };
}

/** Numbers that stand side by side taken together. */
function runsOf(sorted: readonly number[]): Range[] {
  const runs: [number, number][] = [];
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && position <= last[1] + 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

function readChoice({ kind, fact, values }: ChoiceAxis, cells: readonly (Cell | undefined)[]): ReadAxis {
  const index = new Map(values.map((value, position) => [value, position]));
  const apart = new Map<number, readonly Range[]>();
  const low = new Int32Array(cells.length);
  const high = new Int32Array(cells.length).fill(-1);
  for (const [row, cell] of cells.entries()) {
    const wanted = cell === undefined ? values : isInterval(cell) ? [] : cell;
    const positions = wanted.map((value) => index.get(value) ?? -1).filter((position) => position >= 0);
    const runs = runsOf(positions.sort((a, b) => a - b));
    [low[row], high[row]] = runs[0] ?? [0, -1];
    if (runs.length > 1) apart.set(row, runs);
  }
  return { positions: { kind, fact, values, count: values.length }, low, high, apart };
}

/** Brings an axis to positions; `cells` are what the rows say of it, `undefined` where a row leaves it free. */
export const readAxis = (axis: Axis, cells: readonly (Cell | undefined)[]): ReadAxis =>
  axis.kind === 'choice' ? readChoice(axis, cells) : readNumeric(axis, cells);
