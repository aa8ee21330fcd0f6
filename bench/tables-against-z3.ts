// npm run bench:tables — verdicts of random tables against z3; SEED and TABLES choose others.
import { compare } from './tables/compare.ts';
import { measureLarge } from './tables/large.ts';
import { measurePlans } from './tables/plans.ts';
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
say(
  `seed ${SEED}: ${TABLES} tables, ${sum.questions} questions, ${sum.certified} certificates, ${sum.different} tables different`,
);
say(`verifier ${sum.ours.toFixed(0)} ms, z3 ${sum.theirs.toFixed(0)} ms`);
const large = await measureLarge(z3, SEED);
await z3.end();
say('\n1500 rows × 7 columns, gap and overlap');
for (const { name, ours, theirs, agrees } of large)
  say(
    `  ${name}: verifier ${ours.toFixed(1)} ms, z3 ${theirs.toFixed(0)} ms, ratio 1/${(theirs / ours).toFixed(1)}${agrees ? '' : ', they differ'}`,
  );
const plans = measurePlans();
say('\nplans');
for (const { name, milliseconds } of plans) say(`  ${name}: ${milliseconds.toFixed(0)} ms`);
say(`  all: ${plans.reduce((all, one) => all + one.milliseconds, 0).toFixed(0)} ms`);
if (sum.different > 0 || large.some((one) => !one.agrees)) process.exitCode = 1;
