import { expect, test } from 'vitest';
import { sourceFiles, textFiles } from './files.ts';
import { anyInCore, impureCore, longFiles, longFunctions } from './sizes.ts';

const planted = (text: string) => [{ path: 'packages/core/src/base/planted.ts', text }];
const lines = (count: number): string => '\n'.repeat(count);

test('a file of 501 lines is caught, one of 500 is not', () => {
  expect(longFiles(planted(lines(501)))).toHaveLength(1);
  expect(longFiles(planted(lines(500)))).toEqual([]);
});

test('a function of 61 lines is caught, one of 60 is not', () => {
  expect(longFunctions(planted(`export function f() {${lines(60)}}`))).toHaveLength(1);
  expect(longFunctions(planted(`export const f = () => {${lines(59)}};`))).toEqual([]);
});

test('any is caught in core', () => {
  expect(anyInCore(planted('export const f = (x: unknown) => x as any;'))).toHaveLength(1);
  expect(anyInCore(planted('export const any = 1;'))).toEqual([]);
});

test.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()', 'globalThis'])(
  '%s is caught in core',
  (text) => {
    expect(impureCore(planted(`export const f = () => ${text};`))).toHaveLength(1);
  },
);

test('this repository keeps its sizes, and core its purity', () => {
  const files = textFiles();
  expect(longFiles(files)).toEqual([]);
  expect(longFunctions(sourceFiles(files))).toEqual([]);
  expect(anyInCore(sourceFiles(files))).toEqual([]);
  expect(impureCore(sourceFiles(files))).toEqual([]);
});
