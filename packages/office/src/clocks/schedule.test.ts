import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterWorkingDays, nextDue, startOfDay, stateCalendar } from './index.ts';

const instant = (text: string): number => Date.parse(`${text}+08:00`);
const shown = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 16);

test('three times a day falls due at 08:00, 16:00 and midnight', () => {
  const repeat = { kind: 'timesADay', times: 3 } as const;
  expect(shown(nextDue(instant('2026-03-01T02:10:00'), repeat))).toBe('2026-03-01T08:00');
  expect(shown(nextDue(instant('2026-03-01T08:00:00'), repeat))).toBe('2026-03-01T16:00');
  expect(shown(nextDue(instant('2026-03-01T23:59:00'), repeat))).toBe('2026-03-02T00:00');
});

test('by the end of October means the end of its last day, this year or the next', () => {
  const repeat = { kind: 'yearly', day: '10-31' } as const;
  expect(shown(nextDue(instant('2026-03-01T02:10:00'), repeat))).toBe('2026-11-01T00:00');
  expect(shown(nextDue(instant('2026-11-05T02:10:00'), repeat))).toBe('2027-11-01T00:00');
  expect(shown(nextDue(instant('2026-01-05T02:10:00'), { kind: 'yearly', day: '2-29' }))).toBe('2026-03-01T00:00');
});

test('the next round always lies ahead, and a day holds as many as it should', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.integer({ min: 1, max: 24 }), (after, times) => {
      expect(nextDue(after, { kind: 'timesADay', times })).toBeGreaterThan(after);
      let next = startOfDay('2026-03-01');
      for (let i = 0; i < times; i += 1) next = nextDue(next, { kind: 'timesADay', times });
      expect(next).toBe(startOfDay('2026-03-02'));
    }),
  );
});

test('working days leave out holidays and count exchanged days; behind the horizon the answer says so', () => {
  // 2026-10-01 to 10-07 is a holiday; 10-10, a Saturday, is worked.
  const due = afterWorkingDays(instant('2026-09-30T10:00:00'), 3, stateCalendar);
  expect([shown(due.dueAt), due.isCalendarKnown]).toEqual(['2026-10-11T00:00', true]);
  expect(afterWorkingDays(instant('2026-12-30T10:00:00'), 3, stateCalendar).isCalendarKnown).toBe(false);
});
