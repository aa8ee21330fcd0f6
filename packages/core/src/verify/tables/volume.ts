import type { Region } from './work.ts';

/** How many different cases a region holds: the product of its positions, exactly. */
export function casesIn(region: Region): bigint {
  let product = 1n;
  let small = 1;
  for (let axis = 0; axis < region.low.length; axis += 1) {
    const count = (region.high[axis] as number) - (region.low[axis] as number) + 1;
    if (small * count > 0x7fffffff) {
      product *= BigInt(small);
      small = count;
    } else small *= count;
  }
  return product * BigInt(small);
}
