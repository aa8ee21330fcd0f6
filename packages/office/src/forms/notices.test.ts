import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import * as incidents from '../incidents/index.ts';
import { adjustmentNotice, endNotice, formHtml, plainText, startNotice, taskOrder } from './index.ts';
import { FormDesk, officeDirector, ordered, started } from './testing-ground.ts';

const rules = { ...incidents, calendar: stateCalendar };

test('the notice of the start states matter, level, expected duration and measures, who decided, and its clause', () => {
  const desk = started(rules);
  const decision = desk.state.decisions[0];
  if (decision === undefined) throw new Error('no decision');
  const form = startNotice(desk.source(), decision, { number: '文应急〔2026〕5号' });
  expect(form.title).toBe('关于启动某煤矿透水事故Ⅳ级应急响应的通知');
  expect(form.masthead).toBe('文水县应急管理局');
  const text = plainText(form);
  expect(text).toContain(
    '一、事项\n某煤矿透水，有人失联。\n二、响应级别\nⅣ级。\n三、预计期限\n至搜救结束。\n四、措施\n全力搜救，组织排水。',
  );
  expect(text).toContain(
    '根据《文水县煤矿生产安全事故应急预案》，2026年3月1日2时30分，指挥长决定启动Ⅳ级应急响应（电话告知',
  );
  expect(text).toContain('主任乙记录由指挥长决定，理由：以其中一条为准');
  expect(form.provenance.clauses).toEqual([decision.clause]);
  expect(form.recipients).toContain('文水县公安局');
  expect(form.recipients).not.toContain('文水县应急管理局');
});

test('a drill has no red head, and says what it is in its title', () => {
  const desk = started(rules);
  const [decision] = desk.state.decisions;
  if (decision === undefined) throw new Error('no decision');
  const form = startNotice(desk.source({ incident: { ...desk.state, isDrill: true } }), decision, { number: null });
  expect(form.marks).toContain('drill');
  expect(formHtml(form)).not.toContain('masthead');
  expect(plainText(form).split('\n')[0]).toMatch(/^【演练】关于启动/);
});

test('the notice of a change says from which level to which', () => {
  const desk = new FormDesk(rules, '140425/forest-fire').do({
    do: 'open',
    title: '某山火情',
    hazard: '森林草原火灾',
    place: '某乡',
    source: '瞭望塔',
    facts: { 发生火情: true, 发生时间: '2026-03-01T02:00:00+08:00' },
    plan: '140425/forest-fire',
  });
  const source = desk.source();
  const base = {
    relayed: null,
    recordedBy: '值班员甲',
    clause: null,
    overrideReason: null,
    announcedBy: [],
    reportedTo: [],
  };
  const elements = { matter: '火情', level: 'Ⅳ', expectedDuration: '至扑灭', measures: '扑救' };
  const first = { ...base, level: 'Ⅳ', act: 'start' as const, decidedBy: ['甲'], at: source.now, elements };
  const second = { ...first, level: 'Ⅲ', act: 'raise' as const, elements: { ...elements, level: 'Ⅲ' } };
  const incident = { ...desk.state, level: second, decisions: [first, second] };
  expect(plainText(adjustmentNotice({ ...source, incident }, second, { number: null }))).toContain(
    '甲决定将应急响应由Ⅳ级提高为Ⅲ级',
  );
});

test('the notice of the end lists each condition with its evidence', () => {
  const desk = started(rules).later(600);
  for (const { fact } of desk.conditions()) desk.do({ do: 'tickCondition', fact, evidence: `${fact}已核` });
  desk.do({ do: 'end', decidedBy: ['现场应急救援指挥部'], relayed: '当面', reason: '救援结束' });
  const act = desk.state.ended;
  if (act === null) throw new Error('not ended');
  const form = endNotice(desk.source(), act, { number: null });
  const [conditions] = form.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  expect(conditions).toHaveLength(5);
  expect(conditions?.[0]).toEqual([
    '遇险人员都已救出',
    '满足',
    '遇险者全部获救已核',
    '值班员甲',
    '2026年3月1日12时30分',
    '141121/文政办发〔2024〕28号/附件2/4.10',
  ]);
  expect(form.provenance.clauses[0]).toContain('4.10');
});

test('an order shows acknowledging, finishing and confirming as three things', () => {
  const { desk, key } = ordered(rules);
  const order = () => desk.state.orders.find((one) => one.order === key) ?? desk.state.orders[0];
  const text = () => {
    const one = order();
    return one === undefined ? '' : plainText(taskOrder(desk.source(), one));
  };
  expect(text()).toContain('办结\t尚未报办结\n核实\t尚未核实');
  desk.later(5).do({ do: 'acknowledgeOrder', order: key });
  desk.later(60).do({ do: 'finishOrder', order: key, evidence: '井口已控制' });
  desk.later(10).do({ do: 'confirmOrder', order: key }, officeDirector);
  expect(text()).toContain(
    '签收\t值班员甲，2026年3月1日2时40分\n办结\t井口已控制（值班员甲，2026年3月1日3时40分）\n核实\t主任乙，2026年3月1日3时50分',
  );
  expect(text()).toContain('承办单位\t文水县应急管理局');
});
