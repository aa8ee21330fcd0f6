import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Boxes } from './boxes.ts';
import { indexBoxes, touchingBoxes } from './touch-index.ts';

const range = (most: number): fc.Arbitrary<[number, number]> =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => (a < b ? [a, b] : [b, a]));

/** A long axis, whose positions are taken together, and a short one. */
const box = fc.tuple(range(9999), range(6));
const COUNTS = [10_000, 7];

function packed(boxes: readonly [number, number][][]): Boxes {
  return {
    width: 2,
    count: boxes.length,
    low: new Int32Array(boxes.flatMap((ranges) => ranges.map(([low]) => low))),
    high: new Int32Array(boxes.flatMap((ranges) => ranges.map(([, high]) => high))),
    row: new Int32Array(boxes.length),
    rank: new Int32Array(boxes.length),
  };
}

test('the boxes found are those that touch, from the number asked for on', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 80 }), box, fc.nat(80), (boxes, region, from) => {
      const touches = (ranges: readonly [number, number][]): boolean =>
        ranges.every(([low, high], axis) => low <= (region[axis]?.[1] ?? 0) && high >= (region[axis]?.[0] ?? 0));
      const expected = [...boxes.keys()].filter((at) => at >= from && touches(boxes[at] ?? []));
      const place = {
        low: new Int32Array(region.map(([low]) => low)),
        high: new Int32Array(region.map(([, high]) => high)),
      };
      expect(touchingBoxes(indexBoxes(packed(boxes), COUNTS), place, from)).toEqual(expected);
    }),
  );
});
