import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import * as incidents from '../incidents/index.ts';
import {
  annexedForm,
  annexedForms,
  consultationRecord,
  dutyBulletin,
  finalReport,
  numbersWithoutFact,
  type OfficialForm,
  plainText,
  publicRelease,
  type ReportWish,
  reviewReport,
} from './index.ts';
import { called, FormDesk, officeDirector, ordered, started } from './testing-ground.ts';

const rules = { ...incidents, calendar: stateCalendar };
const wish = (kind: ReportWish['kind']): ReportWish => ({
  kind,
  number: 1,
  recipients: [],
  covers: [],
  approver: null,
});

function tableUnder(form: OfficialForm, title: string): readonly (readonly string[])[] {
  const place = form.blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(`、${title}`));
  const block = form.blocks.slice(place + 1).find((one) => one.kind === 'table');
  return block?.kind === 'table' ? block.rows : [];
}

function ended(): { desk: FormDesk; key: string } {
  const { desk, key } = ordered(rules);
  desk.later(10).do({ do: 'acknowledgeOrder', order: key });
  desk.later(600).do({ do: 'finishOrder', order: key, evidence: '人员已全部找到' });
  desk
    .do({ do: 'confirmOrder', order: key }, officeDirector)
    .fact('死亡人数', 4, '县医院')
    .fact('失联人数', 0, '救护队');
  for (const { fact } of desk.conditions()) desk.do({ do: 'tickCondition', fact, evidence: '现场核实' });
  desk.later(60).do({ do: 'end', decidedBy: ['现场应急救援指挥部'], relayed: '当面', reason: '救援结束' });
  return { desk, key };
}

test('the 终报 says how it ended, on which conditions, what was reported before, and which figures fell', () => {
  const { desk } = ended();
  const form = finalReport(desk.later(10).source(), wish('final'));
  const text = plainText(form);
  expect(text).toContain('2026年3月1日13时45分，现场应急救援指挥部决定终止响应（当面告知');
  expect(tableUnder(form, '终止情况')).toHaveLength(5);
  expect(tableUnder(form, '此前的报告').map((row) => row[0])).toEqual(['首报']);
  expect(text).toContain(
    '失联人数：本次0人（来源：救护队，截至2026年3月1日12时45分），小于首报所报4人（来源：矿方电话',
  );
  expect(form.provenance.clauses).toContain('141121/文政办发〔2024〕28号/附件2/3.3');
});

test('the review sets each clock, order and condition of the plan beside what happened, with its clause', () => {
  const { desk, key } = ended();
  desk.later(600).do({ do: 'review', text: '评估意见正文' }, officeDirector);
  const now = new Date(desk.now).toISOString();
  const unissued = incidents.proposedOrders({ ...desk.state, phase: 'open' }, desk.plan, now);
  const form = reviewReport(desk.source({ unissued }), wish('summary'));
  const reports = tableUnder(form, '报告时限');
  expect(reports.filter((row) => row[0]?.startsWith('县应急局直报'))).toHaveLength(4);
  expect(reports[0]?.slice(1)).toEqual([
    '2026年3月1日2时40分',
    '2026年3月1日2时25分',
    '按时',
    '141121/文政办发〔2024〕28号/附件2/3.2/¶2',
  ]);
  const order = desk.state.orders.find((one) => one.order === key);
  expect(tableUnder(form, '任务')[0]).toEqual([
    order?.does,
    '文水县应急管理局',
    '没有规定',
    '下达：2026年3月1日2时35分；签收：2026年3月1日2时45分；办结：2026年3月1日12时45分；核实：2026年3月1日12时45分',
    '预案没有规定时限',
    order?.clause,
  ]);
  expect(tableUnder(form, '任务')).toHaveLength(1 + unissued.length);
  expect(tableUnder(form, '任务').at(-1)?.[4]).toMatch(/^没有下达/);
  expect(tableUnder(form, '终止')).toHaveLength(5);
  expect(form.provenance.clauses).toContain('141121/文政办发〔2024〕28号/附件2/6.4');
  expect(tableUnder(form, '后期时限')[0]?.[1]).toBe('2026年4月1日13时45分');
  expect(plainText(form)).toContain('评估意见正文');
});

test('a deadline that nobody kept says so in the review, and one that no longer applied is no fault', () => {
  const desk = new FormDesk(rules, '140825/radiation').do({
    do: 'open',
    title: '某厂放射源失控',
    hazard: '辐射事故',
    place: '某镇',
    source: '企业电话',
    facts: { 发生时间: '2026-03-01T02:00:00+08:00' },
    plan: '140825/radiation',
  });
  desk.do({ do: 'ruleGrade', grade: '较大', by: '县指挥部', reason: '初判' }).later(300);
  const results = tableUnder(reviewReport(desk.source(), wish('summary')), '报告时限').map((row) => row[3] ?? '');
  expect(results).toContain('不再适用');
  expect(results.some((one) => one.startsWith('到时限没有完成'))).toBe(true);
});

test('the duty bulletin has its number, the figures, the deadlines that are open and who signs', () => {
  const desk = started(rules);
  const form = dutyBulletin(desk.source(), {
    number: '第3期',
    recipients: ['县政府'],
    copies: ['县委'],
    editor: '值班员甲',
    telephone: null,
    approver: null,
  });
  expect(form.number).toBe('第3期');
  expect([form.recipients, form.copies]).toEqual([['文水县人民政府'], ['中共文水县委员会']]);
  expect(form.endMatter).toEqual(['编辑：值班员甲', '签发人：（待签发）']);
});

test('the record of a consultation holds what was known then; what nobody noted is 正在核实', () => {
  const desk = called(rules);
  const at = new Date(desk.now).toISOString();
  const text = plainText(
    consultationRecord(desk.source(), {
      at,
      place: '应急指挥中心',
      chairedBy: '指挥长',
      attendees: ['县应急局'],
      subjects: ['排水方案'],
      opinions: [{ by: '救援专家组', says: '先堵后排' }],
      conclusions: [],
      recordedBy: '值班员甲',
    }),
  );
  expect(text).toContain('参加：文水县应急管理局。');
  expect(text).toContain('救援专家组：先堵后排');
  expect(text).toContain('五、结论\n正在核实。');
});

test('a release for the public shows each number that the record does not give, and that it is not approved', () => {
  const desk = called(rules).do({ do: 'draftRelease', text: '3月1日2时10分接报，4人失联，已投入救援人员120人。' });
  const [release] = desk.state.publications;
  if (release === undefined) throw new Error('no release');
  expect(numbersWithoutFact(desk.source(), release.text)).toEqual(['120人']);
  const form = publicRelease(desk.source(), release);
  expect(plainText(form)).toContain('稿中的“120人”在本事件的记录里没有依据');
  expect(form.endMatter).toContain('审核：尚未审核，不得发布');
  expect(form.provenance.clauses).toContain('141121/文政办发〔2024〕28号/附件2/4.1.1.7');
});

test('a number of a moment vouches for no other number: 3 of 3月 is not 3人', () => {
  const source = called(rules).source();
  expect(numbersWithoutFact(source, '3月1日2时10分接报，4名矿工失联，3人受伤。')).toEqual(['3人']);
});

test('the two forms that the radiation plan annexes are filled from the record, boxes and all', () => {
  const desk = new FormDesk(rules, '140825/radiation').do({
    do: 'open',
    title: '某厂放射源丢失',
    hazard: '辐射事故',
    place: '某镇',
    source: '企业电话',
    facts: { 放射源状态: '丢失', 发生时间: '2026-03-01T01:30:00+08:00' },
    plan: '140825/radiation',
  });
  desk.do({ do: 'ruleGrade', grade: '重大', by: '省生态环境厅', reason: '初判' });
  const norms = annexedForms(desk.source());
  expect(norms.map((norm) => norm.body.name)).toEqual(['辐射事故初始报告表', '辐射事故应急续报告表']);
  const rows = norms.flatMap((norm) =>
    annexedForm(desk.source(), norm).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  const content = (field: string) => rows.find((row) => row[1] === field)?.[2];
  expect(content('发生时间')).toBe('2026年3月1日1时30分');
  expect(content('丢失')).toBe('☑丢失');
  expect(content('被盗')).toBe('□被盗');
  expect(content('受照人数')).toBe('正在核实');
  expect(content('状态（固/液态）')).toBe('□固 □液态（正在核实）');
  expect(content('报告人签字')).toBe('');
  const grades = (content('事故级别') ?? '').split(' ');
  expect(grades).toHaveLength(4);
  expect(grades.filter((one) => !one.startsWith('□'))).toEqual(['☑重大辐射事故']);
});
