import { expect, test } from 'vitest';
import { dateAtStart, dateOfLine } from './dates.ts';

test.each([
  ['2024年7月31日', '2024-07-31'],
  ['2024年 7月 3 日', '2024-07-03'],
  ['２０２４年７月３１日', '2024-07-31'],
  ['二〇二四年七月三十一日', '2024-07-31'],
  ['二○二四年十二月十日', '2024-12-10'],
  ['二O二四年一月二十日', '2024-01-20'],
  ['2024年2月29日', '2024-02-29'],
  ['2023年2月29日', null],
  ['2024年13月1日', null],
  ['2024年4月31日', null],
  ['2024年0月1日', null],
  ['2024年7月31日起施行', null],
  ['2024年7月', null],
  ['', null],
])('the line %j is the day %j', (line, day) => expect(dateOfLine(line)).toBe(day));

test('a text may begin with a day; its length counts without blanks', () => {
  expect(dateAtStart('2024年 1月 1日起施行')).toEqual({ day: '2024-01-01', length: 9 });
  expect(dateAtStart('自2024年1月1日起')).toBeNull();
});
