import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { sourceFiles, textFiles } from './files.ts';
import { dangersOf, isAnsweredInTime } from './regex-dangers.ts';
import {
  isOpenEnded,
  literalPatterns,
  madeOutsideCore,
  madePatterns,
  type Pattern,
  unnamedPatterns,
} from './regexes.ts';

const planted = (text: string) => [{ path: 'packages/core/src/reader/planted.ts', text }];
const unnamed = (text: string): number => unnamedPatterns(planted(text)).length;

test('a pattern inside a function or under a name in lower case is caught', () => {
  expect(unnamed('export const f = (t: string) => /a/.test(t);')).toBe(1);
  expect(unnamed('const pattern = /a/;')).toBe(1);
  expect(unnamed('export function f(w: string) { return new RegExp(w); }')).toBe(1);
});

test('named constants, lists of them and their makers are not', () => {
  expect(unnamed('const WORD = /a/; const WORDS = [/a/, { pattern: /b/ }];')).toBe(0);
  expect(unnamed("const tail = (w: string) => new RegExp(w + '$'); const TAILS = [tail('局'), tail('厅')];")).toBe(0);
  expect(
    unnamed("const tail = (w: string) => new RegExp(w); const A = tail('a'); export const f = (w: string) => tail(w);"),
  ).toBe(1);
});

test('a repetition without an end is caught, an escaped sign is not', () => {
  expect(['a*', '[a-z]+', 'a{2,}', '(?:ab)+?'].map(isOpenEnded)).toEqual([true, true, true, true]);
  expect(['a{1,9}', 'a\\*', '[*+]', 'a\\+?'].map(isOpenEnded)).toEqual([false, false, false, false]);
});

test('a pattern that a module makes is seen, outside core it is refused', async () => {
  const tail = '局';
  expect(await madePatterns(async () => new RegExp(`${tail}$`, 'u'))).toEqual([
    { place: 'tools/gates/regexes.test.ts', source: '局$', flags: 'u' },
  ]);
  expect(madeOutsideCore([{ path: 'apps/server/src/planted.ts', text: "const A = new RegExp('a');" }])).toHaveLength(1);
});

test('an exponential pattern is caught, a safe one is not', { timeout: 60_000 }, async () => {
  const planted = [
    { place: 'planted', source: '(?:[\\u4e00-\\u9fff]+、?)+。', flags: '' },
    { place: 'planted', source: '^第[一二三]{1,3}条', flags: '' },
  ];
  expect(await dangersOf(planted)).toHaveLength(1);
});

test('a polynomial that its bounds keep fast is told from one that is slow', () => {
  const attack = `${'a'.repeat(30_000)}!`;
  expect(isAnsweredInTime({ source: 'a{1,40}$', flags: '' }, attack)).toBe(true);
  expect(isAnsweredInTime({ source: '(?:a|a)*$', flags: '' }, attack)).toBe(false);
});

/** Every pattern of the repository, each once. Modules make theirs only the first time that they are loaded. */
async function collectPatterns(): Promise<Pattern[]> {
  const files = sourceFiles(textFiles());
  const core = files.filter((file) => file.path.startsWith('packages/core/'));
  const load = () => Promise.all(core.map((file) => import(pathToFileURL(join(ROOT, file.path)).href)));
  const patterns = [...literalPatterns(files), ...(await madePatterns(load))];
  return [...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}
const EVERY_PATTERN = await collectPatterns();

test('every pattern of this repository is a named constant', () => {
  const files = sourceFiles(textFiles());
  expect(unnamedPatterns(files)).toEqual([]);
  expect(madeOutsideCore(files)).toEqual([]);
});

test('every pattern of this repository is bounded', () => {
  expect(
    EVERY_PATTERN.filter((pattern) => isOpenEnded(pattern.source)).map(
      (pattern) => `${pattern.place}: /${pattern.source}/`,
    ),
  ).toEqual([]);
});

test('every pattern of this repository is safe', { timeout: 120_000 }, async () => {
  expect(EVERY_PATTERN.length).toBeGreaterThan(50);
  const madeAtLoad = EVERY_PATTERN.filter((pattern) => !pattern.place.includes(':'));
  expect(madeAtLoad.length).toBeGreaterThan(0);
  expect(await dangersOf(EVERY_PATTERN)).toEqual([]);
});
