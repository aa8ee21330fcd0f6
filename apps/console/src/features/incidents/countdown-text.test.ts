import { expect, test } from 'vitest';
import { countdown, stretchText } from './countdown-text.ts';

test.each([
  [0, '00:00'],
  [1_062_000, '17:42'],
  [3_600_000, '1小时00分'],
  [7_500_000, '2小时05分'],
  [273_600_000, '3天4小时'],
])('%d milliseconds read %s', (milliseconds, text) => expect(stretchText(milliseconds)).toBe(text));

const base = '2026-10-15T02:10:00+08:00';
const due = '2026-10-15T02:40:00+08:00';

test('a clock counts down with the share that is left, and then says 超时 and for how long', () => {
  const half = countdown(due, base, Date.parse(base) + 900_000);
  expect(half).toEqual({ text: '还剩 15:00', isLate: false, isSoon: false, share: 0.5 });
  expect(countdown(due, base, Date.parse(due) - 60_000).isSoon).toBe(true);
  expect(countdown(due, base, Date.parse(due) + 75_000)).toEqual({
    text: '超时 01:15',
    isLate: true,
    isSoon: false,
    share: 0,
  });
});

test('a clock without a base is whole until it is due', () => {
  expect(countdown(due, null, Date.parse(base)).share).toBe(1);
});
