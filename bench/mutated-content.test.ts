import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContentFile, loadCases, loadContent } from '@xianzhi/core/content';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../counties/140425-pingshun/forest-fire', import.meta.url));
const FILES: readonly ContentFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ path: `140425-pingshun/forest-fire/${name}`, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const RUNS = 500;
const SEED = 20_260_101;
const PIECES = [
  '',
  ' ',
  '\n',
  ':',
  '- ',
  '{',
  ']',
  '"',
  '*a',
  '&a ',
  '!!js/function x',
  '未载明',
  '3人以上',
  '-1',
  'null',
  '\u0000',
  '\t',
  '#',
  '？',
];

/** mulberry32 */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A file with a stretch cut out, doubled or replaced. */
function mutated(text: string, below: (most: number) => number): string {
  const at = below(text.length);
  const end = Math.min(text.length, at + below(40));
  const piece = PIECES[below(PIECES.length)] ?? '';
  return below(3) === 0 ? text.slice(0, end) + text.slice(at) : text.slice(0, at) + piece + text.slice(end);
}

test(`${RUNS} mutated content files: none throws, every error has its file and line, never half a county`, {
  timeout: 120_000,
}, () => {
  const below = sequence(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const which = below(FILES.length);
    const files = FILES.map((file, i) => (i === which ? { ...file, text: mutated(file.text, below) } : file));
    const changed = [files[which] as ContentFile];
    // The changed file is read alone, then with its neighbours now and then: a whole county takes longer.
    const content = loadContent(run % 50 === 0 ? files : changed);
    const findings = [...content.findings, ...loadCases(changed).findings];
    for (const finding of findings) {
      expect(finding.file).toMatch(/^140425-pingshun\//);
      expect(finding.line === null || finding.line >= 1).toBe(true);
      expect(finding.message).toMatch(/\p{Script=Han}/u);
    }
    if (content.findings.some((finding) => finding.severity === 'error')) expect(content.counties).toEqual([]);
  }
});
