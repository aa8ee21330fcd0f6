import { killRun } from './kills/run.ts';

// node bench/kills.ts [TIMES] [SEED]: kills program and database under load; ends with 1 where anything was lost.

const [times = '25', seed = '20261124'] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const report = await killRun(Number(times), Number(seed), say);
say(JSON.stringify(report, null, 2));
const { lost, firedTwice, neverFired, firedThoughStopped, breaks, projectionsEqual, acknowledged } = report;
const isClean =
  lost.length + firedTwice.length + breaks.length + neverFired + firedThoughStopped === 0 && projectionsEqual;
say(
  isClean && acknowledged > 0
    ? 'Nothing acknowledged was lost, no clock was lost or fired twice.'
    : 'Something was lost.',
);
process.exitCode = isClean && acknowledged > 0 ? 0 : 1;
