import type { Work } from './work.ts';

// Up to so many boxes counting anew for each candidate is cheaper than counting by position.
const FEW = 12;

/** Notes what slabs of the top rank take off the ends of each axis. */
function noteSlabs(work: Work, from: number, to: number): void {
  const { boxes, low, high, lists, only, rank, prefix, suffix } = work;
  for (let axis = 0; axis < boxes.width; axis += 1) {
    prefix[axis] = low[axis] as number;
    suffix[axis] = (high[axis] as number) + 1;
  }
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    const axis = only[at - from] as number;
    if (axis < 0 || rank[box] !== work.top) continue;
    const start = boxes.low[box * boxes.width + axis] as number;
    const end = (boxes.high[box * boxes.width + axis] as number) + 1;
    if (start <= (low[axis] as number)) prefix[axis] = Math.max(prefix[axis] as number, end);
    if (end > (high[axis] as number)) suffix[axis] = Math.min(suffix[axis] as number, start);
  }
}

/**
 * Weighs a cut by how many boxes reach below it and above it: few boxes cut in two, and halves alike, cost little;
 * a side on which nothing is left to divide costs nothing.
 */
function weigh(work: Work, axis: number, cut: number, below: number, above: number): void {
  const lower = cut <= (work.prefix[axis] as number) ? 0 : below * below;
  const upper = cut >= (work.suffix[axis] as number) ? 0 : above * above;
  if (lower + upper >= work.cost) return;
  work.cost = lower + upper;
  work.axis = axis;
  work.cut = cut;
}

function weighAnew(work: Work, [from, to]: readonly [number, number], [axis, cut]: readonly [number, number]): void {
  const { boxes, lists, rank, floor } = work;
  let below = 0;
  let above = 0;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    if (rank[box] === floor) continue;
    const place = box * boxes.width + axis;
    if ((boxes.low[place] as number) < cut) below += 1;
    if ((boxes.high[place] as number) >= cut) above += 1;
  }
  weigh(work, axis, cut, below, above);
}

function chooseAmongFew(work: Work, from: number, to: number): void {
  const { boxes, lists, low, high, rank, floor } = work;
  const least = (((to - from) * (to - from)) >> 1) + 1;
  for (let at = from; at < to && work.cost > least; at += 1) {
    const box = lists[at] as number;
    if (rank[box] === floor) continue;
    for (let axis = 0, place = box * boxes.width; axis < boxes.width; axis += 1, place += 1) {
      const start = boxes.low[place] as number;
      const end = boxes.high[place] as number;
      if (start > (low[axis] as number)) weighAnew(work, [from, to], [axis, start]);
      if (end < (high[axis] as number)) weighAnew(work, [from, to], [axis, end + 1]);
    }
  }
}

/** Counts on one axis where boxes begin and where they have ended; returns how many boxes there are. */
function countAlong(work: Work, [from, to]: readonly [number, number], axis: number): number {
  const { boxes, lists, rank, floor, starts, ends } = work;
  const low = work.low[axis] as number;
  const high = work.high[axis] as number;
  starts.fill(0, low, high + 2);
  ends.fill(0, low, high + 2);
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const box = lists[at] as number;
    if (rank[box] === floor) continue;
    const start = Math.max(low, boxes.low[box * boxes.width + axis] as number);
    const end = Math.min(high, boxes.high[box * boxes.width + axis] as number) + 1;
    starts[start] = (starts[start] as number) + 1;
    ends[end] = (ends[end] as number) + 1;
    count += 1;
  }
  return count;
}

function chooseAlong(work: Work, list: readonly [number, number], axis: number): void {
  const { starts, ends } = work;
  const count = countAlong(work, list, axis);
  const high = work.high[axis] as number;
  let started = starts[work.low[axis] as number] as number;
  let ended = 0;
  for (let cut = (work.low[axis] as number) + 1; cut <= high; cut += 1) {
    ended += ends[cut] as number;
    if (starts[cut] !== 0 || ends[cut] !== 0) weigh(work, axis, cut, started, count - ended);
    started += starts[cut] as number;
  }
}

/**
 * Chooses where to divide the region: at a bound of one of the listed boxes, with the least weight.
 * Boxes of the floor's rank have no say, since one of them covers the region anyway.
 */
export function chooseCut(work: Work, from: number, to: number): void {
  noteSlabs(work, from, to);
  work.cost = Number.MAX_SAFE_INTEGER;
  if (to - from <= FEW) chooseAmongFew(work, from, to);
  else for (let axis = 0; axis < work.boxes.width; axis += 1) chooseAlong(work, [from, to], axis);
}
