// How long the table verifier and z3 take on the same random tables, side by side.
import { performance } from 'node:perf_hooks';
import { verifyTable } from '@xianzhi/core/verify';
import { partitionTable } from './tables/random-tables.ts';
import { questionsOf } from './tables/smt.ts';
import { startZ3, type Z3 } from './tables/z3.ts';

const SEED = Number(process.env['SEED'] ?? 20261124);
const z3 = await startZ3();
for (const [rows, columns] of [[500, 3], [1500, 3], [1500, 7]] as const) {
  const table = partitionTable(rows, columns, SEED);
  const q = questionsOf(table);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const s = performance.now();
    verifyTable(table);
    times.push(performance.now() - s);
  }
  const gap = await z3.time(`${q.frame}\n${q.gap}`);
  const overlap = await z3.time(`${q.frame}\n${q.overlap}`);
  console.log(rows, columns, times.map((t) => t.toFixed(0)).join(), gap, overlap);
}
await z3.end();
