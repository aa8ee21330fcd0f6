import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrow, withoutBlanks } from './index.ts';

test('letters, digits and the full stop of a number become narrow, Chinese punctuation stays', () => {
  expect(narrow('Ａｂ１．２，（甲）')).toBe('Ab1.2，（甲）');
});

test('narrowing changes no offset', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('Ａ', '１', '．', '，', 'a', '\u3000', '𠀀', '\ud800', '甲') }),
      (text) => narrow(text).length === text.length,
    ),
  );
});

test('no blank of any kind is left', () => {
  expect(withoutBlanks(' 甲\u3000乙\t丙\n')).toBe('甲乙丙');
});
