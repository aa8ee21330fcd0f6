import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import * as incidents from '../incidents/index.ts';
import { followUpReport, plainText, type ReportWish } from './index.ts';
import { called, FormDesk, ordered } from './testing-ground.ts';

const rules = { ...incidents, calendar: stateCalendar };
const wish = (number: number): ReportWish => ({
  kind: 'followUp',
  number,
  recipients: ['县人民政府'],
  covers: [],
  approver: null,
});
const followUp = (desk: FormDesk, number = 1) => followUpReport(desk.source(), wish(number));
const rowsOf = (form: ReturnType<typeof followUp>) =>
  form.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

test('a 续报 carries its number and only what changed since the last report that was sent', () => {
  const desk = called(rules).later(20).fact('死亡人数', 1, '县医院');
  const form = followUp(desk, 2);
  expect(form.title).toBe('关于某煤矿透水事故的续报第2号');
  expect(rowsOf(form)).toEqual([['死亡人数', '正在核实', '1人', '县医院', '2026年3月1日2时45分']]);
  const text = plainText(form);
  expect(text).toContain('首报已于2026年3月1日2时25分报出');
  expect(text).not.toContain('失联人数');
  expect(text).not.toContain('透水。');
});

test('what was only drafted is not what the next report is measured against', () => {
  const desk = called(rules).later(20).fact('死亡人数', 1, '县医院');
  desk.do({ do: 'draftReport', kind: 'followUp', recipients: ['县人民政府'], covers: [], text: '稿' });
  expect(rowsOf(followUp(desk))).toHaveLength(1);
  desk.do({ do: 'sendReport', report: 'report-2', channel: '传真' });
  const form = followUp(desk, 2);
  expect(rowsOf(form)).toEqual([]);
  expect(plainText(form)).toContain('此后没有记录到新的变化。');
});

test('a total smaller than one reported before is marked with both figures and their sources', () => {
  const desk = called(rules).fact('受伤人数', 7, '矿方').later(10).report('followUp', '/none');
  desk.later(10).fact('受伤人数', 5, '县医院');
  expect(plainText(followUp(desk, 2))).toContain(
    '受伤人数：本次5人（来源：县医院，截至2026年3月1日2时45分），小于续报第1号所报7人（来源：矿方，截至2026年3月1日2时25分）。',
  );
});

test('a figure that was struck goes back to 正在核实, with what was reported beside it', () => {
  const desk = called(rules);
  const entry = desk.state.facts.find((one) => one.name === '失联人数')?.entry ?? 0;
  desk.later(5).do({ do: 'strikeFact', entry, reason: '点名有误' });
  expect(rowsOf(followUp(desk))).toEqual([['失联人数', '4人', '正在核实', '', '']]);
});

test('orders and progress since the last report are told once, those before it are not repeated', () => {
  const { desk, key } = ordered(rules);
  expect(plainText(followUp(desk))).toContain('要求文水县应急管理局：抢险救援');
  desk.later(5).report('followUp', '/none').later(5);
  desk.do({ do: 'reportProgress', order: key, text: '井口已控制' });
  const text = plainText(followUp(desk, 2));
  expect(text).toContain('文水县应急管理局报告：井口已控制');
  expect(text).not.toContain('要求文水县应急管理局');
});

test('the items that the clause lists come in its order, each with its news', () => {
  const desk = new FormDesk(rules, '140825/radiation').do({
    do: 'open',
    title: '某厂放射源丢失',
    hazard: '辐射事故',
    place: '某镇',
    source: '企业电话',
    facts: { 放射源状态: '丢失' },
    plan: '140825/radiation',
  });
  desk.report('initial', '/clock-departments-ordinary');
  const form = followUp(desk.later(30));
  expect(form.blocks.at(-1)).toEqual({ kind: 'paragraph', text: '附件：辐射事故应急续报告表' });
  expect(form.provenance.clauses).toEqual(['140825/新政办发〔2023〕16号/附件3/4.1.2']);
  const headings = form.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.slice(0, 3)).toEqual(['一、有关确切数据', '二、发生的原因、过程和进展', '三、采取的应急措施']);
});

test('a recipient who was left out of the last report is told what changed since his own', () => {
  const desk = called(rules).fact('死亡人数', 1, '县医院').later(5);
  desk.do({ do: 'draftReport', kind: 'followUp', recipients: ['省应急管理厅'], covers: [], text: '稿' });
  desk.do({ do: 'sendReport', report: 'report-2', channel: '传真' }).later(5).fact('受伤人数', 2, '县医院');
  const names = (recipients: readonly string[]) =>
    rowsOf(followUpReport(desk.source(), { ...wish(2), recipients })).map((row) => row[0]);
  expect(names(['省应急管理厅'])).toEqual(['受伤人数']);
  expect(names(['县人民政府'])).toEqual(['死亡人数', '受伤人数']);
  expect(names(['省应急管理厅', '县政府'])).toEqual(['死亡人数', '受伤人数']);
});

test('whoever never had a report gets everything', () => {
  const text = plainText(followUpReport(called(rules).source(), { ...wish(1), recipients: ['某集团公司'] }));
  expect(text).toContain('此前没有向某集团公司报出过报告');
  expect(text).toContain('失联人数\t4人');
});
