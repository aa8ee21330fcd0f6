import { expect, test } from 'vitest';
import { factValue, shownFact } from './fact-value.ts';

test.each([
  ['count', '4', 4],
  ['count', '四', '四'],
  ['money', '12.5', 12.5],
  ['flag', '是', true],
  ['flag', '否', false],
  ['count', '', null],
  ['count', '不详', null],
  ['elapsed', '3小时', '3小时'],
  ['text', '12', '12'],
])('a field of the kind %s that holds %o gives %o', (type, typed, value) => {
  expect(factValue({ type }, typed)).toBe(value);
});

test('a moment is printed on the county clock, whatever else as the server says it', () => {
  expect(shownFact('2026-10-15T02:10:00+08:00', 'moment')).toBe('2026-10-15 02:10');
  expect(shownFact('4人', 'count')).toBe('4人');
  expect(shownFact('不详', 'moment')).toBe('不详');
});
