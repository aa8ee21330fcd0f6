import { expect, test } from 'vitest';
import { readDay } from './day.ts';

test.each([
  ['2024-08-21', { day: '2024-08-21' }],
  ['2024-02-30', {}],
  ['2024-8-21', {}],
  ['昨天', {}],
  [20240821, {}],
])('a web address with the day %s is read as %o', (day, read) => expect(readDay({ day })).toEqual(read));
