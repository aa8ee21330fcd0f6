import type { Space } from './space.ts';
import { touchingBoxes } from './touch-index.ts';
import type { Neighbour } from './verdict.ts';
import { placeOf } from './witness.ts';
import { keepRegion, type Region } from './work.ts';

/** A gap blown up until rows stop it on every side. On a choice it holds the `free` values (1), wherever they stand. */
export type Bubble = { readonly region: Region; readonly free: readonly (Uint8Array | null)[] };

type Growth = Bubble & { readonly space: Space; readonly catchAlls: ReadonlySet<number> };

const hasFree = ({ space, free }: Growth, axis: number, box: number): boolean => {
  const { low, high, width } = space.boxes;
  const place = box * width + axis;
  return free[axis]?.subarray(low[place], (high[place] as number) + 1).includes(1) ?? true;
};

/** The boxes that touch the bubble on all axes but one: catch-all rows aside, which no gap knows. */
function besides(growth: Growth, axis: number): number[] {
  const { space, region, free, catchAlls } = growth;
  const around = keepRegion(region);
  for (const [at, { count }] of space.axes.entries()) {
    if (at !== axis && free[at] == null) continue;
    around.low[at] = 0;
    around.high[at] = count - 1;
  }
  const choices = free.flatMap((values, at) => (values !== null && at !== axis ? [at] : []));
  return touchingBoxes(space.index, around, 0).filter(
    (box) => !catchAlls.has(space.boxes.row[box] as number) && choices.every((at) => hasFree(growth, at, box)),
  );
}

/** Leaves of the values of a choice those that no box beside the bubble takes. */
function blowUpChoice({ space, free }: Growth, axis: number, beside: readonly number[]): void {
  const { low, high, width } = space.boxes;
  const values = (free[axis] as Uint8Array).fill(1);
  for (const box of beside) values.fill(0, low[box * width + axis], (high[box * width + axis] as number) + 1);
}

function blowUpRange({ space, region }: Growth, axis: number, beside: readonly number[]): void {
  const { low, high, width } = space.boxes;
  let lowest = 0;
  let highest = (space.axes[axis] as Space['axes'][number]).count - 1;
  for (const box of beside) {
    const end = high[box * width + axis] as number;
    if (end < (region.low[axis] as number)) lowest = Math.max(lowest, end + 1);
    else highest = Math.min(highest, (low[box * width + axis] as number) - 1);
  }
  region.low[axis] = lowest;
  region.high[axis] = highest;
}

// More would not be read.
const MOST_NEIGHBOURS = 2;

function sideOf({ space, region, free }: Growth, axis: number, box: number): Neighbour['side'] | null {
  if (free[axis] != null) return 'beside';
  const place = box * space.boxes.width + axis;
  if (space.boxes.high[place] === (region.low[axis] as number) - 1) return 'below';
  return space.boxes.low[place] === (region.high[axis] as number) + 1 ? 'above' : null;
}

/** The rows that stop the bubble on an axis, a few of each side. */
function stoppers(growth: Growth, axis: number, beside: readonly number[]): Neighbour[] {
  const { axes, boxes } = growth.space;
  const { fact } = axes[axis] as Space['axes'][number];
  const sides: Record<Neighbour['side'], Neighbour[]> = { below: [], above: [], beside: [] };
  for (const box of beside) {
    const row = boxes.row[box] as number;
    const side = sideOf(growth, axis, box);
    if (side === null || sides[side].length >= MOST_NEIGHBOURS || sides[side].at(-1)?.row === row) continue;
    sides[side].push({ ...placeOf(growth.space, row), fact, side });
  }
  return [...sides.below, ...sides.above, ...sides.beside];
}

/** Blows a gap up to a largest one, axis by axis, and says which rows stop it. */
export function bubbleAround(space: Space, region: Region): [Bubble, Neighbour[]] {
  const free = space.axes.map((axis, at) => {
    if (axis.kind !== 'choice') return null;
    return new Uint8Array(axis.count).fill(1, region.low[at], (region.high[at] as number) + 1);
  });
  const growth: Growth = { space, region: keepRegion(region), free, catchAlls: new Set(space.catchAlls) };
  const neighbours = space.axes.flatMap((_, axis) => {
    const beside = besides(growth, axis);
    if (free[axis] != null) blowUpChoice(growth, axis, beside);
    else blowUpRange(growth, axis, beside);
    return stoppers(growth, axis, beside);
  });
  return [growth, neighbours];
}

/** Whether a region lies in a bubble. */
export function holds({ region, free }: Bubble, inner: Region): boolean {
  for (let axis = 0; axis < region.low.length; axis += 1) {
    const low = inner.low[axis] as number;
    const high = inner.high[axis] as number;
    const values = free[axis];
    if (values != null) {
      if (values.subarray(low, high + 1).includes(0)) return false;
    } else if (low < (region.low[axis] as number) || high > (region.high[axis] as number)) return false;
  }
  return true;
}
