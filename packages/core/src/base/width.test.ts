import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasBlank, narrow, withoutBlanks } from './index.ts';

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

const BLANK = /[\s\u3000]/;
const SIGNS = ['甲', 'a', '\u3000', ' ', '\t', '\n', '\u00a0', '\ufeff', '\u2003', '\u200b', '\u202f', '\u0085', '１'];

test('a blank is found wherever a pattern would find one, and nowhere else', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    if (hasBlank(sign) !== BLANK.test(sign)) expect.fail(`U+${code.toString(16)}`);
  }
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...SIGNS) }), (text) => hasBlank(text) === BLANK.test(text)));
});
