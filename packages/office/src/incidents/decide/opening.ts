import { readFacts } from '@xianzhi/core/evaluate';
import { MOMENTS } from '@xianzhi/core/lexicon';
import type { CommandOf } from '../commands.ts';
import { event, type IncidentEvent } from '../events.ts';
import type { Incident } from '../incident.ts';
import type { Ground } from '../plan/ground.ts';
import { factsOf, officialTime } from '../plan/known.ts';
import { mustBeOpen, mustBePast, mustNotBeArchived, mustSay } from './checks.ts';
import { firstRefusal, type IncidentRefusal, refuse, type Verdict } from './refusal.ts';

/** Releases of content that the plan and what it offers stood in; given by whoever holds them. */
export type Releases = Readonly<Record<string, number>>;

function badFact(name: string, value: unknown, ground: Ground): IncidentRefusal | null {
  const [refusal] = readFacts({ [name]: value }, factsOf(ground.plan)).refusals;
  return refusal === undefined ? null : refuse('FACT', refusal.message, name);
}

const recorded = (name: string, value: unknown, source: string, at: string): IncidentEvent =>
  event('incident.factRecorded', { name, value, standing: 'actual', source, at });

/** 接报: who called, when, where, what is known. What is not said stays unknown. */
export function open(state: Incident, command: CommandOf<'open'>, ground: Ground, releases: Releases): Verdict {
  if (state.version > 0) return refuse('EXISTS', '这起事件已经登记过了。');
  const facts = { [MOMENTS.receipt]: officialTime(ground.now), ...(command.facts ?? {}) };
  const given = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  const refusal = firstRefusal(
    mustSay(command.title, 'title', '事件名称'),
    mustSay(command.hazard, 'hazard', '灾种'),
    mustSay(command.source, 'source', '信息来源'),
    ...given.map(([name, value]) => badFact(name, value, ground)),
    ...Object.values(MOMENTS).map((name) =>
      mustBePast(given.find(([one]) => one === name)?.[1] as string | undefined, ground, name),
    ),
  );
  if (refusal !== null) return refusal;
  const { title, hazard, place, isDrill = false, caller = null, source, plan } = command;
  const chosen =
    plan && ground.plan !== null ? [event('incident.planChosen', { plan, releases, reason: '接报时选定' })] : [];
  return [
    event('incident.opened', { title, hazard, place, isDrill, caller, at: ground.now }),
    ...chosen,
    ...given.map(([name, value]) => recorded(name, value, source, ground.now)),
  ];
}

/** The plan by which it is run. Another one may be chosen as long as no level was decided. */
export function choosePlan(
  state: Incident,
  { plan, reason }: CommandOf<'choosePlan'>,
  ground: Ground,
  releases: Releases,
): Verdict {
  const refusal = mustBeOpen(state);
  if (refusal !== null) return refusal;
  if (ground.plan === null) return refuse('PLAN_UNKNOWN', '没有这个预案。请从列出的预案里选。', 'plan');
  if (state.level !== null)
    return refuse('LEVEL_DECIDED', '已经启动响应，不能换预案。确需另一预案时，请另登记一起事件并互相关联。', 'plan');
  return [event('incident.planChosen', { plan, releases, reason: reason ?? '值班员选定' })];
}

/** One more fact with its source and time; nothing is overwritten. */
export function recordFact(state: Incident, command: CommandOf<'recordFact'>, ground: Ground): Verdict {
  const { name, value, standing = 'actual', source, at = ground.now } = command;
  const isMoment = Object.values<string>(MOMENTS).includes(name) && typeof value === 'string';
  const refusal = firstRefusal(
    mustNotBeArchived(state),
    mustSay(source, 'source', '信息来源'),
    value === null ? null : badFact(name, value, ground),
    mustBePast(at, ground, 'at'),
    isMoment ? mustBePast(value, ground, name) : null,
  );
  return refusal ?? [event('incident.factRecorded', { name, value, standing, source, at: new Date(at).toISOString() })];
}

/** A wrong entry is struck with its reason and stays readable. */
export function strikeFact(state: Incident, { entry, reason }: CommandOf<'strikeFact'>): Verdict {
  const one = state.facts.find((fact) => fact.entry === entry);
  if (one === undefined || one.struck !== null) return refuse('ENTRY', '没有这条记录，或它已经更正过。', 'entry');
  const refusal = firstRefusal(mustNotBeArchived(state), mustSay(reason, 'reason', '更正原因'));
  return refusal ?? [event('incident.factStruck', { entry, reason })];
}

/** 误报. */
export function closeAsFalseAlarm(
  state: Incident,
  { reason }: CommandOf<'closeAsFalseAlarm'>,
  ground: Ground,
): Verdict {
  const refusal = firstRefusal(mustBeOpen(state), mustSay(reason, 'reason', '误报的依据'));
  return refusal ?? [event('incident.closedAsFalseAlarm', { reason, at: ground.now })];
}

/** Ties one incident to another: a secondary one, the same cause. */
export function link(state: Incident, { incident, reason }: CommandOf<'link'>): Verdict {
  if (incident === state.id) return refuse('SELF', '不能与自己关联。', 'incident');
  const refusal = firstRefusal(mustNotBeArchived(state), mustSay(reason, 'reason', '关联原因'));
  return refusal ?? [event('incident.linked', { incident, reason })];
}
