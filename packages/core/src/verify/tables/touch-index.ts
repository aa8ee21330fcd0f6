import type { Boxes } from './boxes.ts';
import type { Region } from './work.ts';

/**
 * Which boxes touch a range of an axis, as sets of bits: 32 boxes are told at a time. Where an axis is long its
 * positions are taken together in stretches of a power of two, and the sets hold a few boxes too many.
 */
export type TouchIndex = {
  readonly boxes: Boxes;
  readonly words: number;
  readonly axes: readonly AxisIndex[];
};
type AxisIndex = {
  /** A stretch holds 2 ** `shift` positions. */
  readonly shift: number;
  /** By stretch, `words` words: the boxes that have begun in it or before; those that ended before it. */
  readonly begun: Int32Array;
  readonly ended: Int32Array;
};

// Some megabytes an axis at the most.
const MOST_WORDS = 2 ** 20;
const MOST_STRETCHES = 1024;

/** Each set also holds what the sets before it hold. */
function carryOver(sets: Int32Array, words: number): void {
  for (let at = words; at < sets.length; at += 1) sets[at] = (sets[at] as number) | (sets[at - words] as number);
}

function axisIndex(boxes: Boxes, axis: number, [words, count]: readonly [number, number]): AxisIndex {
  const most = Math.max(1, Math.min(MOST_STRETCHES, Math.floor(MOST_WORDS / words)));
  let shift = 0;
  while (count >> shift > most) shift += 1;
  const size = ((count >> shift) + 1) * words;
  const begun = new Int32Array(size);
  const ended = new Int32Array(size);
  for (let box = 0; box < boxes.count; box += 1) {
    const bit = 1 << (box & 31);
    const start = ((boxes.low[box * boxes.width + axis] as number) >> shift) * words + (box >> 5);
    const end = (((boxes.high[box * boxes.width + axis] as number) >> shift) + 1) * words + (box >> 5);
    begun[start] = (begun[start] as number) | bit;
    if (end < size) ended[end] = (ended[end] as number) | bit;
  }
  carryOver(begun, words);
  carryOver(ended, words);
  return { shift, begun, ended };
}

/** Makes the index; `counts` are the positions of each axis. */
export function indexBoxes(boxes: Boxes, counts: readonly number[]): TouchIndex {
  const words = (boxes.count + 31) >> 5;
  if (words === 0) return { boxes, words, axes: [] };
  return { boxes, words, axes: counts.map((count, axis) => axisIndex(boxes, axis, [words, count])) };
}

function touches({ low, high, width }: Boxes, box: number, region: Region): boolean {
  for (let axis = 0, place = box * width; axis < width; axis += 1, place += 1) {
    if ((low[place] as number) > (region.high[axis] as number)) return false;
    if ((high[place] as number) < (region.low[axis] as number)) return false;
  }
  return true;
}

/** Of 32 boxes from `word` on, those that may touch the region. */
function candidates({ axes, words }: TouchIndex, word: number, region: Region): number {
  let set = -1;
  for (let axis = 0; axis < axes.length && set !== 0; axis += 1) {
    const { shift, begun, ended } = axes[axis] as AxisIndex;
    const last = ((region.high[axis] as number) >> shift) * words + word;
    const first = ((region.low[axis] as number) >> shift) * words + word;
    set &= (begun[last] as number) & ~(ended[first] as number);
  }
  return set;
}

/** The boxes from number `from` on that touch a region. */
export function touchingBoxes(index: TouchIndex, region: Region, from: number): number[] {
  const { boxes, words } = index;
  const found: number[] = [];
  for (let word = from >> 5; word < words; word += 1) {
    let set = candidates(index, word, region);
    for (; set !== 0; set &= set - 1) {
      const box = (word << 5) + 31 - Math.clz32(set & -set);
      if (box >= from && box < boxes.count && touches(boxes, box, region)) found.push(box);
    }
  }
  return found;
}
