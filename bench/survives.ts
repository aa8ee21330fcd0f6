import { normaliseSource, read, unparse } from '@xianzhi/core/reader';
import { mutate, seeded } from './mutate.ts';

/** What a run over mutated texts found. */
export type Survival = {
  readonly runs: number;
  readonly threw: readonly string[];
  readonly lost: readonly string[];
  readonly slowest: number;
};

/** Reads `count` mutations of the texts. A throw, a lost character or the longest time in milliseconds is reported with its seed. */
export function survives(texts: readonly string[], count: number, seed: number): Survival {
  const threw: string[] = [];
  const lost: string[] = [];
  let slowest = 0;
  for (let i = 0; i < count; i += 1) {
    const text = mutate(texts[i % texts.length] as string, seeded(seed + i));
    const start = performance.now();
    try {
      if (unparse(read(text)) !== normaliseSource(text)) lost.push(`seed ${seed + i}`);
    } catch (error) {
      threw.push(`seed ${seed + i}: ${String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { runs: count, threw, lost, slowest };
}
