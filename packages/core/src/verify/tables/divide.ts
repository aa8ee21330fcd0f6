import { chooseCut } from './choose-cut.ts';
import { ALL, type Region, SEVERAL, type Work } from './work.ts';

/** What is made of the parts into which a region is divided. */
export type Visitor<T> = {
  /** No box touches the region. */
  readonly gap: (region: Region) => T;
  /** A box holds the region, and none of higher rank touches it; `touching` are the boxes there of at least its rank. */
  readonly covered: (box: number, region: Region, touching: Int32Array) => T;
  /** Nothing is known of the region: the effort allowed was spent. */
  readonly unexplored: (region: Region) => T;
  /** Positions of the axis below `cut`, and the others. */
  readonly split: (axis: number, cut: number, below: T, above: T) => T;
};

// Far above what cuts near the middle need, far below what the stack bears.
const MOST_DEPTH = 1500;

/** The axis on which a box leaves part of the region out, `ALL` where it leaves none out, `SEVERAL` for more than one. */
function onlyAxis({ boxes, low, high }: Work, box: number): number {
  let only = ALL;
  for (let axis = 0, place = box * boxes.width; axis < boxes.width; axis += 1, place += 1) {
    if (
      (boxes.low[place] as number) <= (low[axis] as number) &&
      (boxes.high[place] as number) >= (high[axis] as number)
    )
      continue;
    if (only !== ALL) return SEVERAL;
    only = axis;
  }
  return only;
}

/** Finds what touches and what covers the region; drops boxes below the rank that covers. Returns the list's new end. */
function survey(work: Work, from: number, to: number): number {
  const { lists, only, rank } = work;
  work.top = -1;
  work.floor = -1;
  work.covering = -1;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    const height = rank[box] as number;
    const axis = onlyAxis(work, box);
    only[at - from] = axis;
    if (height > work.top) work.top = height;
    if (axis !== ALL || height <= work.floor) continue;
    work.floor = height;
    work.covering = box;
  }
  return work.floor < 0 ? to : dropLower(work, from, to);
}

function dropLower({ lists, only, rank, floor }: Work, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    if ((rank[box] as number) < floor) continue;
    only[end - from] = only[at - from] as number;
    lists[end] = box;
    end += 1;
  }
  return end;
}

/** The lists with room for one more of the given length behind `to`. */
function roomFor(work: Work, to: number, length: number): Int32Array {
  if (to + length <= work.lists.length) return work.lists;
  const larger = new Int32Array((to + length) * 2);
  larger.set(work.lists);
  work.lists = larger;
  return larger;
}

/** Lists behind `to` the boxes that reach below the cut; returns the end. */
function listBelow(work: Work, from: number, to: number): number {
  const { boxes, axis, cut } = work;
  const lists = roomFor(work, to, to - from);
  let end = to;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    if ((boxes.low[box * boxes.width + axis] as number) < cut) lists[end++] = box;
  }
  return end;
}

/** Lists behind `to` the boxes that reach above the cut; returns the end. */
function listAbove(work: Work, from: number, to: number): number {
  const { boxes, axis, cut } = work;
  const lists = roomFor(work, to, to - from);
  let end = to;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    if ((boxes.high[box * boxes.width + axis] as number) >= cut) lists[end++] = box;
  }
  return end;
}

function halves<T>(work: Work, visitor: Visitor<T>, [from, to]: readonly [number, number]): T {
  const { axis, cut } = work;
  const low = work.low[axis] as number;
  const high = work.high[axis] as number;
  const lowerEnd = listBelow(work, from, to);
  work.high[axis] = cut - 1;
  const below = visit(work, visitor, [to, lowerEnd]);
  work.high[axis] = high;
  work.axis = axis;
  work.cut = cut;
  const upperEnd = listAbove(work, from, to);
  work.low[axis] = cut;
  const above = visit(work, visitor, [to, upperEnd]);
  work.low[axis] = low;
  return visitor.split(axis, cut, below, above);
}

function visit<T>(work: Work, visitor: Visitor<T>, [from, to]: readonly [number, number]): T {
  if (work.left <= 0 || work.depth > MOST_DEPTH) return visitor.unexplored(work);
  work.left -= 1;
  const end = survey(work, from, to);
  if (from === end) return visitor.gap(work);
  if (work.floor === work.top) return visitor.covered(work.covering, work, work.lists.subarray(from, end));
  chooseCut(work, from, end);
  work.depth += 1;
  const made = halves(work, visitor, [from, end]);
  work.depth -= 1;
  return made;
}

/**
 * Divides the region of `work` into parts that are all alike: nothing touches them, or one box of the highest rank
 * holds them. `list` are the boxes to look at; each must touch the region.
 */
export function divide<T>(work: Work, visitor: Visitor<T>, list: Int32Array): T {
  roomFor(work, 0, list.length).set(list);
  return visit(work, visitor, [0, list.length]);
}
