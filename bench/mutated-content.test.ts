import { expect, test } from 'vitest';
import { contentOf, loadMutated } from './mutated-content/run.ts';

const RUNS = 500;
const SEED = 20_260_101;

test(`${RUNS} mutated content files: none throws, every error has its file and line, never half a county`, () => {
  const loads = loadMutated(contentOf('141121-wenshui/coal-mine'), RUNS, SEED);
  expect(loads).toMatchObject({ runs: RUNS, threw: [], unlocated: [], half: [] });
  expect(loads.refused).toBeGreaterThan(RUNS / 4);
}, 120_000);
