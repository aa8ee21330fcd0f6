import { expect, test } from 'vitest';
import { intervalWords } from './intervals.ts';

const stated = { above: 'included', below: 'excluded' } as const;

test.each([
  ['3人以上 10人以下', '3人 ≤ 数值 ＜ 10人'],
  ['1000万元以上', '1000万元 ≤ 数值'],
  ['超过100人', '100人 ＜ 数值'],
  ['2人以下（含2人）', '数值 ≤ 2人'],
  ['4.5级以上', '4.5级 ≤ 数值'],
])('%s is %s where 以上 counts and 以下 does not', (printed, interval) =>
  expect(intervalWords(printed, stated)).toBe(interval),
);

test('what the document does not say about its bounds stays open', () =>
  expect(intervalWords('3人以下', { above: 'notStated', below: 'notStated' })).toBe('数值 ＜ 或 ≤ 3人'));

test('a choice is no interval', () => expect(intervalWords('一般以上', stated)).toBeNull());
