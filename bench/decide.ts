// npm run bench:decide — how long a decision with its next question takes cold: by plan the slowest.
import { fileURLToPath } from 'node:url';
import { slowestDecisions } from './decide/run.ts';
import { filesBelow } from './shipped.ts';

const COUNTIES = fileURLToPath(new URL('../counties', import.meta.url));
const GOAL_MS = 100;

const out = (line: string): void => void process.stdout.write(`${line}\n`);

out(`decisions that find nothing remembered, processor time, goal at most ${GOAL_MS} ms each`);
for (const one of slowestDecisions(filesBelow(COUNTIES))) {
  const given = Object.keys(one.facts).length;
  out(
    `  ${one.folder}: ${one.decisions} decisions, slowest ${one.slowest.toFixed(0)} ms (${one.norm}, ${given} facts known), median ${one.median.toFixed(1)} ms`,
  );
  if (one.slowest > GOAL_MS) process.exitCode = 1;
}
