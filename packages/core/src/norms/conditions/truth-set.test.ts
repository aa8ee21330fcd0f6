import { expect, test } from 'vitest';
import { rational } from '../../base/index.ts';
import type { Domain } from './domains.ts';
import { parseCondition } from './parse.ts';
import { FACTS } from './testing.ts';
import { truthSet } from './truth-set.ts';
import type { FactValue } from './types.ts';

const COUNT: Domain = { kind: 'whole', min: rational(0n), max: null };
const ENDLESS: Domain = { kind: 'real', min: null, max: null };
const number = (n: bigint, d = 1n): FactValue => ({ kind: 'number', value: rational(n, d) });
const upTo = (most: bigint): Domain => ({ kind: 'whole', min: rational(0n), max: rational(most) });

function truths(text: string, known: Record<string, FactValue>, domains: Record<string, Domain>) {
  const result = parseCondition(text, FACTS);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  const set = truthSet(result.value, new Map(Object.entries(known)), new Map(Object.entries(domains)));
  return set.ok ? set.truths.map(String).join(' ') : set.message;
}

test.each([
  ['甲数 >= 3', {}, { 甲数: COUNT }, 'true false'],
  ['甲数 >= 0', {}, { 甲数: COUNT }, 'true'],
  ['甲数 >= 3', {}, { 甲数: { kind: 'whole', min: null, max: null } }, 'true false'],
  ['甲数 >= 2.5', {}, { 甲数: { kind: 'whole', min: null, max: null } }, 'true false'],
  ['甲数 > 1000000 and 甲数 < 1000002', {}, { 甲数: COUNT }, 'true false'],
  ['甲数 > 1 and 甲数 < 2', {}, { 甲数: COUNT }, 'false'],
  ['甲数 > 1 and 甲数 < 2', {}, { 甲数: ENDLESS }, 'true false'],
  // Kleene alone would not know: whatever the number is, one of both holds.
  ['甲数 < 3 or 甲数 >= 3', {}, { 甲数: COUNT }, 'true'],
  ['停电 or not(停电)', {}, {}, 'true'],
  ['停电 = 断路（省道）', {}, {}, 'true false'],
  ['甲数 in [3..10)', {}, {}, 'null'],
  ['停电 or 甲数 > 1', {}, {}, 'true null'],
  ['甲数 + 2 >= 乙数', { 乙数: number(5n) }, { 甲数: upTo(2n) }, 'false'],
  ['甲数 + 2 >= 乙数', { 乙数: number(5n) }, { 甲数: upTo(3n) }, 'true false'],
  ['2 * (甲数 - 1) = 乙数 / 2', { 乙数: number(3n) }, { 甲数: ENDLESS }, 'true false'],
  ['2 * (甲数 - 1) = 乙数 / 2', { 乙数: number(3n) }, { 甲数: COUNT }, 'false'],
  ['甲数 + 乙数 >= 100', {}, { 甲数: upTo(50n), 乙数: upTo(49n) }, 'false'],
  ['甲数 + 乙数 >= 99', {}, { 甲数: upTo(50n), 乙数: upTo(49n) }, 'true false'],
  ['甲数 - 甲数 = 0', {}, { 甲数: COUNT }, 'true'],
  ['1 / 甲数 > 0', {}, { 甲数: upTo(3n) }, 'true null'],
  ['已过 > @"PT2H"', {}, { 已过: COUNT }, 'true false'],
  ['已过 > @"PT2H"', {}, { 已过: upTo(7_200_000n) }, 'false'],
  [
    '今天 in [@"2024-03-01"..@"2024-05-31"]',
    {},
    { 今天: { kind: 'values', values: [{ kind: 'day', value: '2024-04-01' }] } },
    'true',
  ],
  ['颜色 = "红" or 颜色 = "橙"', {}, { 颜色: { kind: 'values', values: [{ kind: 'choice', value: '黄' }] } }, 'false'],
] as const)('%s, case %$, reaches what its facts allow', (text, known, domains, expected) =>
  expect(truths(text, known as Record<string, FactValue>, domains)).toBe(expected),
);

test('a hundred thousand candidates are told apart by the literals alone', () => {
  const values = Array.from({ length: 100_000 }, (_, i) => number(BigInt(i)));
  expect(truths('甲数 >= 30 or 甲数 = 7', {}, { 甲数: { kind: 'values', values } })).toBe('true false');
});

test('what cannot be tried out is refused, never guessed', () => {
  expect([
    truths('甲数 * 甲数 > 2', {}, { 甲数: ENDLESS }),
    truths('甲数 + 乙数 > 7', {}, { 甲数: COUNT, 乙数: COUNT }),
    truths('甲数 + 乙数 + 丙数_24小时 = 9000', {}, { 甲数: upTo(999n), 乙数: upTo(999n), 丙数_24小时: upTo(999n) }),
  ]).toEqual(Array<string>(3).fill('未知的事实可能取值太多，无法逐一判断；应先问清其中几项'));
});
