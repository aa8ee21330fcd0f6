import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import * as incidents from '../incidents/index.ts';
import { followUpReport, plainText, reviewReport, supplementWindows } from './index.ts';
import { called } from './testing-ground.ts';

const rules = { ...incidents, calendar: stateCalendar };

test('a review tells every fall between reports, also one that a later report made good', () => {
  const desk = called(rules).fact('受伤人数', 7, '矿方').later(10).report('followUp', '/none');
  desk.later(10).fact('受伤人数', 5, '县医院').later(10).report('followUp', '/none');
  desk.later(10).fact('受伤人数', 8, '卫健局');
  const source = desk.source();
  const text = plainText(
    reviewReport(source, { kind: 'summary', number: 1, recipients: [], covers: [], approver: null }),
  );
  expect(text).toContain('受伤人数：续报第2号所报5人（来源：县医院');
  expect(text).toContain('小于续报第1号所报7人（来源：矿方');
  expect(text).not.toContain('受伤人数：本次');
});

test('the window for later changes runs from the accident, and only where facts do not exclude it', () => {
  const desk = called(rules).fact('发生时间', '2026-03-01T01:40:00+08:00', '矿方电话');
  const windows = supplementWindows(desk.source());
  expect(windows.map((one) => [one.length, one.until])).toEqual([
    ['30日', '2026-03-30T17:40:00.000Z'],
    ['7日', '2026-03-07T17:40:00.000Z'],
  ]);
  expect(windows[0]?.address).toBe('000000/国务院令第493号/第十三条');
});

test('a possible figure that is confirmed has changed, though the number has not', () => {
  const desk = called(rules);
  desk.do({ do: 'recordFact', name: '死亡人数', value: 2, standing: 'possible', source: '矿方' });
  desk.later(5).report('followUp', '/none').later(5).fact('死亡人数', 2, '县医院');
  const text = plainText(
    followUpReport(desk.source(), { kind: 'followUp', number: 2, recipients: [], covers: [], approver: null }),
  );
  expect(text).toContain('死亡人数\t2人（可能）\t2人\t县医院');
});
