// How long the table verifier and z3 take over the same random tables, side by side in one process.
import { performance } from 'node:perf_hooks';
import type { DecisionTable } from '@xianzhi/core/norms';
import { checkCertificate, verifyTable } from '@xianzhi/core/verify';
import { cleanTable, partitionTable } from './tables/random-tables.ts';
import { questionsOf } from './tables/smt.ts';
import { startZ3, type Z3 } from './tables/z3.ts';

const SIZES = [
  [500, 3],
  [1500, 3],
  [1500, 7],
] as const;
const ROUNDS = 5;
/** Of z3's time, over the same questions. */
const MOST_RATIO = 0.1;

type Say = (line: string) => void;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number;
const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};
const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`.padStart(9);

/**
 * z3's time for what every verdict answers: one gap, one overlap, each outcome reached, each fact that lets the outcome
 * fall. Only its thinking counts, and one answer a question; a verdict lists and counts them all.
 */
async function thinking(z3: Z3, table: DecisionTable): Promise<{ first: number; all: number }> {
  const { frame, gap, overlap, outcomes, falling } = questionsOf(table);
  const others = [...outcomes, ...falling.filter((question) => question !== null)];
  const answers = await z3.ask(frame, [gap([]), overlap, ...others]);
  const times = answers.map((answer) => answer.milliseconds);
  const all = times.reduce((sum, time) => sum + time, 0);
  return { first: (times[0] as number) + (times[1] as number), all };
}

async function oneSize(z3: Z3, table: DecisionTable): Promise<{ ours: number; first: number; all: number }> {
  const rounds: { ours: number; first: number; all: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ ours: timed(() => verifyTable(table)), ...(await thinking(z3, table)) });
  const middle = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  return { ours: middle((one) => one.ours), first: middle((one) => one.first), all: middle((one) => one.all) };
}

function proof(say: Say, seed: number): void {
  const table = cleanTable(1500, 7, seed);
  const { certificate } = verifyTable(table);
  if (certificate === null) throw new Error('a clean table without a certificate');
  const times = Array.from({ length: ROUNDS }, () => timed(() => checkCertificate(table, certificate)));
  say(`1500 × 7 without noise: its certificate is checked in ${ms(median(times)).trim()}`);
}

/** Both sides compile themselves while they run: neither is timed before it has. */
async function warmUp(z3: Z3, seed: number): Promise<void> {
  const table = partitionTable(500, 3, seed + 1);
  for (let round = 0; round < 20; round += 1) verifyTable(table);
  await thinking(z3, table);
}

/** Verifier and z3 over random tables; false where the verifier takes more than a tenth of z3's time. */
export async function benchTables(say: Say, seed: number): Promise<boolean> {
  say(`seed ${seed}, medians of ${ROUNDS} rounds`);
  say('rows × columns   verifier   z3: gap, overlap   ratio   z3: same questions   ratio');
  const z3 = await startZ3();
  await warmUp(z3, seed);
  let isFast = true;
  for (const [rows, columns] of SIZES) {
    const { ours, first, all } = await oneSize(z3, partitionTable(rows, columns, seed));
    const [least, same] = [ours / first, ours / all];
    say(
      `${`${rows} × ${columns}`.padEnd(14)} ${ms(ours)} ${ms(first).padStart(18)} ${least.toFixed(3).padStart(7)} ${ms(all).padStart(20)} ${same.toFixed(3).padStart(7)}`,
    );
    isFast = isFast && same <= MOST_RATIO;
  }
  await z3.end();
  proof(say, seed);
  return isFast;
}

if (import.meta.filename === process.argv[1]) {
  const seed = Number(process.env.SEED ?? 20_261_124);
  if (!(await benchTables((line) => void process.stdout.write(`${line}\n`), seed))) process.exitCode = 1;
}
