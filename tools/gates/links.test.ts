import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { textFiles } from './files.ts';
import { deadLinks, unknownScripts } from './links.ts';

const page = (text: string) => [{ path: 'docs/planted.md', text }];

test('a link to nothing is caught, one to a page, a section or another site is not', () => {
  const exists = (path: string): boolean => path === 'docs/there.md';
  expect(deadLinks(page('[a](gone.md) ![b](images/gone.png)'), exists)).toEqual([
    'docs/planted.md: docs/gone.md',
    'docs/planted.md: docs/images/gone.png',
  ]);
  expect(deadLinks(page('[a](there.md#x) [b](#y) [c](https://example.org)'), exists)).toEqual([]);
});

test('a command that package.json does not have is caught', () => {
  expect(unknownScripts(page('run `npm run shine`, `npm ci` or `npm test`'), new Set(['test']))).toEqual([
    'docs/planted.md: npm run shine',
  ]);
});

test('every link and every command on our pages exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const files = textFiles();
  expect(deadLinks(files, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  expect(unknownScripts(files, new Set(Object.keys(scripts)))).toEqual([]);
});
