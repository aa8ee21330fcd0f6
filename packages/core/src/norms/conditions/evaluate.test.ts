import { expect, test } from 'vitest';
import { parseDecimal, type Rational } from '../../base/index.ts';
import { doubtMessage, evaluateCondition, evaluateFormula } from './evaluate.ts';
import { parseCondition, parseFormula } from './parse.ts';
import { FACTS } from './testing.ts';
import type { FactValue, LengthMeasure } from './types.ts';

const number = (text: string): FactValue => ({ kind: 'number', value: parseDecimal(text) as Rational });
const flag = (value: boolean): FactValue => ({ kind: 'flag', value });
const day = (value: string): FactValue => ({ kind: 'day', value });
const length = (value: bigint, measure: LengthMeasure = 'milliseconds'): FactValue => ({
  kind: 'length',
  measure,
  value,
});

const evaluated = (text: string, values: Record<string, FactValue>) => {
  const result = parseCondition(text, FACTS);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  const { truth, doubts } = evaluateCondition(result.value, new Map(Object.entries(values)));
  return truth ?? doubts.map(doubtMessage).join('；');
};

test.each([
  ['甲数 >= 3', { 甲数: number('3') }, true],
  ['甲数 > 3', { 甲数: number('3') }, false],
  ['甲数 in [3..10)', { 甲数: number('10') }, false],
  ['甲数 + 乙数 = 0.3', { 甲数: number('0.1'), 乙数: number('0.2') }, true],
  ['甲数 / 3 * 3 = 甲数', { 甲数: number('1') }, true],
  ['甲数 = 9007199254740993', { 甲数: number('9007199254740992') }, false],
  ['甲数 >= 5.0E+15', { 甲数: number('5e15') }, true],
  ['min(甲数, 乙数) = 2 and sum([甲数, 乙数, 1]) = 8', { 甲数: number('5'), 乙数: number('2') }, true],
  ['停电 or 甲数 > 3', { 停电: flag(true) }, true],
  ['停电 and 甲数 > 3', { 停电: flag(false) }, false],
  ['停电 and 甲数 > 3', { 停电: flag(true) }, '“甲数”未知'],
  ['停电 or 甲数 > 乙数', {}, '“停电”未知；“甲数”未知；“乙数”未知'],
  ['not(停电)', {}, '“停电”未知'],
  ['甲数 / 乙数 > 1', { 甲数: number('1'), 乙数: number('0') }, '除数是 0，算不出'],
  ['停电 or 甲数 / 乙数 > 1', { 停电: flag(true), 甲数: number('1'), 乙数: number('0') }, true],
  ['if 停电 then 甲数 > 1 else 甲数 > 5', { 甲数: number('3'), 停电: flag(false) }, false],
  ['if 停电 then 甲数 > 1 else 甲数 > 5', { 甲数: number('3') }, '“停电”未知'],
  ['今天 in [@"2024-02-29"..@"2024-03-01")', { 今天: day('2024-02-29') }, true],
  ['今天 < @"2024-10-01"', { 今天: day('2024-9-30') }, '“今天”的值与声明的类型不符，按未知处理'],
  ['已过 > @"PT2H"', { 已过: length(7_200_001n) }, true],
  ['已过 > @"PT2H"', { 已过: length(1n, 'months') }, '“已过”的值与声明的类型不符，按未知处理'],
  ['期限 >= @"P1Y"', { 期限: length(12n, 'months') }, true],
  [
    '到场 - 接报 <= @"PT30M"',
    { 接报: { kind: 'moment', value: 0n }, 到场: { kind: 'moment', value: 1_800_000n } },
    true,
  ],
  ['颜色 in ("红", "橙")', { 颜色: { kind: 'choice', value: '橙' } }, true],
  ['颜色 != "红"', { 颜色: { kind: 'choice', value: '红' } }, false],
  ['停电 = 断路（省道）', { 停电: flag(false), '断路（省道）': flag(false) }, true],
  ['甲数 > 1', { 甲数: flag(true) }, '“甲数”的值与声明的类型不符，按未知处理'],
] as const)('%s, case %$, is decided as its facts allow', (text, values, expected) =>
  expect(evaluated(text, values)).toBe(expected),
);

test('numbers that grow past every figure of an administration are unknown, not slow', () => {
  const text = Array<string>(60).fill('甲数').join(' * ');
  const result = parseFormula(text, FACTS);
  const values = new Map([['甲数', number('1e60')]]);
  expect(result.ok && evaluateFormula(result.value.expression, values)).toEqual({
    value: null,
    doubts: [{ kind: 'tooLarge' }],
  });
});

test('a fact named like a part of every object is unknown until it is given', () => {
  const facts = [{ name: 'constructor', type: 'flag' as const }];
  const result = parseCondition('constructor', facts);
  expect(result.ok && evaluateCondition(result.value, new Map())).toEqual({
    truth: null,
    doubts: [{ kind: 'unknown', fact: 'constructor' }],
  });
});
