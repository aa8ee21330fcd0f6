import { divide, type Visitor } from './divide.ts';
import { type Holes, noHoles, noteHole, noteUnexplored } from './holes.ts';
import { EFFORT } from './limits.ts';
import type { Space } from './space.ts';
import { newWork, wholeRegion } from './work.ts';

/** No row is met, or nothing is known, in the region of a leaf. */
export const NO_ROW = -1;
export const UNKNOWN = -2;

/** Where the highest outcome met is the same throughout: a row that yields it, and its rank. */
export type Leaf = { readonly row: number; readonly lowest: number };
export type Branch = {
  readonly axis: number;
  readonly cut: number;
  readonly below: Decided;
  readonly above: Decided;
  /** The lowest rank decided within; -1 where no row is met somewhere. */
  readonly lowest: number;
};
/** What the table decides for all facts, taking the highest outcome met. */
export type Decided = Leaf | Branch;

export const isLeaf = (decided: Decided): decided is Leaf => 'row' in decided;

export type Decisions = {
  readonly decided: Decided;
  /** By row: 1 where some facts let it decide. */
  readonly decides: Uint8Array;
  /** What no listed box covers; of the unexplored part nothing is known. */
  readonly holes: Holes;
};

// Nothing is lower than what nobody knows: a search for falling steps passes it by.
const UNKNOWN_LEAF: Leaf = { row: UNKNOWN, lowest: Number.MAX_SAFE_INTEGER };

/** The catch-all rows of the highest outcome that catch-all rows have, and its rank; -1 and none without them. */
function base(space: Space): { rank: number; rows: readonly number[] } {
  const rankOf = (row: number): number => space.table.outcomes.indexOf(space.table.rows[row]?.outcome ?? '');
  const rank = Math.max(-1, ...space.catchAlls.map(rankOf));
  return { rank, rows: space.catchAlls.filter((row) => rankOf(row) === rank) };
}

/**
 * Divides all facts by the highest outcome met. `list` are the boxes without those of catch-all rows, which are
 * counted in where nothing higher is met.
 */
export function decideAll(space: Space, list: Int32Array): Decisions {
  const { boxes } = space;
  const { rank: baseRank, rows: baseRows } = base(space);
  const decides = new Uint8Array(space.table.rows.length);
  const holes = noHoles();
  const baseLeaf: Leaf = { row: baseRows[0] ?? NO_ROW, lowest: baseRank };
  const fallBack = (): Leaf => {
    for (const row of baseRows) decides[row] = 1;
    return baseLeaf;
  };
  const visitor: Visitor<Decided> = {
    gap: (region) => {
      noteHole(holes, region);
      return fallBack();
    },
    covered: (box, _, touching) => {
      const rank = boxes.rank[box] as number;
      if (rank <= baseRank) fallBack();
      if (rank < baseRank) return baseLeaf;
      for (const other of touching) decides[boxes.row[other] as number] = 1;
      return { row: boxes.row[box] as number, lowest: rank };
    },
    unexplored: (region) => {
      noteUnexplored(holes, region);
      return UNKNOWN_LEAF;
    },
    split: (axis, cut, below, above) => ({ axis, cut, below, above, lowest: Math.min(below.lowest, above.lowest) }),
  };
  const work = newWork(boxes, boxes.rank, wholeRegion(space.axes.map((axis) => axis.count)), EFFORT);
  const decided = divide(work, visitor, list);
  return { decided, decides, holes };
}
