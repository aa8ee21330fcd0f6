import { fileURLToPath } from 'node:url';
import { measureAppends } from './office/appends.ts';
import { measureClocks } from './office/clocks.ts';
import { type Measured, openGround } from './office/ground.ts';
import { measureNights } from './office/nights.ts';
import { measureScreens } from './office/screens.ts';

// The office under load, on a database with fsync on. `--short` takes a tenth of everything, to see that it runs.

const checkout = fileURLToPath(new URL('../', import.meta.url));
const isShort = process.argv.includes('--short');
const size = isShort
  ? { armed: 10_000, due: 200, seconds: 6, burst: 1000 }
  : { armed: 100_000, due: 2000, seconds: 60, burst: 10_000 };

const ground = await openGround();
const lines: Measured[] = [];
try {
  lines.push(...(await measureAppends(ground, isShort ? 1000 : 5000)));
  lines.push(...(await measureClocks(ground, size)));
} finally {
  await ground.close();
}
lines.push(...(await measureScreens(checkout, isShort ? 20 : 200)));
lines.push(...measureNights(checkout));
for (const { what, value, goal, reached } of lines)
  console.log(`${reached ? ' ' : '✗'} ${what.padEnd(62)} ${value.padStart(18)}   ${goal}`);
process.exitCode = lines.every((line) => line.reached) ? 0 : 1;
