// npm run bench:tables — verdicts of random tables against z3; SEED and TABLES choose others.
import { compare } from './tables/compare.ts';
import { smallTable } from './tables/random-tables.ts';
import { startZ3 } from './tables/z3.ts';

const SEED = Number(process.env.SEED ?? 20_261_124);
const TABLES = Number(process.env.TABLES ?? 2000);

/** Of every so many tables z3 is also asked about each row. */
const ROWS_OF = 8;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const z3 = await startZ3();
const sum = { questions: 0, certified: 0, ours: 0, theirs: 0, different: 0 };
for (let at = 0; at < TABLES; at += 1) {
  const table = smallTable(SEED + at);
  const comparison = await compare(z3, table, at % ROWS_OF === 0 ? 'rows too' : 'tables only');
  sum.questions += comparison.questions;
  sum.certified += comparison.isCertified ? 1 : 0;
  sum.ours += comparison.ours;
  sum.theirs += comparison.theirs;
  if (comparison.differences.length > 0) sum.different += 1;
  for (const difference of comparison.differences) say(`✗ table ${SEED + at}: ${difference}`);
}
await z3.end();
say(
  `seed ${SEED}: ${TABLES} tables, ${sum.questions} questions, ${sum.certified} certificates, ${sum.different} tables different`,
);
say(`verifier ${sum.ours.toFixed(0)} ms, z3 ${sum.theirs.toFixed(0)} ms`);
if (sum.different > 0) process.exitCode = 1;
