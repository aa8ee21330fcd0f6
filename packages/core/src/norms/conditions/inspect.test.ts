import { expect, test } from 'vitest';
import { factsOf, literalsOf } from './inspect.ts';
import { parseCondition } from './parse.ts';
import { FACTS } from './testing.ts';

const treeOf = (text: string) => {
  const result = parseCondition(text, FACTS);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
};

test('the facts of a condition are named once each, in the order of the text', () => {
  expect(factsOf(treeOf('停电 and 甲数 in [乙数..3) or not(停电 and 颜色 = "红")'))).toEqual([
    '停电',
    '甲数',
    '乙数',
    '颜色',
  ]);
});

test('numbers, days and lengths are listed by column with what they are compared with; choices are none', () => {
  const text =
    '甲数 in [3..10) and 5 < 乙数 and 甲数 + 2 > 1 and 今天 >= @"2024-03-01" and 已过 > @"PT2H" and 颜色 = "红"';
  expect(literalsOf(treeOf(text)).map(({ kind, column, compared }) => [kind, column, compared])).toEqual([
    ['number', 8, { fact: '甲数', sign: '>=' }],
    ['number', 11, { fact: '甲数', sign: '<' }],
    ['number', 19, { fact: '乙数', sign: '>' }],
    ['number', 35, null],
    ['number', 39, null],
    ['day', 51, { fact: '今天', sign: '>=' }],
    ['length', 74, { fact: '已过', sign: '>' }],
  ]);
});

test('a literal that a range repeats inside is listed once', () => {
  expect(literalsOf(treeOf('甲数 + 2 in [3..10)')).map(({ column }) => column)).toEqual([6, 12, 15]);
});
