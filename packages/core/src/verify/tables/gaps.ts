import type { Cell } from '../../norms/index.ts';
import { type Bubble, bubbleAround, holds } from './bubble.ts';
import { divide, type Visitor } from './divide.ts';
import { type Holes, noHoles, noteHole, noteUnexplored } from './holes.ts';
import { EFFORT, MOST_GROWN, MOST_LISTED } from './limits.ts';
import type { Space } from './space.ts';
import type { Gap, Listed, Neighbour } from './verdict.ts';
import { cellAt, witnessIn } from './witness.ts';
import { newWork, wholeRegion } from './work.ts';

/** What no row covers, catch-all rows left aside. */
export type Uncovered = {
  readonly gaps: Listed<Gap>;
  readonly uncoveredCases: bigint;
  readonly unexploredCases: bigint;
};

/** Divides once more, without ranks: that reaches further than a division by outcome. */
function findHoles(space: Space, list: Int32Array): Holes {
  const holes = noHoles();
  const visitor: Visitor<void> = {
    gap: (region) => noteHole(holes, region),
    unexplored: (region) => noteUnexplored(holes, region),
    covered: () => undefined,
    split: () => undefined,
  };
  const equal = new Int32Array(space.boxes.count);
  const work = newWork(space.boxes, equal, wholeRegion(space.axes.map((axis) => axis.count)), EFFORT);
  divide(work, visitor, list);
  return holes;
}

/** The clauses between which a gap lies: those that face each other across it, else all that stand beside it. */
function clausePairs(neighbours: readonly Neighbour[]): string[] {
  const below = neighbours.filter((neighbour) => neighbour.side === 'below');
  const above = neighbours.filter((neighbour) => neighbour.side === 'above');
  const facing = below.flatMap((lower) =>
    above.filter((upper) => upper.fact === lower.fact).map((upper) => JSON.stringify([lower.address, upper.address])),
  );
  return facing.length > 0 ? facing : [JSON.stringify(neighbours.map((neighbour) => neighbour.address))];
}

function describeGap(space: Space, { region, free }: Bubble, neighbours: readonly Neighbour[]): Gap {
  const cells = space.axes.flatMap((axis, at): [string, Cell][] => {
    const values = free[at];
    if (axis.kind === 'choice' && values != null) {
      const left = axis.values.filter((_, position) => values[position] === 1);
      return left.length === axis.count ? [] : [[axis.fact, left]];
    }
    const cell = cellAt(axis, region.low[at] as number, region.high[at] as number);
    return cell === null ? [] : [[axis.fact, cell]];
  });
  return { region: new Map(cells), witness: witnessIn(space, region), neighbours };
}

/** Blows each hole up to a largest box; those that lie in an earlier one fall away. */
function listGaps(space: Space, holes: Holes): Listed<Gap> {
  const bubbles: Bubble[] = [];
  const told = new Set<string>();
  const first: Gap[] = [];
  let total = holes.count - holes.kept.length;
  for (const { region } of holes.kept) {
    if (bubbles.some((bubble) => holds(bubble, region))) continue;
    total += 1;
    if (bubbles.length >= MOST_GROWN || first.length >= MOST_LISTED) continue;
    const [bubble, neighbours] = bubbleAround(space, region);
    bubbles.push(bubble);
    const pairs = clausePairs(neighbours).filter((pair) => !told.has(pair));
    for (const pair of pairs) told.add(pair);
    if (pairs.length > 0) first.push(describeGap(space, bubble, neighbours));
  }
  return { first, total };
}

/**
 * Finds all facts under which none of the listed boxes is met. `known` are the holes that a division by outcome found;
 * where that did not come to its end they are looked for again.
 */
export function findGaps(space: Space, list: Int32Array, known: Holes): Uncovered {
  const holes = known.unexplored === 0n ? known : findHoles(space, list);
  holes.kept.sort((a, b) => (a.cases > b.cases ? -1 : a.cases < b.cases ? 1 : 0));
  return {
    gaps: listGaps(space, holes),
    uncoveredCases: holes.uncovered,
    unexploredCases: holes.unexplored,
  };
}
