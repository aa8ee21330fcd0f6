import type { Rational } from '../../base/index.ts';
import { MOST_LISTED } from './limits.ts';
import type { Space } from './space.ts';
import { touchingBoxes } from './touch-index.ts';
import type { Overlap, Redundant, SharedBound } from './verdict.ts';
import { onlyValueAt, placeOf, witnessIn } from './witness.ts';
import type { Region } from './work.ts';

/** What comes of comparing the rows two by two. */
export type Pairs = {
  readonly overlaps: { first: Overlap[]; total: number };
  readonly sharedBounds: { first: SharedBound[]; total: number };
  readonly redundant: { first: Redundant[]; total: number };
};

type Comparison = {
  readonly space: Space;
  readonly pairs: Pairs;
  /** How many boxes each row has, and the pairs of rows already seen where one has several. */
  readonly parts: Int32Array;
  readonly seen: Set<number>;
};

const meeting = ({ boxes }: Space, a: number, b: number): Region => {
  const region = { low: new Int32Array(boxes.width), high: new Int32Array(boxes.width) };
  for (let axis = 0; axis < boxes.width; axis += 1) {
    const [p, q] = [a * boxes.width + axis, b * boxes.width + axis];
    region.low[axis] = Math.max(boxes.low[p] as number, boxes.low[q] as number);
    region.high[axis] = Math.min(boxes.high[p] as number, boxes.high[q] as number);
  }
  return region;
};

/** Where `a` ends in the very position in which `b` begins, both reaching further; -1 where they do not. */
function endInBeginning({ boxes }: Space, [a, b]: readonly [number, number], axis: number): number {
  const [p, q] = [a * boxes.width + axis, b * boxes.width + axis];
  const position = boxes.high[p] as number;
  if (position !== boxes.low[q]) return -1;
  return (boxes.low[p] as number) < position && (boxes.high[q] as number) > position ? position : -1;
}

function sharedBound(space: Space, a: number, b: number): { fact: string; value: Rational } | null {
  for (const [at, axis] of space.axes.entries()) {
    const position = Math.max(endInBeginning(space, [a, b], at), endInBeginning(space, [b, a], at));
    const value = position < 0 ? null : onlyValueAt(axis, position);
    if (value !== null) return { fact: axis.fact, value };
  }
  return null;
}

function isWithin({ boxes }: Space, a: number, b: number): boolean {
  for (let axis = 0; axis < boxes.width; axis += 1) {
    const [p, q] = [a * boxes.width + axis, b * boxes.width + axis];
    if ((boxes.low[p] as number) < (boxes.low[q] as number)) return false;
    if ((boxes.high[p] as number) > (boxes.high[q] as number)) return false;
  }
  return true;
}

const boxesOf = ({ boxes }: Space, row: number): number[] => {
  const first = boxes.row.indexOf(row);
  return Array.from({ length: boxes.row.lastIndexOf(row) - first + 1 }, (_, at) => first + at);
};

/** Whether a row is met only where another one is. The boxes of a row lie apart, so each must lie in one of the other's. */
function isRowWithin({ space, parts }: Comparison, [a, b]: readonly [number, number]): boolean {
  const { row } = space.boxes;
  const [rowA, rowB] = [row[a] as number, row[b] as number];
  if (parts[rowA] === 1 && parts[rowB] === 1) return isWithin(space, a, b);
  const others = boxesOf(space, rowB);
  return boxesOf(space, rowA).every((box) => others.some((other) => isWithin(space, box, other)));
}

function noteRedundant(comparison: Comparison, earlier: number, later: number): void {
  const { space, pairs } = comparison;
  const isLaterWithin = isRowWithin(comparison, [later, earlier]);
  const isEarlierWithin = isRowWithin(comparison, [earlier, later]);
  if (!isLaterWithin && !isEarlierWithin) return;
  pairs.redundant.total += 1;
  if (pairs.redundant.first.length >= MOST_LISTED) return;
  const [inner, outer] = isLaterWithin ? [later, earlier] : [earlier, later];
  pairs.redundant.first.push({
    row: placeOf(space, space.boxes.row[inner] as number),
    within: placeOf(space, space.boxes.row[outer] as number),
    isIdentical: isLaterWithin && isEarlierWithin,
  });
}

function noteOverlap({ space, pairs }: Comparison, earlier: number, later: number): void {
  const shared = sharedBound(space, earlier, later);
  const into = shared === null ? pairs.overlaps : pairs.sharedBounds;
  into.total += 1;
  // 就高 settles an overlap, and means it; a bound that two clauses include is settled as well, but seldom meant.
  const isListed = shared !== null || space.table.hit === 'unique';
  if (!isListed || into.first.length >= MOST_LISTED) return;
  const { row } = space.boxes;
  const rows = [placeOf(space, row[earlier] as number), placeOf(space, row[later] as number)] as const;
  const overlap = { rows, witness: witnessIn(space, meeting(space, earlier, later)) };
  if (shared === null) pairs.overlaps.first.push(overlap);
  else pairs.sharedBounds.first.push({ ...overlap, ...shared });
}

/** Boxes stand in the order of their rows. */
function compare(comparison: Comparison, earlier: number, later: number): void {
  const { space, parts, seen } = comparison;
  const { row, rank } = space.boxes;
  const [rowA, rowB] = [row[earlier] as number, row[later] as number];
  if ((parts[rowA] as number) + (parts[rowB] as number) > 2) {
    const key = rowA * parts.length + rowB;
    if (seen.has(key)) return;
    seen.add(key);
  }
  if (rank[earlier] === rank[later]) noteRedundant(comparison, earlier, later);
  else noteOverlap(comparison, earlier, later);
}

function compareWithLater(comparison: Comparison, box: number): void {
  const { boxes, index } = comparison.space;
  const [from, to] = [box * boxes.width, (box + 1) * boxes.width];
  const region = { low: boxes.low.subarray(from, to), high: boxes.high.subarray(from, to) };
  for (const other of touchingBoxes(index, region, box + 1)) compare(comparison, box, other);
}

/** Compares all rows that are met at once. */
export function comparePairs(space: Space): Pairs {
  const pairs: Pairs = {
    overlaps: { first: [], total: 0 },
    sharedBounds: { first: [], total: 0 },
    redundant: { first: [], total: 0 },
  };
  const parts = new Int32Array(space.table.rows.length);
  for (const row of space.boxes.row) parts[row] = (parts[row] as number) + 1;
  const comparison: Comparison = { space, pairs, parts, seen: new Set() };
  for (let box = 0; box < space.boxes.count; box += 1) compareWithLater(comparison, box);
  return pairs;
}
