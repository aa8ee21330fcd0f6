// How long the table verifier and z3 take over the same random tables, side by side in one process.
import { performance } from 'node:perf_hooks';
import type { DecisionTable } from '@xianzhi/core/norms';
import { checkCertificate, verifyTable } from '@xianzhi/core/verify';
import { partitionTable } from './tables/random-tables.ts';
import { type Questions, questionsOf } from './tables/smt.ts';
import { startZ3, type Z3 } from './tables/z3.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_124);
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SIZES = [
  [500, 3],
  [1500, 3],
  [1500, 7],
] as const;
const MOST_RATIO = 0.1;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number;
const ms = (time: number): string => `${time.toFixed(0)} ms`;

function timed(table: DecisionTable): number {
  const started = performance.now();
  verifyTable(table);
  return performance.now() - started;
}

/** z3 over one gap and one overlap, the least that a verdict says. */
async function thinkTwice(z3: Z3, { frame, gap, overlap }: Questions): Promise<number> {
  const answers = [await z3.time(`${frame}\n${gap}`), await z3.time(`${frame}\n${overlap}`)];
  return answers.reduce((sum, answer) => sum + answer.milliseconds, 0);
}
const z3 = await startZ3();
for (const [rows, columns] of SIZES) {
  const table = partitionTable(rows, columns, SEED);
  const q = questionsOf(table);
  const a: number[] = [],
    b: number[] = [];
  for (let i = 0; i < 3; i++) {
    timed(table);
  }
  for (let i = 0; i < ROUNDS; i++) {
    a.push(timed(table));
    b.push(await thinkTwice(z3, q));
  }
  say(`${rows} ${columns} ours ${a.map(ms)} z3 ${b.map(ms)} ratio ${(median(a) / median(b)).toFixed(3)}`);
  for (const x of [...q.outcomes, ...q.falling]) say(JSON.stringify(await z3.time(`${q.frame}\n${x}`)));
}
await z3.end();
void checkCertificate;
void MOST_RATIO;
