import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TERMS } from '@xianzhi/core/lexicon';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { sourceFiles, textFiles } from './files.ts';
import { idleTerms, printGlossary } from './glossary.ts';

const planted = { identifier: 'Quux', official: '词', definition: 'A word.', source: 'usage' };

test('a term that no code uses and a term that stands twice are caught', () => {
  const files = [{ path: 'packages/core/src/base/planted.ts', text: 'export type Bar = 1;' }];
  expect(idleTerms([planted], files)).toEqual(['Quux stands in no code']);
  expect(
    idleTerms(
      [
        { ...planted, identifier: 'Bar' },
        { ...planted, identifier: 'Bar' },
      ],
      files,
    ),
  ).toEqual(['Bar stands twice']);
});

test('GLOSSARY.md is what the lexicon says, and the lexicon what the code says', () => {
  expect(readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8')).toBe(printGlossary(TERMS));
  expect(idleTerms(TERMS, sourceFiles(textFiles()))).toEqual([]);
});
