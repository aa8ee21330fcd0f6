import { ofKind } from '@xianzhi/core/content';
import { MOMENTS } from '@xianzhi/core/lexicon';
import type { CommandOf } from '../commands.ts';
import { event } from '../events.ts';
import type { Incident } from '../incident.ts';
import { authorityFor } from '../plan/authority.ts';
import type { Ground, PlanGround } from '../plan/ground.ts';
import { officialTime } from '../plan/known.ts';
import { mustBeOpen, mustSay, noPlan } from './checks.ts';
import { authorityRefusal } from './level.ts';
import { firstRefusal, type IncidentRefusal, refuse, type Verdict } from './refusal.ts';

/** Facts that must be ticked before the end, with their short words. */
export const endConditions = (
  plan: PlanGround,
): { readonly fact: string; readonly says: string; readonly at: string | undefined }[] =>
  ofKind(plan.folder, 'ending').flatMap((norm) =>
    norm.body.all.map(({ fact, says, at }) => ({ fact, says, at: at ?? norm.body.at })),
  );

/** Grounds of a suspension; any one is enough. */
export const suspensionGrounds = (plan: PlanGround): { readonly fact: string; readonly says: string }[] =>
  ofKind(plan.folder, 'suspension').flatMap((norm) => norm.body.any.map(({ fact, says }) => ({ fact, says })));

/** Steps towards the end, in their order. */
export const endSteps = (plan: PlanGround): { readonly does: string; readonly length: string | null }[] =>
  ofKind(plan.folder, 'ending').flatMap((norm) =>
    norm.body.steps.map(({ does, length }) => ({ does, length: length ?? null })),
  );

const knownCondition = (fact: string, plan: PlanGround): boolean =>
  [...endConditions(plan), ...suspensionGrounds(plan)].some((one) => one.fact === fact);

/** A condition is ticked by somebody, with what shows it. */
export function tickCondition(
  state: Incident,
  { fact, evidence }: CommandOf<'tickCondition'>,
  ground: Ground,
): Verdict {
  if (ground.plan === null) return noPlan();
  if (!knownCondition(fact, ground.plan)) return refuse('CONDITION', '本预案没有这个条件。', 'fact');
  const refusal = firstRefusal(mustBeOpen(state), mustSay(evidence, 'evidence', '依据（谁核实、怎么核实的）'));
  return refusal ?? [event('incident.conditionTicked', { fact, evidence, at: ground.now })];
}

export function takeBackCondition(
  state: Incident,
  { fact, reason }: CommandOf<'takeBackCondition'>,
  ground: Ground,
): Verdict {
  if (state.ticks[fact] === undefined) return refuse('NOT_TICKED', '这个条件没有勾选过。', 'fact');
  const refusal = firstRefusal(mustBeOpen(state), mustSay(reason, 'reason', '原因'));
  return refusal ?? [event('incident.conditionTakenBack', { fact, reason, at: ground.now })];
}

export function startStep(state: Incident, { step }: CommandOf<'startStep'>, ground: Ground): Verdict {
  if (ground.plan === null) return noPlan();
  if (!endSteps(ground.plan).some((one) => one.does === step)) return refuse('STEP', '本预案没有这一步。', 'step');
  if (state.steps[step] !== undefined) return refuse('STEP_STARTED', '这一步已经开始。', 'step');
  return mustBeOpen(state) ?? [event('incident.stepStarted', { step, at: ground.now })];
}

/** A step that takes its time cannot be done before its time is over (看守72小时). */
export function finishStep(state: Incident, { step, evidence }: CommandOf<'finishStep'>, ground: Ground): Verdict {
  if (ground.plan === null) return noPlan();
  const one = endSteps(ground.plan).find((other) => other.does === step);
  if (one === undefined) return refuse('STEP', '本预案没有这一步。', 'step');
  const refusal = firstRefusal(mustBeOpen(state), mustSay(evidence, 'evidence', '完成情况'));
  if (refusal !== null) return refusal;
  const clock = state.clocks[`${state.id}:step:${step}`];
  if (one.length !== null && state.steps[step] === undefined)
    return refuse('STEP_NOT_STARTED', `这一步要满${one.length}，请先记录从何时开始。`, 'step');
  if (clock?.state === 'armed' && Date.parse(clock.dueAt) > Date.parse(ground.now))
    return refuse('STEP_TOO_EARLY', `这一步要满${one.length}，到 ${clock.dueAt} 才满。`, 'step');
  return [event('incident.stepDone', { step, evidence, at: ground.now })];
}

function openConditions(state: Incident, plan: PlanGround): IncidentRefusal | null {
  const open = endConditions(plan).filter(({ fact }) => state.ticks[fact] === undefined);
  return open.length === 0
    ? null
    : refuse(
        'CONDITIONS_OPEN',
        `终止条件还有 ${open.length} 项没有满足：${open.map((one) => one.says).join('；')}。`,
        'conditions',
      );
}

function openTimedSteps(state: Incident, plan: PlanGround): IncidentRefusal | null {
  const open = endSteps(plan).filter((one) => one.length !== null && state.steps[one.does]?.doneAt == null);
  return open.length === 0
    ? null
    : refuse(
        'STEPS_OPEN',
        `还有步骤没有完成：${open.map((one) => `${one.does}（${one.length}）`).join('；')}。`,
        'steps',
      );
}

/** 终止: all conditions ticked, its timed steps over, by whom the plan says. Where that is another government, the county only records its notice. */
export function end(state: Incident, command: CommandOf<'end'>, ground: Ground): Verdict {
  const { plan, now } = ground;
  if (plan === null) return noPlan();
  if (state.level === null) return refuse('NOT_STARTED', '没有启动过响应，不需要终止。如是误报请按误报结案。', null);
  const authority = authorityFor('end', state.level.level, state, plan, now);
  const refusal = firstRefusal(
    mustBeOpen(state),
    mustSay(command.reason, 'reason', '终止说明'),
    openConditions(state, plan),
    openTimedSteps(state, plan),
    authorityRefusal(authority, command.decidedBy, command.relayed, ground, null),
  );
  if (refusal !== null) return refusal;
  const { decidedBy, relayed = null, reason } = command;
  const clause = authority.ways[0]?.address ?? null;
  const recordMoment = (name: string) =>
    event('incident.factRecorded', {
      name,
      value: officialTime(now),
      standing: 'actual',
      source: '本系统记录',
      at: now,
    });
  return [
    event('incident.ended', { decidedBy, relayed, reason, at: now, clause }, clause),
    recordMoment(MOMENTS.ending),
    recordMoment(MOMENTS.handled),
  ];
}

/** 中止: on one of its grounds, through its approvals. */
export function suspend(state: Incident, command: CommandOf<'suspend'>, ground: Ground): Verdict {
  const { plan, now } = ground;
  if (plan === null) return noPlan();
  const grounds = suspensionGrounds(plan);
  if (grounds.length === 0) return refuse('NO_SUSPENSION', '本预案没有写中止救援。', null);
  if (!grounds.some(({ fact }) => state.ticks[fact] !== undefined))
    return refuse(
      'NO_GROUND',
      `中止要有依据，请先勾选其中一项：${grounds.map((one) => one.says).join('；')}。`,
      'conditions',
    );
  const authority = authorityFor('suspend', null, state, plan, now);
  const refusal = firstRefusal(
    mustBeOpen(state),
    mustSay(command.reason, 'reason', '论证和意见'),
    authorityRefusal(authority, command.decidedBy, command.relayed, ground, null),
  );
  if (refusal !== null) return refusal;
  const { decidedBy, relayed = null, reason } = command;
  const clause = authority.ways[0]?.address ?? null;
  return [event('incident.suspended', { decidedBy, relayed, reason, at: now, clause }, clause)];
}

export function resume(state: Incident, { reason }: CommandOf<'resume'>, ground: Ground): Verdict {
  if (state.suspended === null) return refuse('NOT_SUSPENDED', '救援没有中止。', null);
  return (
    firstRefusal(mustBeOpen(state), mustSay(reason, 'reason', '恢复的原因')) ?? [
      event('incident.resumed', { reason, at: ground.now }),
    ]
  );
}

/** 总结评估, after the end. */
export function review(state: Incident, { text }: CommandOf<'review'>, ground: Ground): Verdict {
  if (state.phase === 'open') return refuse('STILL_OPEN', '响应还没有终止，不能总结。', null);
  if (state.phase !== 'ended') return refuse('REVIEWED', '已经总结过了。', null);
  return mustSay(text, 'text', '总结') ?? [event('incident.reviewed', { text, at: ground.now })];
}

/** 归档: from here on it is read only. */
export function archive(state: Incident, _: CommandOf<'archive'>, ground: Ground): Verdict {
  if (state.phase === 'open') return refuse('STILL_OPEN', '响应还没有终止，不能归档。', null);
  if (state.phase !== 'reviewed') return refuse('NOT_REVIEWED', '还没有总结评估，总结之后才能归档。', null);
  return [event('incident.archived', { at: ground.now })];
}
