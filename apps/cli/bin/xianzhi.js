#!/usr/bin/env node
// Committed as it runs: builds what is not built yet (after an installation without scripts), then hands over to dist.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../../tools/build.mjs';

const checkout = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const words = process.argv.slice(2);

try {
  // Only `serve` shows the console; progress goes to standard error, where it spoils no JSON.
  build({ console: words[0] === 'serve' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

const { main } = await import('../dist/index.js');
process.exitCode = await main(words, checkout);
