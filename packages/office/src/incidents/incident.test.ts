import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import { nothingYet } from './evolve.ts';
import type { Actor } from './incident.ts';
import { decide, evolve, type Incident, type IncidentCommand, isRefusal, openClocks, pictureOf } from './index.ts';
import type { PlanGround } from './plan/ground.ts';
import { dutyOfficer, officeDirector, shippedPlan, somebody } from './testing-ground.ts';

/** An incident in memory, at a time of one's own. */
class Desk {
  state: Incident;
  now = Date.parse('2026-03-01T02:10:00+08:00');
  readonly plan: PlanGround;
  constructor(plan: string) {
    this.plan = shippedPlan(plan);
    this.state = nothingYet(plan.slice(0, 6), 'i1');
  }
  at(time: string): this {
    this.now = Date.parse(`${time}+08:00`);
    return this;
  }
  later(minutes: number): this {
    this.now += minutes * 60_000;
    return this;
  }
  refusal(command: IncidentCommand, actor: Actor = dutyOfficer): string | null {
    const at = new Date(this.now).toISOString();
    const verdict = decide(this.state, command, { actor, now: at, plan: this.plan, calendar: stateCalendar });
    if (isRefusal(verdict)) return verdict.code;
    this.state = verdict.reduce(
      (state, one) => evolve(state, { ...one, data: one.data, actor: actor.name, at }),
      this.state,
    );
    return null;
  }
  do(command: IncidentCommand, actor: Actor = dutyOfficer): this {
    const verdict = this.refusal(command, actor);
    if (verdict !== null) throw new Error(`${command.do}: ${verdict}`);
    return this;
  }
  picture() {
    return pictureOf(this.state, this.plan, new Date(this.now).toISOString());
  }
  armed(kind: string): string[] {
    return Object.values(this.state.clocks)
      .filter((clock) => clock.kind === kind && clock.state === 'armed')
      .map((clock) => clock.to ?? clock.label)
      .sort();
  }
}

const elements = { matter: '煤矿透水', expectedDuration: '至救援结束', measures: '全力搜救' };
const call = (plan: string, facts: Record<string, unknown> = {}): IncidentCommand => ({
  do: 'open',
  title: '某煤矿透水',
  hazard: '煤矿事故',
  place: '某乡',
  source: '电话',
  facts,
  plan,
});
const coalMine = () => new Desk('141121/coal-mine').do(call('141121/coal-mine', { 失联人数: 4, 事故类型: '透水' }));

test('a call about a coal mine starts one clock of thirty minutes for each of four recipients', () => {
  const desk = coalMine();
  expect(desk.armed('report')).toEqual(
    ['国家矿山安全监察局山西局监察执法五处', '市应急局', '文水县人民政府', '省应急管理厅'].sort(),
  );
  expect(new Set(openClocks(desk.state).map((clock) => clock.dueAt))).toEqual(new Set(['2026-02-28T18:40:00.000Z']));
});

test('the plan prints no thresholds: the national ones are offered under their own citation and decide nothing', () => {
  const { grade, offered, gradeInForce, levelAhead, next } = coalMine().picture();
  expect(grade).toBeNull();
  expect(gradeInForce).toBeNull();
  expect(offered.map((one) => one.norm)).toEqual(['000000/production-accidents/grading']);
  expect(levelAhead).toBeNull();
  expect(next.act).toBe('report');
});

test('one deadline with four recipients is four ticks: a report to one leaves three running', () => {
  const desk = coalMine();
  const [first] = openClocks(desk.state);
  desk.do({
    do: 'draftReport',
    kind: 'initial',
    recipients: [first?.to ?? ''],
    covers: [first?.clock ?? ''],
    text: '首报',
  });
  expect(desk.armed('report')).toHaveLength(4);
  desk.do({ do: 'sendReport', report: 'report-1', channel: '电话' });
  expect(desk.armed('report')).toHaveLength(3);
});

test('waiting for a signature stops no clock, and whoever drafted does not sign', () => {
  const desk = coalMine();
  const covers = openClocks(desk.state).map((clock) => clock.clock);
  desk.do({ do: 'draftReport', kind: 'initial', recipients: ['省应急管理厅'], covers, text: '首报' });
  expect(desk.refusal({ do: 'approveReport', report: 'report-1', approver: '值班员甲' })).toBe(
    'XZ_INCIDENT_SAME_PERSON',
  );
  desk.do({ do: 'approveReport', report: 'report-1', approver: '局长' }, officeDirector);
  expect(desk.armed('report')).toHaveLength(4);
});

test('where the text names three starters the office asks who rules, records it, and then only he decides', () => {
  const desk = coalMine().do({ do: 'ruleGrade', grade: '一般', by: '上级事故调查组', reason: '电话认定' });
  const { levelAhead, starting, next } = desk.picture();
  expect(levelAhead).toBe('Ⅳ');
  expect(starting?.kind).toBe('contradictory');
  expect(starting?.ways.length).toBe(3);
  const decision: IncidentCommand = { do: 'decideLevel', level: 'Ⅳ', decidedBy: ['指挥长'], relayed: '电话', elements };
  expect(desk.refusal(decision)).toBe('XZ_INCIDENT_DECIDER_OPEN');
  expect(next.act).toBe('report');
  desk.do({ do: 'ruleDecider', question: 'start:Ⅳ', holder: '指挥长', reason: '4.2 为准' }, officeDirector);
  expect(desk.refusal({ ...decision, relayed: null })).toBe('XZ_INCIDENT_RELAY_MISSING');
  expect(desk.refusal({ ...decision, decidedBy: ['县人民政府'] })).toBe('XZ_INCIDENT_NOT_THE_DECIDER');
  desk.do(decision);
  expect(desk.state.level).toMatchObject({ level: 'Ⅳ', act: 'start', decidedBy: ['指挥长'], relayed: '电话' });
  expect(desk.state.level?.elements).toEqual({ ...elements, level: 'Ⅳ' });
});

const started = () =>
  coalMine()
    .do({ do: 'ruleGrade', grade: '一般', by: '上级事故调查组', reason: '认定' })
    .do({ do: 'ruleDecider', question: 'start:Ⅳ', holder: '指挥长', reason: '4.2' }, officeDirector)
    .do({ do: 'decideLevel', level: 'Ⅳ', decidedBy: ['指挥长'], relayed: '电话', elements });

test('orders come from the plan with their clause; acknowledging is not finishing, and nobody confirms himself', () => {
  const desk = started();
  const order = desk.picture().proposed.find((one) => one.group === '抢险救援组');
  expect(order?.address).toContain('2.3.2');
  desk.do({ do: 'issueOrders', orders: [{ key: order?.key ?? '' }] });
  const key = order?.key ?? '';
  const lead = somebody('组长丙', 'groupLead', '县应急局');
  expect(desk.refusal({ do: 'acknowledgeOrder', order: key }, somebody('别的组', 'groupLead', '县公安局'))).toBe(
    'XZ_INCIDENT_NOT_ADDRESSED',
  );
  desk.do({ do: 'acknowledgeOrder', order: key }, lead).do({ do: 'acknowledgeOrder', order: key });
  expect(desk.state.orders[0]?.acknowledged.map((one) => one.by)).toEqual(['组长丙', '值班员甲']);
  expect(desk.refusal({ do: 'confirmOrder', order: key })).toBe('XZ_INCIDENT_NOT_FINISHED');
  desk.do({ do: 'finishOrder', order: key, evidence: '井口已控制' }, lead);
  expect(desk.refusal({ do: 'confirmOrder', order: key })).toBe('XZ_INCIDENT_SAME_PERSON');
  desk.do({ do: 'confirmOrder', order: key }, officeDirector);
  expect(desk.state.orders[0]?.confirmed?.by).toBe('主任乙');
});

test('the five conditions of the end are ticked with evidence; then the clock of the summary runs for a month', () => {
  const desk = started();
  const end: IncidentCommand = { do: 'end', decidedBy: ['现场应急救援指挥部'], relayed: '当面', reason: '救援结束' };
  expect(desk.refusal(end)).toBe('XZ_INCIDENT_CONDITIONS_OPEN');
  const conditions = desk.picture().conditions;
  expect(conditions).toHaveLength(5);
  for (const { fact } of conditions) desk.do({ do: 'tickCondition', fact, evidence: '现场核实' });
  expect(desk.picture().next.act).not.toBe('wait');
  desk.at('2026-03-03T10:00:00').do(end);
  expect(desk.state.phase).toBe('ended');
  const summary = openClocks(desk.state).find((clock) => clock.kind === 'aftermath');
  expect(summary).toMatchObject({ dueAt: '2026-04-03T02:00:00.000Z', clause: '141121/文政办发〔2024〕28号/附件2/6.4' });
  desk.do({ do: 'review', text: '总结' }, officeDirector).do({ do: 'archive' }, officeDirector);
  expect(desk.refusal({ do: 'recordFact', name: '死亡人数', value: 1, source: '电话' })).toBe('XZ_INCIDENT_ARCHIVED');
});

test('suspension needs one of its grounds and its approvals', () => {
  const desk = started();
  const wish: IncidentCommand = { do: 'suspend', decidedBy: ['本级人民政府'], relayed: '书面', reason: '专家论证' };
  expect(desk.refusal(wish)).toBe('XZ_INCIDENT_NO_GROUND');
  desk.do({ do: 'tickCondition', fact: '没有继续救援价值', evidence: '专家组意见' }).do(wish);
  expect(desk.state.suspended?.clause).toContain('4.4.6');
  desk.do({ do: 'resume', reason: '出现新情况' });
  expect(desk.state.suspended).toBeNull();
});

test('time alone proposes a level and never changes one', () => {
  const desk = new Desk('140425/forest-fire').do(
    call('140425/forest-fire', { 发生火情: true, 发生时间: '2026-03-01T02:00:00+08:00' }),
  );
  const clocks = Object.values(desk.state.clocks).filter((clock) => clock.kind === 'reevaluation');
  expect(clocks.map((clock) => clock.dueAt)).toEqual([
    '2026-02-28T20:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
    '2026-03-01T06:00:00.000Z',
  ]);
  expect(desk.picture().levelAhead).toBe('Ⅳ');
  expect(desk.later(120).picture().levelAhead).toBe('Ⅲ');
  expect(desk.state.level).toBeNull();
});

test('a corrected base moves the due time and keeps the old one; a base before the call opens with the time spent', () => {
  const desk = new Desk('140825/radiation').do(call('140825/radiation', { 发生时间: '2026-03-01T01:00:00+08:00' }));
  const [clock] = openClocks(desk.state);
  expect(clock).toMatchObject({ state: 'armed', dueAt: '2026-02-28T18:00:00.000Z' });
  const entry = desk.state.facts.find((fact) => fact.name === '发生时间')?.entry ?? 0;
  desk.do({ do: 'strikeFact', entry, reason: '听错了' });
  desk.do({ do: 'recordFact', name: '发生时间', value: '2026-03-01T02:00:00+08:00', source: '电话' });
  const moved = desk.state.clocks[clock?.clock ?? ''];
  expect(moved?.dueAt).toBe('2026-02-28T19:00:00.000Z');
  expect(desk.state.facts).toHaveLength(3);
});

test('when the grade changes, clocks of other grades fall silent and what was sent stands', () => {
  const desk = new Desk('140825/radiation').do(call('140825/radiation', { 发生时间: '2026-03-01T02:00:00+08:00' }));
  const before = desk.armed('report').length;
  desk.do({ do: 'ruleGrade', grade: '较大', by: '县指挥部', reason: '初判' });
  expect(desk.armed('report').length).toBeLessThan(before);
  const [first] = openClocks(desk.state);
  desk.do({ do: 'draftReport', kind: 'initial', recipients: ['县政府'], covers: [first?.clock ?? ''], text: '首报' });
  desk.do({ do: 'sendReport', report: 'report-1', channel: '书面' });
  desk.do({ do: 'ruleGrade', grade: '重大', by: '省生态环境厅', reason: '复核' });
  expect(desk.state.reports[0]?.sent).not.toBeNull();
  expect(
    openClocks(desk.state).every((clock) => clock.clock.includes('major') || !clock.clock.includes('larger')),
  ).toBe(true);
});

test('a false alarm closes with its reason, and stops every clock', () => {
  const desk = coalMine();
  expect(desk.refusal({ do: 'closeAsFalseAlarm', reason: ' ' })).toBe('XZ_INCIDENT_TEXT_MISSING');
  desk.do({ do: 'closeAsFalseAlarm', reason: '误触报警' });
  expect(openClocks(desk.state)).toEqual([]);
});

test('a fact that cannot be is refused with the reason, and unknown stays unknown', () => {
  const desk = coalMine();
  expect(desk.refusal({ do: 'recordFact', name: '死亡人数', value: -1, source: '电话' })).toBe('XZ_INCIDENT_FACT');
  expect(desk.refusal({ do: 'recordFact', name: '死人', value: 1, source: '电话' })).toBe('XZ_INCIDENT_FACT');
  expect(
    desk.refusal({ do: 'recordFact', name: '死亡人数', value: 1, source: '电话', at: '2030-01-01T00:00:00Z' }),
  ).toBe('XZ_INCIDENT_FUTURE');
  desk.do({ do: 'recordFact', name: '死亡人数', value: null, source: '电话' });
  expect(desk.picture().offered[0]?.verdict.conclusion?.possible.length).toBeGreaterThan(1);
});

test('who has no such post is refused', () => {
  const desk = coalMine();
  expect(desk.refusal({ do: 'closeAsFalseAlarm', reason: '误' }, somebody('某单位', 'memberUnit', '县公安局'))).toBe(
    'XZ_INCIDENT_NO_RIGHT',
  );
});

test('what an event arms is no part of the order, the fact or the ruling that it makes', () => {
  const desk = coalMine();
  desk.do({
    do: 'issueOrders',
    orders: [{ key: null, to: '县应急局', does: '核实人数', dueAt: '2026-03-01T03:10:00+08:00' }],
  });
  desk.do({ do: 'ruleGrade', grade: '较大', by: '县指挥部', reason: '初判' });
  expect(desk.armed('order')).toHaveLength(1);
  const kept = [...desk.state.orders, ...desk.state.facts, desk.state.gradeRuling];
  expect(kept.filter((one) => one !== null && 'clocks' in one)).toEqual([]);
});
