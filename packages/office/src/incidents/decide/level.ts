import { ofKind } from '@xianzhi/core/content';
import { INCIDENT_GRADES, MOMENTS, RESPONSE_LEVELS } from '@xianzhi/core/lexicon';
import type { CommandOf } from '../commands.ts';
import { event, type IncidentEvent } from '../events.ts';
import type { Incident, LevelDecision } from '../incident.ts';
import { type Act, type Authority, authorityFor, mayDecide } from '../plan/authority.ts';
import { commanderAt } from '../plan/command.ts';
import { levelOf } from '../plan/conclusions.ts';
import type { Ground, PlanGround } from '../plan/ground.ts';
import { officialTime } from '../plan/known.ts';
import { mustBeOpen, mustSay, noPlan, sitsFor } from './checks.ts';
import { firstRefusal, type IncidentRefusal, refuse, type Verdict } from './refusal.ts';

/** A finding of somebody with the say stands over the table. */
export function ruleGrade(state: Incident, { grade, by, reason }: CommandOf<'ruleGrade'>, ground: Ground): Verdict {
  const grades: readonly string[] = INCIDENT_GRADES;
  if (!grades.includes(grade))
    return refuse('GRADE', `事件分级应当是 ${grades.join('、')} 之一，收到的是“${grade.slice(0, 20)}”。`, 'grade');
  const refusal = firstRefusal(mustBeOpen(state), mustSay(by, 'by', '认定机关'), mustSay(reason, 'reason', '认定依据'));
  if (refusal !== null) return refusal;
  const at = ground.now;
  const first = state.gradeRuling === null ? [recordedMoment(MOMENTS.initialGrading, at)] : [];
  return [event('incident.gradeRuled', { grade, by, reason, at }), ...first];
}

const recordedMoment = (name: string, at: string): IncidentEvent =>
  event('incident.factRecorded', { name, value: officialTime(at), standing: 'actual', source: '本系统记录', at });

/** Who has the say where the text leaves it open: asked, recorded, printed. */
export function ruleDecider(state: Incident, command: CommandOf<'ruleDecider'>, ground: Ground): Verdict {
  const { question, holder, reason } = command;
  const refusal = firstRefusal(
    mustBeOpen(state),
    mustSay(question, 'question', '问题'),
    mustSay(holder, 'holder', '由谁决定'),
    mustSay(reason, 'reason', '理由'),
  );
  return refusal ?? [event('incident.deciderRuled', { question, holder, reason, at: ground.now })];
}

const stepOf = (level: string | null): number => RESPONSE_LEVELS.indexOf(level as (typeof RESPONSE_LEVELS)[number]);

const WHY_OPEN = {
  contradictory: '原文对由谁决定有不同写法',
  superior: '原文写由上级决定，本县只能建议',
  notStated: '原文没有写由谁决定',
  stated: '',
  ruled: '',
} as const;

/** Whether those named may decide, and whether whoever enters it may enter it. */
export function authorityRefusal(
  authority: Authority,
  decidedBy: readonly string[],
  relayed: string | null | undefined,
  ground: Ground,
  overrideReason: string | null | undefined,
): IncidentRefusal | null {
  if (decidedBy.length === 0) return refuse('DECIDER_MISSING', '没有写由谁决定。', 'decidedBy');
  const allowed = mayDecide(authority);
  if (allowed.length === 0)
    return refuse(
      'DECIDER_OPEN',
      `${WHY_OPEN[authority.kind]}。请先请示并记录由谁决定（附条款），再作决定。`,
      'decidedBy',
    );
  const named = (name: string): boolean =>
    allowed.some((one) => one === name || one.endsWith(name) || name.endsWith(one));
  if (!decidedBy.every(named) && !overrideReason?.trim())
    return refuse(
      'NOT_THE_DECIDER',
      `按条款应由 ${allowed.join(' 或 ')} 决定，收到的是 ${decidedBy.join('、')}。确需他人决定时请写明理由。`,
      'decidedBy',
    );
  const together = authority.kind === 'stated' && authority.ways.every((way) => way.together);
  if (together && !allowed.every((one) => decidedBy.some((name) => one.endsWith(name) || name.endsWith(one))))
    return refuse(
      'NOT_ALL_DECIDERS',
      `条款要求 ${allowed.join('、')} 共同决定，还缺 ${allowed.filter((one) => !decidedBy.includes(one)).join('、')}。`,
      'decidedBy',
    );
  if (!relayed?.trim() && !decidedBy.some((name) => sitsFor(ground, name)))
    return refuse(
      'RELAY_MISSING',
      `您不担任 ${decidedBy.join('、')}。如是代为记录，请写明以何种方式得到决定（电话、当面、书面）。`,
      'relayed',
    );
  return null;
}

function actOf(state: Incident, level: string): { act: Act; name: LevelDecision['act'] } {
  if (state.level === null) return { act: 'start', name: 'start' };
  return { act: 'change', name: stepOf(level) > stepOf(state.level.level) ? 'raise' : 'lower' };
}

function elementsRefusal(elements: CommandOf<'decideLevel'>['elements']): IncidentRefusal | null {
  return firstRefusal(
    mustSay(elements.matter, 'elements.matter', '启动事项'),
    mustSay(elements.expectedDuration, 'elements.expectedDuration', '预计期限'),
    mustSay(elements.measures, 'elements.measures', '采取的措施'),
  );
}

function overrideRefusal(
  state: Incident,
  { level, overrideReason }: CommandOf<'decideLevel'>,
  plan: PlanGround,
  now: string,
): IncidentRefusal | null {
  const { decided = null, possible = [] } = levelOf(state, plan, now)?.conclusion ?? {};
  const isOpen = decided === null && possible.includes(level);
  if (possible.length === 0 || decided === level || isOpen || overrideReason?.trim()) return null;
  return refuse(
    'OTHER_LEVEL',
    `按现有事实应为 ${decided ?? possible.join(' 或 ')}，您选的是 ${level} 级。请写明理由。`,
    'overrideReason',
  );
}

/** Starting a response or changing its level: proposed by the plan, decided by the post that the clause names. */
export function decideLevel(state: Incident, command: CommandOf<'decideLevel'>, ground: Ground): Verdict {
  const { plan, now } = ground;
  if (plan === null) return noPlan();
  const [response] = ofKind(plan.folder, 'response');
  const step = response?.body.levels.find((one) => one.level === command.level);
  if (step === undefined)
    return refuse(
      'LEVEL',
      `本预案没有“${command.level.slice(0, 10)}”级响应，只有 ${response?.body.levels.map((one) => one.level).join('、') ?? '无'}。`,
      'level',
    );
  if (state.level?.level === command.level)
    return refuse('SAME_LEVEL', `现在已经是 ${command.level} 级响应。`, 'level');
  const authority = authorityFor(actOf(state, command.level).act, command.level, state, plan, now);
  const refusal = firstRefusal(
    mustBeOpen(state),
    elementsRefusal(command.elements),
    overrideRefusal(state, command, plan, now),
    authorityRefusal(authority, command.decidedBy, command.relayed, ground, command.overrideReason),
  );
  return refusal ?? levelEvents(state, command, ground, plan, authority);
}

function levelEvents(
  state: Incident,
  command: CommandOf<'decideLevel'>,
  ground: Ground,
  plan: PlanGround,
  authority: Authority,
): IncidentEvent[] {
  const { level, decidedBy, relayed = null, elements, overrideReason = null } = command;
  const way = authority.ways.find((one) => one.deciders.some((name) => decidedBy.includes(name))) ?? authority.ways[0];
  const at = ground.now;
  const decision: LevelDecision = {
    level,
    act: actOf(state, level).name,
    decidedBy,
    relayed,
    recordedBy: ground.actor.name,
    at,
    clause: way?.address ?? null,
    elements: { ...elements, level },
    overrideReason,
    announcedBy: way?.announcers ?? [],
    reportedTo: way?.reportedTo ?? [],
  };
  const commander = commanderAt(level, plan);
  const passes = commander !== null && commander !== state.commander;
  return [
    event('incident.levelDecided', decision, decision.clause),
    ...(state.level === null ? [recordedMoment(MOMENTS.start, at)] : []),
    ...(passes
      ? [
          event(
            'incident.commandPassed',
            { from: state.commander, to: commander, at, reason: `响应级别为 ${level} 级` },
            decision.clause,
          ),
        ]
      : []),
  ];
}

/** 移交指挥权: 乡镇 → 现场指挥部 → 上级. */
export function passCommand(state: Incident, { to, reason }: CommandOf<'passCommand'>, ground: Ground): Verdict {
  const refusal = firstRefusal(mustBeOpen(state), mustSay(to, 'to', '移交给谁'), mustSay(reason, 'reason', '移交原因'));
  if (refusal !== null) return refusal;
  if (to === state.commander) return refuse('SAME_COMMANDER', `现在就由 ${to} 指挥。`, 'to');
  return [event('incident.commandPassed', { from: state.commander, to, reason, at: ground.now })];
}

/** Whoever is absent is replaced as the plan says, or as somebody ordered. */
export function substitute(state: Incident, command: CommandOf<'substitute'>, ground: Ground): Verdict {
  const { holder, reason } = command;
  const refusal = firstRefusal(
    mustBeOpen(state),
    mustSay(holder, 'holder', '缺席的是谁'),
    mustSay(command.substitute, 'substitute', '由谁代替'),
    mustSay(reason, 'reason', '原因'),
  );
  return refusal ?? [event('incident.substituted', { holder, substitute: command.substitute, reason, at: ground.now })];
}
