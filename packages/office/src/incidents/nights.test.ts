import { describe, expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import { nothingYet } from './evolve.ts';
import {
  decide,
  evolve,
  type Incident,
  type IncidentCommand,
  isRefusal,
  mayDecide,
  openClocks,
  pictureOf,
} from './index.ts';
import { officeDirector, shippedPlan, somebody } from './testing-ground.ts';

// The duty officer's night for each shipped plan, from the call to the archive, by whoever the plan names.

const DUTY = somebody('值班员甲', 'dutyOfficer');
const OTHER = somebody('值班员丁', 'dutyOfficer');
const HOUR = 3_600_000;

class Night {
  state: Incident;
  now = Date.parse('2026-03-01T02:10:00+08:00');
  readonly plan: ReturnType<typeof shippedPlan>;
  constructor(plan: string) {
    this.plan = shippedPlan(plan);
    this.state = nothingYet(plan.slice(0, 6), 'night');
  }
  do(command: IncidentCommand, actor = DUTY): this {
    const at = new Date(this.now).toISOString();
    const verdict = decide(this.state, command, { actor, now: at, plan: this.plan, calendar: stateCalendar });
    if (isRefusal(verdict)) throw new Error(`${command.do}: ${verdict.code} ${verdict.message}`);
    this.state = verdict.reduce(
      (state, one) => evolve(state, { ...one, data: one.data, actor: actor.name, at }),
      this.state,
    );
    return this;
  }
  later(hours: number): this {
    this.now += hours * HOUR;
    return this;
  }
  get picture() {
    return pictureOf(this.state, this.plan, new Date(this.now).toISOString());
  }
  /** Who decides: as the plan says, or after somebody ruled. */
  deciders(which: 'starting' | 'ending'): readonly string[] {
    const authority = this.picture[which];
    if (authority === null) throw new Error(`nobody is asked for ${which}`);
    if (mayDecide(authority).length === 0) {
      const holder = authority.ways[0]?.deciders[0] ?? '县人民政府主要负责人';
      this.do({ do: 'ruleDecider', question: authority.question, holder, reason: '请示县政府后记录' }, officeDirector);
    }
    return mayDecide(this.picture[which] ?? authority);
  }
}

type Course = {
  readonly plan: string;
  readonly facts: Record<string, unknown>;
  readonly grade: string;
  readonly level: string;
  readonly more?: Record<string, unknown>;
};

const COURSES: readonly Course[] = [
  { plan: '141121/coal-mine', facts: { 失联人数: 4, 事故类型: '透水' }, grade: '一般', level: 'Ⅳ' },
  {
    plan: '140425/forest-fire',
    facts: { 发生火情: true, 火灾类型: '森林', 发生时间: '2026-03-01T01:50:00+08:00' },
    grade: '一般',
    level: 'Ⅲ',
  },
  { plan: '140824/earthquake', facts: { 震级: 4.6 }, grade: '一般', level: 'Ⅳ' },
  {
    plan: '140825/radiation',
    facts: { 放射源状态: '丢失', 发生时间: '2026-03-01T01:50:00+08:00' },
    grade: '一般',
    level: 'Ⅳ',
  },
];

const ELEMENTS = { matter: '突发事件处置', expectedDuration: '至险情解除', measures: '按预案执行' };

function report(night: Night): void {
  const waiting = openClocks(night.state).filter((clock) => clock.kind === 'report');
  if (waiting.length === 0) return;
  const number = night.state.reports.length + 1;
  const recipients = [...new Set(waiting.map((clock) => clock.to ?? '上级'))];
  night
    .do({
      do: 'draftReport',
      kind: number === 1 ? 'initial' : 'followUp',
      recipients,
      covers: waiting.map((clock) => clock.clock),
      text: '情况正在核实',
    })
    .do({ do: 'approveReport', report: `report-${number}`, approver: '带班领导' }, officeDirector)
    .do({ do: 'sendReport', report: `report-${number}`, channel: '电话' });
}

function carryOutOrders(night: Night): void {
  const keys = night.picture.proposed.filter((order) => order.force === 'shall').map((order) => ({ key: order.key }));
  if (keys.length > 0) night.do({ do: 'issueOrders', orders: keys });
  for (const { order } of night.state.orders.filter((one) => one.finished === null)) {
    night.do({ do: 'acknowledgeOrder', order }, OTHER).do({ do: 'finishOrder', order, evidence: '已办' }, OTHER);
    night.do({ do: 'confirmOrder', order }, officeDirector);
  }
}

function end(night: Night): void {
  for (const { fact } of night.picture.conditions) night.do({ do: 'tickCondition', fact, evidence: '现场核实' });
  for (const step of night.picture.steps.filter((one) => one.length !== null)) {
    night.do({ do: 'startStep', step: step.does }).later(72);
    night.do({ do: 'finishStep', step: step.does, evidence: '看守期满' });
  }
  night.do({ do: 'end', decidedBy: night.deciders('ending').slice(0, 1), relayed: '书面', reason: '处置结束' });
}

describe.each(COURSES)('$plan', ({ plan, facts, grade, level }) => {
  const night = new Night(plan);

  test('the call starts what the plan says, and what is not said stays open', () => {
    night.do({ do: 'open', title: '演练事件', hazard: '演练', place: '某乡', source: '电话', facts, plan });
    expect(night.state.plan).toBe(plan);
    report(night);
    expect(openClocks(night.state).filter((clock) => clock.kind === 'report')).toEqual([]);
  });

  test('a level is decided by whom the plan names, or by whom somebody ruled, with its four elements', () => {
    night.later(0.5).do({ do: 'ruleGrade', grade, by: '县应急局', reason: '初步判断' });
    const { levelAhead } = night.picture;
    const wanted = levelAhead ?? level;
    const question = night.picture.starting;
    if (question === null) {
      // Nothing in the text proposes a level here (稷山: its table is in an annex that is not printed): a person decides and says why.
      night.do(
        { do: 'ruleDecider', question: `start:${wanted}`, holder: '县抗震救灾指挥部', reason: '请示后记录' },
        officeDirector,
      );
    }
    const decidedBy = question === null ? ['县抗震救灾指挥部'] : night.deciders('starting').slice(0, 1);
    night.do({
      do: 'decideLevel',
      level: wanted,
      decidedBy,
      relayed: '电话',
      elements: ELEMENTS,
      overrideReason: levelAhead === null ? '原文没有可计算的启动条件' : null,
    });
    expect(night.state.level?.level).toBe(wanted);
    expect(night.state.level?.elements).toMatchObject({ ...ELEMENTS, level: wanted });
    report(night);
  });

  test('orders of the level are issued, acknowledged, finished and confirmed by different people', () => {
    carryOutOrders(night);
    expect(night.state.orders.length).toBeGreaterThan(0);
    expect(night.state.orders.every((order) => order.confirmed !== null && order.clause !== null)).toBe(true);
  });

  test('it ends under its conditions, its aftermath runs, and the archive is read only', () => {
    end(night);
    expect(night.state.phase).toBe('ended');
    night.later(24).do({ do: 'review', text: '总结' }, officeDirector).do({ do: 'archive' }, officeDirector);
    expect(() => night.do({ do: 'recordFact', name: '死亡人数', value: 1, source: '电话' })).toThrow(
      'XZ_INCIDENT_ARCHIVED',
    );
    expect(openClocks(night.state).filter((clock) => clock.state === 'armed')).toEqual([]);
  });
});
