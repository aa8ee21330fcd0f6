import { performance } from 'node:perf_hooks';
import type { DecisionTable } from '@xianzhi/core/norms';
import { checkCertificate, type TableVerdict, verifyTable } from '@xianzhi/core/verify';
import { cleanTable, partitionTable } from './random-tables.ts';
import { questionsOf } from './smt.ts';
import type { Z3 } from './z3.ts';

const ROWS = 1500;
const COLUMNS = 7;
/** The first runs warm the verifier up, as its 2,000 small tables do; of the others the median counts. */
const WARMING = 6;
const RUNS = 5;

/** A large table, how long each side took in milliseconds, and whether they agree. */
export type LargeResult = {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  readonly agrees: boolean;
};

function timed(table: DecisionTable): { verdict: TableVerdict; milliseconds: number } {
  const times: number[] = [];
  let verdict = verifyTable(table);
  for (let run = 1; run < WARMING; run += 1) verdict = verifyTable(table);
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    verdict = verifyTable(table);
    times.push(performance.now() - started);
  }
  return { verdict, milliseconds: times.sort((a, b) => a - b)[RUNS >> 1] as number };
}

/** All that the verifier says at once, z3 is asked only for these two: is there a gap, is there an overlap. */
async function measured(z3: Z3, name: string, table: DecisionTable): Promise<LargeResult> {
  const { verdict, milliseconds } = timed(table);
  const { frame, gap, overlap } = questionsOf(table);
  const answers = await z3.ask(frame, [gap(verdict.catchAlls.map((row) => row.row)), overlap]);
  const [hasGap, hasOverlap] = answers.map((one) => one.answer === 'sat');
  const isProved = verdict.certificate === null || checkCertificate(table, verdict.certificate).isValid;
  const agrees =
    isProved &&
    hasGap === verdict.uncoveredCases > 0n &&
    hasOverlap === verdict.overlaps.total + verdict.sharedBounds.total > 0;
  return { name, ours: milliseconds, theirs: answers.reduce((sum, one) => sum + one.milliseconds, 0), agrees };
}

/** A random table of 1,500 rows and seven columns, with and without noise, by the verifier and by z3 in one run. */
export async function measureLarge(z3: Z3, seed: number): Promise<LargeResult[]> {
  const noisy = await measured(z3, 'with noise', partitionTable(ROWS, COLUMNS, seed));
  return [noisy, await measured(z3, 'without gap or overlap', cleanTable(ROWS, COLUMNS, seed))];
}
