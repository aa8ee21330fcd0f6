import type { Space } from './space.ts';
import type { Neighbour } from './verdict.ts';
import { placeOf } from './witness.ts';
import { keepRegion, type Region } from './work.ts';

/** A gap blown up until rows stop it on every side. On a choice it holds the `free` values (1), wherever they stand. */
export type Bubble = { readonly region: Region; readonly free: readonly (Uint8Array | null)[] };

type Growth = Bubble & { readonly space: Space };

function touchingRange(growth: Growth, axis: number, list: Int32Array): Int32Array {
  const { boxes } = growth.space;
  const low = growth.region.low[axis] as number;
  const high = growth.region.high[axis] as number;
  const touching = new Int32Array(list.length);
  let count = 0;
  for (let at = 0; at < list.length; at += 1) {
    const place = (list[at] as number) * boxes.width + axis;
    if ((boxes.low[place] as number) <= high && (boxes.high[place] as number) >= low)
      touching[count++] = list[at] as number;
  }
  return touching.subarray(0, count);
}

/** Of the listed boxes those that touch the bubble on one axis. */
function touching(growth: Growth, axis: number, list: Int32Array): Int32Array {
  const values = growth.free[axis];
  if (values == null) return touchingRange(growth, axis, list);
  const { low, high, width } = growth.space.boxes;
  return list.filter((box) => {
    const place = box * width + axis;
    return values.subarray(low[place], (high[place] as number) + 1).includes(1);
  });
}

/** By axis, the boxes that touch the region on all axes behind it. */
function touchingBehind(growth: Growth, list: Int32Array): Int32Array[] {
  const lists: Int32Array[] = [];
  let remaining = list;
  for (let axis = growth.space.axes.length - 1; axis >= 0; axis -= 1) {
    lists[axis] = remaining;
    remaining = touching(growth, axis, remaining);
  }
  return lists;
}

/** Leaves of the values of a choice those that no box beside the bubble takes. */
function blowUpChoice({ space, free }: Growth, axis: number, beside: Int32Array): void {
  const { low, high, width } = space.boxes;
  const values = (free[axis] as Uint8Array).fill(1);
  for (const box of beside) values.fill(0, low[box * width + axis], (high[box * width + axis] as number) + 1);
}

function blowUpRange({ space, region }: Growth, axis: number, beside: Int32Array): void {
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
function stoppers(growth: Growth, axis: number, beside: Int32Array): Neighbour[] {
  const { axes, boxes } = growth.space;
  const sides: Record<Neighbour['side'], Neighbour[]> = { below: [], above: [], beside: [] };
  for (const box of beside) {
    const side = sideOf(growth, axis, box);
    if (side === null || sides[side].length >= MOST_NEIGHBOURS) continue;
    const { fact } = axes[axis] as Space['axes'][number];
    sides[side].push({ ...placeOf(growth.space, boxes.row[box] as number), fact, side });
  }
  return [...sides.below, ...sides.above, ...sides.beside];
}

/**
 * Blows a region that no listed box touches up to a largest one, axis by axis, and says which rows stop it. A box stops
 * it on an axis if it touches it on all the others: on those before as they have grown, on those behind as they are.
 */
export function bubbleAround(space: Space, list: Int32Array, region: Region): [Bubble, Neighbour[]] {
  const free = space.axes.map((axis, at) => {
    if (axis.kind !== 'choice') return null;
    return new Uint8Array(axis.count).fill(1, region.low[at], (region.high[at] as number) + 1);
  });
  const growth: Growth = { space, region: keepRegion(region), free };
  const neighbours = touchingBehind(growth, list).flatMap((behind, axis) => {
    let beside = behind;
    for (let before = 0; before < axis; before += 1) beside = touching(growth, before, beside);
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
