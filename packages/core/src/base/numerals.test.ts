import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseFromNumber, numberFromChinese, numberFromNumeral } from './numerals.ts';

test('every number to 9999 survives being written in Chinese and read again', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (n) => numberFromChinese(chineseFromNumber(n)) === n));
});

test('ten, eleven and a hundred and five are written as officials write them', () => {
  expect([10, 11, 20, 105, 110].map(chineseFromNumber)).toEqual(['十', '十一', '二十', '一百零五', '一百一十']);
});

test('full-width digits count, words do not', () => {
  expect([numberFromNumeral('１２'), numberFromNumeral('三十'), numberFromNumeral('若干')]).toEqual([12, 30, null]);
});

test.each([
  ['十', 10],
  ['二十', 20],
  ['一百零五', 105],
  ['一〇五', 105],
  ['二〇二四', 2024],
  ['〇', 0],
  ['一千零一十', 1010],
  ['', null],
  ['十十', null],
  ['十百', null],
  ['廿', null],
  ['一二三四五', null],
  ['甲', null],
])('%s counts %j', (text, value) => expect(numberFromChinese(text)).toBe(value));
