import { changesTo } from '../clock-changes.ts';
import { COMMAND_ROLES, type CommandName, type CommandOf, type IncidentCommand } from '../commands.ts';
import type { IncidentEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Incident } from '../incident.ts';
import type { Ground } from '../plan/ground.ts';
import { wantedClocks } from '../plan/wanted-clocks.ts';
import {
  archive,
  end,
  finishStep,
  resume,
  review,
  startStep,
  suspend,
  takeBackCondition,
  tickCondition,
} from './ending.ts';
import { decideLevel, passCommand, ruleDecider, ruleGrade, substitute } from './level.ts';
import { choosePlan, closeAsFalseAlarm, link, open, type Releases, recordFact, strikeFact } from './opening.ts';
import { acknowledgeOrder, confirmOrder, finishOrder, issueOrders, reportProgress, withdrawOrder } from './orders.ts';
import { isRefusal, refuse, type Verdict } from './refusal.ts';
import {
  answerRequest,
  approveRelease,
  approveReport,
  draftRelease,
  draftReport,
  publishRelease,
  requestHelp,
  sendReport,
} from './reports.ts';

type Deciders = {
  readonly [N in CommandName]: (state: Incident, command: CommandOf<N>, ground: Ground, releases: Releases) => Verdict;
};

const DECIDERS: Deciders = {
  open,
  choosePlan,
  recordFact,
  strikeFact,
  ruleGrade,
  ruleDecider,
  decideLevel,
  passCommand,
  substitute,
  issueOrders,
  acknowledgeOrder,
  reportProgress,
  finishOrder,
  confirmOrder,
  withdrawOrder,
  draftReport,
  approveReport,
  sendReport,
  draftRelease,
  approveRelease,
  publishRelease,
  requestHelp,
  answerRequest,
  tickCondition,
  takeBackCondition,
  startStep,
  finishStep,
  suspend,
  end,
  resume,
  link,
  closeAsFalseAlarm,
  review,
  archive,
};

/** The last event carries what the clocks need after all of them: one commit holds both. */
function withClocks(state: Incident, events: readonly IncidentEvent[], ground: Ground): IncidentEvent[] {
  const fold = { actor: ground.actor.name, at: ground.now };
  const after = events.reduce((now, one) => evolve(now, { ...one, ...fold }), state);
  const changes = changesTo(wantedClocks(after, ground.plan, ground.now), after, ground.now);
  const last = events.at(-1);
  if (changes === null || last === undefined) return [...events];
  return [...events.slice(0, -1), { ...last, data: { ...last.data, clocks: changes } } as IncidentEvent];
}

/**
 * What a command brings about: events, with the clocks that they arm and stop, or a refusal. Pure: the same state,
 * command and ground give the same events, on any machine.
 */
export function decide(state: Incident, command: IncidentCommand, ground: Ground, releases: Releases = {}): Verdict {
  if (command.do !== 'open' && state.version === 0) return refuse('UNKNOWN', '没有这起事件。');
  if (!ground.actor.roles.some((role) => COMMAND_ROLES[command.do].includes(role)))
    return refuse('NO_RIGHT', '您的岗位不能作这一步。请由值班员、办公室主任或指挥长办理。');
  const decider = DECIDERS[command.do] as Deciders['open'];
  const verdict = decider(state, command as CommandOf<'open'>, ground, releases);
  return isRefusal(verdict) ? verdict : withClocks(state, verdict, ground);
}

export { endConditions, endSteps, suspensionGrounds } from './ending.ts';
export type { Releases } from './opening.ts';
export { type IncidentRefusal, isRefusal, type Verdict } from './refusal.ts';
