import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseSource } from './index.ts';

test('the mark before a file and its line ends are made alike, nothing else is touched', () => {
  expect(normaliseSource('\ufeff甲\r\n乙\r丙\n\u3000丁 ')).toBe('甲\n乙\n丙\n\u3000丁 ');
});

test('a normalised text stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', '\r', '\n', ' ', '\u0000', '\ud800') }),
      (text) => normaliseSource(normaliseSource(text)) === normaliseSource(text),
    ),
  );
});
