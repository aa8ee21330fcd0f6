import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@xianzhi/core/reader';
import { gazetteFolder } from './gold.ts';
import { contentOf, loadMutated } from './mutated-content/run.ts';
import { type Survival, survives } from './survives.ts';

const SEED = Number(process.env['SEED'] ?? 20260101);
const folder = gazetteFolder() ?? fileURLToPath(new URL('../samples/', import.meta.url));
const issues = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.startsWith('qingshi-2025'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const documents = issues.flatMap((text) =>
  read(text).documents.map((document) => text.slice(document.span.start, document.span.end)),
);

function report(name: string, result: Survival): void {
  process.stdout.write(
    `${name}: ${result.runs} read, ${result.threw.length} threw, ${result.lost.length} lost a character, slowest ${result.slowest.toFixed(0)} ms\n`,
  );
  for (const line of [...result.threw, ...result.lost]) process.stdout.write(`✗ ${line}\n`);
  if (result.threw.length + result.lost.length > 0 || result.slowest > 2000) process.exitCode = 1;
}

process.stdout.write(`seed ${SEED}, ${documents.length} documents, ${issues.length} issues\n`);
report('mutated documents', survives(documents, 10_000, SEED));
report('mutated gazettes', survives(issues, 200, SEED));

const PLANS = [
  '140425-pingshun/forest-fire',
  '140825-xinjiang/radiation',
  '141121-wenshui/coal-mine',
  '140824-jishan/earthquake',
];
for (const plan of PLANS) {
  const loads = loadMutated(contentOf(plan), 10_000 / PLANS.length, SEED);
  const wrong = [...loads.threw, ...loads.unlocated, ...loads.half];
  process.stdout.write(
    `mutated content of ${plan}: ${loads.runs} loaded, ${loads.refused} refused, ${loads.threw.length} threw, ${loads.unlocated.length} without a place, ${loads.half.length} half loaded\n`,
  );
  for (const line of wrong) process.stdout.write(`✗ ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
