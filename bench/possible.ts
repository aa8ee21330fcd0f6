import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFile, loadContent } from '@xianzhi/core/content';
import { ask } from './possible/run.ts';
import { askedTables } from './possible/tables.ts';

const SEED = Number(process.env['SEED'] ?? 20260101);
const MOST = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 120);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function filesBelow(base: string, at = ''): ContentFile[] {
  return readdirSync(join(base, at)).flatMap((name) => {
    const path = at === '' ? name : `${at}/${name}`;
    if (statSync(join(base, path)).isDirectory()) return filesBelow(base, path);
    return name.endsWith('.yaml') ? [{ path, text: readFileSync(join(base, path), 'utf8') }] : [];
  });
}

const root = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));
const content = loadContent([...filesBelow(root('counties')), ...filesBelow(root('samples'))]);
say(`seed ${SEED}, at most ${MOST} points or ${SECONDS} s a table`);
let points = 0;
for (const table of askedTables(content)) {
  const asked = ask(table, MOST, SEED, SECONDS);
  points += asked.points;
  say(
    `${table.name}: ${asked.points} points, ${asked.subsets} of ${asked.allSubsets} subsets unknown, ${asked.outcomes} outcomes returned, ${asked.missed.length} missed, ${asked.unreached.length} reached by no completion, ${asked.inexact} not exact`,
  );
  for (const line of [...asked.missed.slice(0, 5), ...asked.unreached.slice(0, 5)]) say(`  ✗ ${line}`);
  if (asked.missed.length + asked.unreached.length > 0) process.exitCode = 1;
}
say(`${points} points in all`);
