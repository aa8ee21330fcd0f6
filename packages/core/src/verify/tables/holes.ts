import { MOST_KEPT } from './limits.ts';
import { casesIn } from './volume.ts';
import { keepRegion, type Region } from './work.ts';

/** The parts of a division that no box touches, and those of which nothing is known. */
export type Holes = {
  readonly kept: { readonly region: Region; readonly cases: bigint }[];
  count: number;
  uncovered: bigint;
  unexplored: bigint;
};

export const noHoles = (): Holes => ({ kept: [], count: 0, uncovered: 0n, unexplored: 0n });

/** Notes a part that no box touches. */
export function noteHole(holes: Holes, region: Region): void {
  const cases = casesIn(region);
  holes.count += 1;
  holes.uncovered += cases;
  if (holes.kept.length < MOST_KEPT) holes.kept.push({ region: keepRegion(region), cases });
}

/** Notes a part of which nothing is known. */
export function noteUnexplored(holes: Holes, region: Region): void {
  holes.unexplored += casesIn(region);
}
