import type { PlanClock } from '@xianzhi/contract';
import { expect, test } from 'vitest';
import { inOrder, minutesText, placeOf, ticksOf } from './clock-scale.ts';

const clock = (title: string, minutes: number | null): PlanClock => ({
  norm: title,
  title,
  report: '首报',
  reporters: [],
  recipients: [],
  from: null,
  within: '',
  minutes,
  grades: [],
  steps: [],
  address: '999901/甲/1',
});

test.each([
  [30, '30分钟'],
  [90, '90分钟'],
  [120, '2小时'],
  [10_080, '7天'],
])('%i minutes are %s', (minutes, text) => expect(minutesText(minutes)).toBe(text));

test('ticks stand evenly, each length once', () => {
  const ticks = ticksOf([clock('乙', 120), clock('甲', 30), clock('丙', 30), clock('丁', null)]);
  expect(ticks).toEqual([30, 120]);
  expect(ticks.map((tick) => placeOf(tick, ticks))).toEqual([50, 100]);
});

test('a duty without a number comes first', () =>
  expect(inOrder([clock('乙', 30), clock('甲', null)]).map((one) => one.title)).toEqual(['甲', '乙']));
