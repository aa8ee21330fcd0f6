import type { Boxes } from './boxes.ts';

/** A box of positions that is being looked at. Whoever keeps it copies it. */
export type Region = { readonly low: Int32Array; readonly high: Int32Array };

/** What a division works with: plain arrays, written over and over, since it is run through thousands of regions. */
export type Work = Region & {
  readonly boxes: Boxes;
  /** Rank of each box; all the same where only cover matters. */
  readonly rank: Int32Array;
  /** Lists of boxes, one behind the other: a list for each region on the way down. */
  lists: Int32Array;
  /** For the list in hand: the axis on which each box leaves part of the region out, `ALL` or `SEVERAL`. */
  readonly only: Int32Array;
  /** Regions that may still be looked at, and how deep the present one lies. */
  left: number;
  depth: number;
  /** The highest rank that touches the region; the highest that covers it (-1: none), and a box that does. */
  top: number;
  floor: number;
  covering: number;
  /** The cut that was chosen: the positions of `axis` below `cut`, and the others. */
  axis: number;
  cut: number;
  cost: number;
  /** By axis: below `prefix` and from `suffix` on, boxes of the top rank cover the region by this axis alone. */
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  /** Counters by position. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** A box leaves no part of the region out, or parts on more than one axis. */
export const ALL = -1;
export const SEVERAL = -2;

/** The region of all positions. */
export const wholeRegion = (counts: readonly number[]): Region => ({
  low: new Int32Array(counts.length),
  high: Int32Array.from(counts, (count) => count - 1),
});

/** A copy to keep. */
export const keepRegion = (region: Region): Region => ({ low: region.low.slice(), high: region.high.slice() });

/** Prepares a division of `region` that may look at `effort` regions. */
export function newWork(boxes: Boxes, rank: Int32Array, region: Region, effort: number): Work {
  const longest = region.high.reduce((most, high) => Math.max(most, high + 3), 3);
  return {
    ...keepRegion(region),
    boxes,
    rank,
    lists: new Int32Array(Math.max(64, 4 * boxes.count)),
    only: new Int32Array(boxes.count),
    left: effort,
    depth: 0,
    top: -1,
    floor: -1,
    covering: -1,
    axis: 0,
    cut: 0,
    cost: 0,
    prefix: new Int32Array(boxes.width),
    suffix: new Int32Array(boxes.width),
    starts: new Int32Array(longest),
    ends: new Int32Array(longest),
  };
}
