import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadOptions, read } from '@xianzhi/core/reader';
import { readOptions } from './content.ts';
import { gazetteFolder } from './gold.ts';

const ROUNDS = 5;
const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

function seconds(text: string, given: ReadOptions): number {
  const start = performance.now();
  read(text, given);
  return (performance.now() - start) / 1000;
}

const folder = gazetteFolder();
const sample = fileURLToPath(new URL('../samples/lanxi-2025-2.txt', import.meta.url));
const texts =
  folder === null
    ? [readFileSync(sample, 'utf8')]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'));
const once = texts.join('\n');
const given = readOptions('141121');
for (let i = 0; i < 3; i += 1) read(once, given);

const single = median(Array.from({ length: ROUNDS }, () => seconds(once, given)));
out(
  `${once.length} characters, tree with citations and organs: ${(once.length / single / 1e6).toFixed(2)} million characters a second (median of ${ROUNDS}; goal 1.00)`,
);
const twenty = Array.from({ length: 20 }, () => once).join('\n');
const long = median(Array.from({ length: ROUNDS }, () => seconds(twenty, given)));
out(`20 times the text: ${(long / single).toFixed(1)} times as long (goal at most 25)`);
const three = twenty.slice(0, 3_000_000);
globalThis.gc?.();
const before = process.memoryUsage().rss;
const reading = read(three, given);
out(
  `3 million characters: ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more, ${Math.round(process.memoryUsage().rss / 1e6)} MB in all (goal under 300; ${reading.documents.length} documents)`,
);
