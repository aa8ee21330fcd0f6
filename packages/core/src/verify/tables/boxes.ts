/**
 * Boxes of positions, one after the other: box `b` spans on axis `a` from `low[b * width + a]` to `high[b * width + a]`.
 * A row is one box, or several where its values of a choice do not stand side by side.
 */
export type Boxes = {
  readonly width: number;
  readonly count: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Row of each box; boxes of one row stand together. */
  readonly row: Int32Array;
  /** Height of the outcome of each box. */
  readonly rank: Int32Array;
};
