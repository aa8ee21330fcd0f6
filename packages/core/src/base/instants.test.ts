import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, dayOf, isDay, parseInstant, printInstant } from './index.ts';

const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });

test('an instant is printed at +08:00 and read again as the same second', () => {
  fc.assert(
    fc.property(instant, (one) => {
      expect(parseInstant(printInstant(one))).toBe(Math.floor(one / 1000) * 1000);
      expect(printInstant(one).slice(0, 19)).toBe(new Date(one + 8 * 3_600_000).toISOString().slice(0, 19));
    }),
  );
});

test.each([
  ['2024-10-15T02:10:00+08:00', Date.UTC(2024, 9, 14, 18, 10)],
  ['2024-10-15T02:10', Date.UTC(2024, 9, 14, 18, 10)],
  ['2024-10-15 02:10', Date.UTC(2024, 9, 14, 18, 10)],
  ['2024-10-14T18:10:00.250Z', Date.UTC(2024, 9, 14, 18, 10)],
])('%s is an instant', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

test.each(['', '2024-10-15', '2024-02-30T00:00:00Z', '2024-10-15T24:00:00Z', 'yesterday', '2024-13-01T00:00Z'])(
  '%j is none',
  (text) => {
    expect(parseInstant(text)).toBeNull();
  },
);

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-00-10', false],
  ['2024-1-1', false],
])('whether %s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('a month later is the same day, or the last day where the month is shorter', () => {
  const at = (text: string): number => parseInstant(`${text}T12:00:00+08:00`) as number;
  expect(dayOf(addMonths(at('2024-01-31'), 1))).toBe('2024-02-29');
  expect(dayOf(addMonths(at('2024-10-15'), 1))).toBe('2024-11-15');
  expect(dayOf(addMonths(at('2024-08-31'), 6))).toBe('2025-02-28');
  expect(dayOf(addMonths(at('2024-03-31'), -1))).toBe('2024-02-29');
});
