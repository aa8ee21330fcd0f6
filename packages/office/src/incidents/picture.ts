import { RESPONSE_LEVELS } from '@xianzhi/core/lexicon';
import { endConditions, endSteps, suspensionGrounds } from './decide/index.ts';
import type { Incident, IncidentClock } from './incident.ts';
import { type Authority, authorityFor } from './plan/authority.ts';
import { type Leadership, leadershipAt, substitutesIn } from './plan/command.ts';
import {
  asking,
  certainLevel,
  type Evaluator,
  gradeInForce,
  gradeOf,
  levelOf,
  type OfferedGrade,
  offeredGrades,
  type Verdict,
} from './plan/conclusions.ts';
import type { PlanGround } from './plan/ground.ts';
import { equipmentFor, forbidden, type ProposedOrder, proposedOrders } from './plan/orders.ts';

/** What the screen shows of an incident beside its state: all computed, nothing stored. */
export type Picture = {
  readonly grade: Verdict | null;
  readonly gradeInForce: string | null;
  readonly offered: readonly OfferedGrade[];
  readonly level: Verdict | null;
  /** The level that would be decided now: the proposed one, or the lowest that is possible. */
  readonly levelAhead: string | null;
  readonly starting: Authority | null;
  readonly ending: Authority | null;
  readonly suspending: Authority | null;
  readonly leadership: Leadership | null;
  readonly proposed: readonly ProposedOrder[];
  readonly forbidden: readonly { readonly does: string; readonly address: string }[];
  readonly equipment: readonly { readonly item: string; readonly address: string }[];
  readonly conditions: readonly { readonly fact: string; readonly says: string; readonly isMet: boolean }[];
  readonly suspensionGrounds: readonly { readonly fact: string; readonly says: string; readonly isMet: boolean }[];
  readonly steps: readonly { readonly does: string; readonly length: string | null }[];
  readonly substitutes: ReturnType<typeof substitutesIn>;
  readonly next: NextAct;
};

/** The one thing to do now, and by when. */
export type NextAct = {
  readonly act:
    | 'choosePlan'
    | 'report'
    | 'ruleDecider'
    | 'decideLevel'
    | 'issueOrders'
    | 'askFact'
    | 'confirm'
    | 'tick'
    | 'end'
    | 'review'
    | 'archive'
    | 'wait'
    | 'nothing';
  readonly words: string;
  readonly dueAt: string | null;
  readonly clause: string | null;
  /** The clock, question, level or fact that it is about. */
  readonly about: string | null;
};

const withMet = (all: readonly { readonly fact: string; readonly says: string }[], state: Incident) =>
  all.map(({ fact, says }) => ({ fact, says, isMet: state.ticks[fact] !== undefined }));

/** Clocks that somebody has to answer, overdue ones first, then by due time. */
export const openClocks = (state: Incident): IncidentClock[] =>
  Object.values(state.clocks)
    .filter(
      (clock) => clock.state !== 'stopped' && ['report', 'repeated', 'order', 'step', 'aftermath'].includes(clock.kind),
    )
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

/** The level to decide next: one that the facts make sure of and that does not run yet. Down as well as up. */
function levelAheadOf(level: Verdict | null, state: Incident): string | null {
  const certain = certainLevel(level);
  if (certain === null || certain === state.level?.level) return null;
  const isBelow = state.level !== null && stepOf(certain) < stepOf(state.level.level);
  // What is only the lowest of several does not lower a running response.
  return isBelow && level?.conclusion?.decided !== certain ? null : certain;
}
const stepOf = (level: string): number => RESPONSE_LEVELS.findIndex((one) => one === level);

const act = (name: NextAct['act'], words: string, more: Partial<NextAct> = {}): NextAct => ({
  act: name,
  words,
  dueAt: null,
  clause: null,
  about: null,
  ...more,
});

const SOON = 3_600_000;

function clockAct(state: Incident, now: string): NextAct | null {
  const [first] = openClocks(state).filter((clock) => clock.kind === 'report' || clock.kind === 'repeated');
  if (first === undefined || Date.parse(first.dueAt) - Date.parse(now) > SOON) return null;
  return act('report', first.label, { dueAt: first.dueAt, clause: first.clause, about: first.clock });
}

function levelAct(picture: Omit<Picture, 'next'>, state: Incident): NextAct | null {
  const { levelAhead, starting } = picture;
  if (levelAhead === null || starting === null) return null;
  const clause = starting.ways[0]?.address ?? null;
  if (starting.kind !== 'stated' && starting.kind !== 'ruled')
    return act('ruleDecider', `${levelAhead}级响应由谁决定，原文没有定论：请示并记录`, {
      clause,
      about: starting.question,
    });
  return act('decideLevel', `${state.level === null ? '提请启动' : '提请调整为'}${levelAhead}级响应`, {
    clause,
    about: levelAhead,
  });
}

function endAct(picture: Omit<Picture, 'next'>, state: Incident): NextAct | null {
  if (state.level === null || picture.conditions.length === 0) return null;
  const isReady = picture.conditions.every((one) => one.isMet);
  return isReady
    ? act('end', '终止条件已全部满足，提请终止响应', { clause: picture.ending?.ways[0]?.address ?? null })
    : null;
}

function orderAct(picture: Omit<Picture, 'next'>, state: Incident): NextAct | null {
  const waiting = picture.proposed.filter((order) => order.force === 'shall');
  if (waiting.length > 0)
    return act('issueOrders', `下达 ${waiting.length} 条应当下达的指令`, { clause: waiting[0]?.address ?? null });
  const done = state.orders.filter(
    (order) => order.finished !== null && order.confirmed === null && order.withdrawn === null,
  );
  return done.length === 0 ? null : act('confirm', `核实 ${done.length} 条已报办结的指令`);
}

function factAct(picture: Omit<Picture, 'next'>): NextAct | null {
  const wanted =
    picture.level?.conclusion?.ask ??
    picture.grade?.conclusion?.ask ??
    picture.offered[0]?.verdict.conclusion?.ask ??
    null;
  return wanted === null ? null : act('askFact', wanted.question, { about: wanted.fact });
}

function nextAct(picture: Omit<Picture, 'next'>, state: Incident, now: string): NextAct {
  if (state.phase === 'archived' || state.phase === 'falseAlarm') return act('nothing', '已结案，只供查看');
  if (state.phase === 'ended')
    return act('review', '总结评估：对照预案逐条回看', { dueAt: openClocks(state)[0]?.dueAt ?? null });
  if (state.phase === 'reviewed') return act('archive', '归档');
  if (state.plan === null) return act('choosePlan', '按灾种选定预案');
  return (
    clockAct(state, now) ??
    levelAct(picture, state) ??
    orderAct(picture, state) ??
    endAct(picture, state) ??
    factAct(picture) ??
    act('wait', '等待进展；到时限会提醒', { dueAt: openClocks(state)[0]?.dueAt ?? null })
  );
}

const NO_PLAN: Omit<Picture, 'next'> = {
  grade: null,
  gradeInForce: null,
  offered: [],
  level: null,
  levelAhead: null,
  starting: null,
  ending: null,
  suspending: null,
  leadership: null,
  proposed: [],
  forbidden: [],
  equipment: [],
  conditions: [],
  suspensionGrounds: [],
  steps: [],
  substitutes: [],
};

function computed(state: Incident, plan: PlanGround, now: string, by: Evaluator): Omit<Picture, 'next'> {
  const level = levelOf(state, plan, now, by);
  const levelAhead = levelAheadOf(level, state);
  const current = state.level?.level ?? null;
  const authority = (act: 'start' | 'change') =>
    levelAhead === null ? null : authorityFor(act, levelAhead, state, plan, now);
  return {
    grade: gradeOf(state, plan, now, by),
    gradeInForce: gradeInForce(state, plan, now),
    offered: offeredGrades(state, plan, now, by),
    level,
    levelAhead,
    starting: authority(current === null ? 'start' : 'change'),
    ending: current === null ? null : authorityFor('end', current, state, plan, now),
    suspending: suspensionGrounds(plan).length === 0 ? null : authorityFor('suspend', null, state, plan, now),
    leadership: leadershipAt(current ?? levelAhead, plan),
    proposed: proposedOrders(state, plan, now),
    forbidden: forbidden(plan),
    equipment: equipmentFor(state, plan),
    conditions: withMet(endConditions(plan), state),
    suspensionGrounds: withMet(suspensionGrounds(plan), state),
    steps: endSteps(plan),
    substitutes: substitutesIn(plan),
  };
}

/** Everything that the plan says about an incident at a moment; `by` leaves out the next question where nobody is asked. */
export function pictureOf(state: Incident, plan: PlanGround | null, now: string, by: Evaluator = asking): Picture {
  const picture = plan === null ? NO_PLAN : computed(state, plan, now, by);
  return { ...picture, next: nextAct(picture, state, now) };
}
