import { dayOf } from '@xianzhi/core/base';
import { ofKind } from '@xianzhi/core/content';
import { clockApplies, elapsedThresholds, evaluate, momentAfter, readFacts } from '@xianzhi/core/evaluate';
import { GRADE_FACT, MOMENTS } from '@xianzhi/core/lexicon';
import { addressOf, holderName, isNotStated, type NormOf } from '@xianzhi/core/norms';
import { type ClockArming, nextDue, type Repeat } from '../../clocks/index.ts';
import type { Incident } from '../incident.ts';
import { gradeInForce, levelAfter } from './conclusions.ts';
import type { PlanGround } from './ground.ts';
import { factInput, standingFacts } from './known.ts';

type Clock = NormOf<'reportClock'>;

const MINUTE = 60_000;
/** A waiting report is called for so long before it is due, or after two thirds of a short deadline. */
const REMINDER = 10 * MINUTE;

const localId = (norm: { readonly id: string }): string => norm.id.split('/').at(-1) ?? norm.id;
const iso = (instant: number): string => new Date(instant).toISOString();

/** Name of the clock of one recipient: one deadline with four recipients is four clocks. */
export const reportClockName = (incident: string, norm: { readonly id: string }, to: string): string =>
  `${incident}:report:${localId(norm)}:${to}`;

const BELOW: readonly (string | undefined)[] = ['scene', 'unit', 'township'];
/** Reports that scene, unit and township owe are theirs; the county counts them by hearing from them. */
const isOwedBelow = (clock: Clock): boolean => {
  const { reporters } = clock.body;
  return !isNotStated(reporters) && reporters.every((one) => BELOW.includes(one.tier));
};

const PHASES: Readonly<Record<string, readonly string[]>> = {
  final: ['ended', 'reviewed'],
  summary: ['ended', 'reviewed'],
};

/** Reports of the course run while the incident is open, final ones after its end. */
const isInPhase = (clock: Clock, state: Incident): boolean =>
  (PHASES[clock.body.report] ?? ['open']).includes(state.phase);

function reporters(clock: Clock): string {
  const { reporters: all } = clock.body;
  return isNotStated(all) ? '' : all.map((one) => holderName(one.by)).join('、');
}

/** Facts with the grade in force, so that clocks of other grades fall silent. */
function clockFacts(state: Incident, plan: PlanGround, now: string): Record<string, unknown> {
  const grade = gradeInForce(state, plan, now);
  return { ...factInput(state, plan, now), ...(grade === null ? {} : { [GRADE_FACT]: grade }) };
}

type Wanted = { readonly arming: ClockArming; readonly isDone: boolean };

const covered = (state: Incident): ReadonlySet<string> =>
  new Set(state.reports.filter((report) => report.sent !== null).flatMap((report) => report.covers));

function dueClocks(clock: Clock, facts: Record<string, unknown>, state: Incident, plan: PlanGround): Wanted[] {
  const around = plan.folder;
  const evaluation = evaluate(clock, facts, dayOf(Date.parse(state.openedAt)), around);
  if (!evaluation.ok) return [];
  const done = covered(state);
  return (evaluation.conclusion.due ?? []).flatMap((due) => {
    if (due.at === null) return [];
    const name = reportClockName(state.id, clock, due.to);
    const base = standingFacts(state).get(due.from ?? '')?.value;
    const arming: ClockArming = {
      clock: name,
      kind: 'report',
      label: `${clock.body.title}：报${due.to}`,
      baseAt: typeof base === 'string' ? iso(Date.parse(base)) : null,
      dueAt: iso(Date.parse(due.at)),
      clause: due.address,
      payload: {
        to: due.to,
        norm: clock.id,
        report: clock.body.report,
        within: due.within,
        by: reporters(clock),
        ...lateBase(base, state, due.at),
      },
    };
    return [{ arming, isDone: done.has(name) }];
  });
}

/** A base that lies before the call leaves less than the whole time, or none: the cause is whoever called late. */
function lateBase(base: unknown, state: Incident, dueAt: string): { cause?: string } {
  const receipt = standingFacts(state).get(MOMENTS.receipt)?.value;
  if (typeof base !== 'string' || typeof receipt !== 'string') return {};
  const spent = Math.round((Date.parse(receipt) - Date.parse(base)) / MINUTE);
  if (spent <= 0) return {};
  return Date.parse(dueAt) <= Date.parse(receipt)
    ? { cause: `接报时已过时限：起算后${spent}分钟才接到报告（单位迟报）` }
    : { cause: `接报时已用去${spent}分钟` };
}

/** The moment from which a clock runs, where it is known. */
function baseOf(clock: Clock, state: Incident): number | null {
  const { from } = clock.body;
  const value = isNotStated(from) ? undefined : standingFacts(state).get(MOMENTS[from])?.value;
  return typeof value === 'string' ? Date.parse(value) : null;
}

/** Repeated reports: so many a day, or one in each stretch, while the incident is open. */
function repeatedClock(clock: Clock, facts: Record<string, unknown>, state: Incident, plan: PlanGround): Wanted[] {
  const { every, recipients } = clock.body;
  const repeat = every === undefined ? null : repeatOf(every);
  const { known } = readFacts(facts, plan.folder.facts);
  // 三级响应期间: before a level is decided nobody knows whether it runs, and it does not.
  if (every === undefined || repeat === null || clockApplies(clock, known, plan.folder.facts) !== true) return [];
  const opened = baseOf(clock, state) ?? Date.parse(state.openedAt);
  const to = isNotStated(recipients)
    ? `（${recipients.notStated}）`
    : recipients.map((one) => holderName(one.to)).join('、');
  const arming: ClockArming = {
    clock: `${state.id}:repeat:${localId(clock)}`,
    kind: 'repeated',
    label: `${clock.body.title}：报${to}`,
    baseAt: iso(opened),
    dueAt: iso(nextDue(opened, repeat)),
    clause: `${clock.county}/${addressOf(clock, every.at)}`,
    repeat,
    payload: { to, norm: clock.id, report: clock.body.report },
  };
  return [{ arming, isDone: false }];
}

const LEADING_NUMBER = /^\d{1,3}/;

function repeatOf(every: NonNullable<Clock['body']['every']>): Repeat | null {
  if ('timesADay' in every) {
    const times = Number(LEADING_NUMBER.exec(every.timesADay)?.[0]);
    return times > 0 ? { kind: 'timesADay', times } : null;
  }
  const end = momentAfter(0, every.length);
  return end === null || end <= 0 ? null : { kind: 'every', milliseconds: end };
}

/** Calls for a report that nobody has sent yet, ahead of its due time. Waiting for a signature stops nothing. */
function reminderOf(arming: ClockArming, state: Incident): ClockArming | null {
  const [base, due] = [Date.parse(arming.baseAt ?? state.openedAt), Date.parse(arming.dueAt)];
  const at = due - Math.min(REMINDER, Math.floor((due - base) / 3));
  const waiting = state.reports.some((report) => report.sent === null && report.covers.includes(arming.clock));
  return {
    clock: `${arming.clock}:reminder`,
    kind: 'reminder',
    label: `${waiting ? '报告待签发' : '尚未报出'}，将到时限：${arming.label}`,
    baseAt: arming.baseAt,
    dueAt: iso(at),
    clause: arming.clause,
    payload: { of: arming.clock, to: arming.payload?.to ?? null },
  };
}

function reportClocks(state: Incident, plan: PlanGround, now: string): Wanted[] {
  const clocks = ofKind(plan.folder, 'reportClock').filter((clock) => !isOwedBelow(clock) && isInPhase(clock, state));
  const facts = clockFacts(state, plan, now);
  const due = clocks
    .filter((clock) => clock.body.every === undefined)
    .flatMap((clock) => dueClocks(clock, facts, state, plan));
  const reminders = due.flatMap(({ arming, isDone }) => {
    const reminder = reminderOf(arming, state);
    return reminder === null ? [] : [{ arming: reminder, isDone }];
  });
  return [...due, ...reminders, ...clocks.flatMap((clock) => repeatedClock(clock, facts, state, plan))];
}

/** What time alone will bring: the level is proposed when it falls due, without any entry. */
function reevaluationClocks(state: Incident, plan: PlanGround, now: string): Wanted[] {
  const [response] = ofKind(plan.folder, 'response');
  if (response === undefined || state.phase !== 'open') return [];
  const standing = standingFacts(state);
  return elapsedThresholds(response, plan.folder).flatMap((threshold) => {
    const base = threshold.since === null ? undefined : standing.get(threshold.since)?.value;
    if (typeof base !== 'string' || standing.has(threshold.fact)) return [];
    const dueAt = iso(Date.parse(base) + threshold.milliseconds);
    const { conclusion } = levelAfter(state, plan, now, { [threshold.fact]: threshold.text }) ?? { conclusion: null };
    const arming: ClockArming = {
      clock: `${state.id}:level:${threshold.fact}:${threshold.milliseconds}`,
      kind: 'reevaluation',
      label: `${threshold.fact}达到${threshold.text}，重新评估响应级别`,
      baseAt: iso(Date.parse(base)),
      dueAt,
      clause: conclusion?.reasons[0]?.address ?? null,
      payload: { possible: conclusion?.possible ?? [], decided: conclusion?.decided ?? null, fact: threshold.fact },
    };
    return [{ arming, isDone: false }];
  });
}

function orderClocks(state: Incident): Wanted[] {
  if (state.phase !== 'open') return [];
  return state.orders.flatMap((order) => {
    if (order.dueAt === null) return [];
    const arming: ClockArming = {
      clock: `${state.id}:order:${order.order}`,
      kind: 'order',
      label: `${order.to}：${order.does}`,
      baseAt: iso(Date.parse(order.issuedAt)),
      dueAt: iso(Date.parse(order.dueAt)),
      clause: order.clause,
      payload: { to: order.to, order: order.order },
    };
    return [{ arming, isDone: order.finished !== null || order.withdrawn !== null }];
  });
}

/** Steps towards the end that take their time: 看守72小时. */
function stepClocks(state: Incident, plan: PlanGround): Wanted[] {
  return ofKind(plan.folder, 'ending').flatMap((norm) =>
    norm.body.steps.flatMap((step) => {
      const record = state.steps[step.does];
      const end = record?.startedAt && step.length ? momentAfter(Date.parse(record.startedAt), step.length) : null;
      if (record === undefined || end === null) return [];
      const arming: ClockArming = {
        clock: `${state.id}:step:${step.does}`,
        kind: 'step',
        label: `${step.does}满${step.length}`,
        baseAt: record.startedAt,
        dueAt: iso(end),
        clause: `${norm.county}/${addressOf(norm, step.at)}`,
        payload: { step: step.does },
      };
      return [{ arming, isDone: record.doneAt !== null }];
    }),
  );
}

/** What follows the end, each duty with a deadline; every year again only where the plan says so. */
function aftermathClocks(state: Incident, plan: PlanGround, now: string): Wanted[] {
  if (state.phase !== 'ended' && state.phase !== 'reviewed') return [];
  return ofKind(plan.folder, 'aftermath').flatMap((norm) => {
    const evaluation = evaluate(norm, factInput(state, plan, now), dayOf(Date.parse(state.openedAt)), plan.folder);
    if (!evaluation.ok) return [];
    return (evaluation.conclusion.due ?? []).flatMap((due) => {
      // Whether its case has come nobody can compute: such a duty is shown with the plan, and no clock runs for it.
      if (due.at === null || due.when !== null) return [];
      const repeat: Repeat | null = due.yearly === null ? null : { kind: 'yearly', day: due.yearly };
      const ended = Date.parse(state.endedAt ?? state.openedAt);
      const name = `${state.id}:aftermath:${localId(norm)}:${due.to}`;
      const arming: ClockArming = {
        clock: name,
        kind: 'aftermath',
        label: `${norm.body.title}：${due.to}`,
        baseAt: state.endedAt,
        dueAt: iso(repeat === null ? Date.parse(due.at) : nextDue(ended, repeat)),
        clause: due.address,
        ...(repeat === null ? {} : { repeat }),
        payload: { to: due.to, norm: norm.id, ...(due.extended === null ? {} : { extended: due.extended }) },
      };
      return [{ arming, isDone: covered(state).has(name) }];
    });
  });
}

/**
 * Every clock that should run for an incident, as a function of its state and its plan alone. What has been answered is
 * not among them; a due time in the past is: it fires at once, late, with its cause.
 */
export function wantedClocks(state: Incident, plan: PlanGround | null, now: string): ClockArming[] {
  if (plan === null || state.phase === 'archived' || state.phase === 'falseAlarm') return [];
  const all = [
    ...reportClocks(state, plan, now),
    ...reevaluationClocks(state, plan, now),
    ...orderClocks(state),
    ...stepClocks(state, plan),
    ...aftermathClocks(state, plan, now),
  ];
  return all.filter((one) => !one.isDone).map((one) => one.arming);
}
