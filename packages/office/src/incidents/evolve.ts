import { CLOCK_FIRED, type ClockArming, type ClockFired, clockChanges } from '../clocks/index.ts';
import type { EventData } from '../journal/index.ts';
import type { IncidentEventKind, IncidentEvents } from './events.ts';
import type { Incident, IncidentClock, Order, Release, Report } from './incident.ts';

/** An event as the fold needs it: of the journal, or one that is about to be appended. */
export type FoldEvent = {
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly data: EventData;
};

/** An incident of which nothing is known yet. */
export const nothingYet = (county: string, id: string): Incident => ({
  id,
  county,
  version: 0,
  title: '',
  hazard: '',
  place: '',
  isDrill: false,
  openedAt: '',
  openedBy: '',
  caller: null,
  phase: 'open',
  plan: null,
  releases: {},
  facts: [],
  gradeRuling: null,
  level: null,
  decisions: [],
  proposals: [],
  rulings: [],
  commander: null,
  handovers: [],
  absences: [],
  orders: [],
  reports: [],
  publications: [],
  requests: [],
  ticks: {},
  steps: {},
  suspended: null,
  ended: null,
  endedAt: null,
  review: null,
  links: [],
  clocks: {},
  closedReason: null,
});

type Change<K extends IncidentEventKind> = (state: Incident, data: IncidentEvents[K], by: string) => Partial<Incident>;

const changeOrder = (state: Incident, order: string, change: (one: Order) => Partial<Order>): Partial<Incident> => ({
  orders: state.orders.map((one) => (one.order === order ? { ...one, ...change(one) } : one)),
});
const changeReport = (state: Incident, report: string, change: Partial<Report>): Partial<Incident> => ({
  reports: state.reports.map((one) => (one.report === report ? { ...one, ...change } : one)),
});
const changeRelease = (state: Incident, release: string, change: Partial<Release>): Partial<Incident> => ({
  publications: state.publications.map((one) => (one.release === release ? { ...one, ...change } : one)),
});

const CHANGES: { readonly [K in IncidentEventKind]: Change<K> } = {
  'incident.opened': (_, { at, ...data }, by) => ({ ...data, openedAt: at, openedBy: by }),
  'incident.planChosen': (_, { plan, releases }) => ({ plan, releases }),
  'incident.factRecorded': (state, data, by) => ({
    facts: [...state.facts, { ...data, entry: state.facts.length + 1, enteredBy: by, struck: null }],
  }),
  'incident.factStruck': (state, { entry, reason }) => ({
    facts: state.facts.map((one) => (one.entry === entry ? { ...one, struck: reason } : one)),
  }),
  'incident.gradeRuled': (_, data) => ({ gradeRuling: data }),
  'incident.deciderRuled': (state, data, by) => ({
    rulings: [...state.rulings.filter((one) => one.question !== data.question), { ...data, by }],
  }),
  'incident.levelDecided': (state, data) => ({ level: data, decisions: [...state.decisions, data], proposals: [] }),
  'incident.commandPassed': (state, data) => ({ commander: data.to, handovers: [...state.handovers, data] }),
  'incident.substituted': (state, { holder, substitute, reason }) => ({
    absences: [...state.absences.filter((one) => one.holder !== holder), { holder, substitute, reason }],
  }),
  'incident.orderIssued': (state, { at, ...data }, by) => ({
    orders: [
      ...state.orders,
      {
        ...data,
        issuedBy: by,
        issuedAt: at,
        acknowledged: [],
        progress: [],
        finished: null,
        confirmed: null,
        withdrawn: null,
      },
    ],
  }),
  'incident.orderAcknowledged': (state, { order, at }, by) =>
    changeOrder(state, order, (one) => ({ acknowledged: [...one.acknowledged, { by, at }] })),
  'incident.orderProgressed': (state, { order, at, text }, by) =>
    changeOrder(state, order, (one) => ({ progress: [...one.progress, { by, at, text }] })),
  'incident.orderFinished': (state, { order, at, evidence }, by) =>
    changeOrder(state, order, () => ({ finished: { by, at, evidence } })),
  'incident.orderConfirmed': (state, { order, at }, by) => changeOrder(state, order, () => ({ confirmed: { by, at } })),
  'incident.orderWithdrawn': (state, { order, reason }) => changeOrder(state, order, () => ({ withdrawn: reason })),
  'incident.reportDrafted': (state, { at, ...data }, by) => ({
    reports: [
      ...state.reports.filter((one) => one.report !== data.report),
      { ...data, draftedBy: by, draftedAt: at, approved: null, sent: null },
    ],
  }),
  'incident.reportApproved': (state, { report, approver, relayed, at }) =>
    changeReport(state, report, { approved: { by: approver, relayed, at } }),
  'incident.reportSent': (state, { report, channel, at }, by) =>
    changeReport(state, report, { sent: { by, at, channel } }),
  'incident.releaseDrafted': (state, { release, text }, by) => ({
    publications: [...state.publications, { release, text, draftedBy: by, approved: null, published: null }],
  }),
  'incident.releaseApproved': (state, { release, at }, by) => changeRelease(state, release, { approved: { by, at } }),
  'incident.releasePublished': (state, { release, channel, at }, by) =>
    changeRelease(state, release, { published: { by, at, channel } }),
  'incident.helpRequested': (state, data) => ({ requests: [...state.requests, { ...data, answer: null }] }),
  'incident.helpAnswered': (state, { request, answer }) => ({
    requests: state.requests.map((one, i) => (i === request ? { ...one, answer } : one)),
  }),
  'incident.conditionTicked': (state, { fact, evidence, at }, by) => ({
    ticks: { ...state.ticks, [fact]: { evidence, by, at } },
  }),
  'incident.conditionTakenBack': (state, { fact }) => ({
    ticks: Object.fromEntries(Object.entries(state.ticks).filter(([name]) => name !== fact)),
  }),
  'incident.stepStarted': (state, { step, at }, by) => ({
    steps: { ...state.steps, [step]: { startedAt: at, doneAt: null, by, evidence: '' } },
  }),
  'incident.stepDone': (state, { step, at, evidence }, by) => ({
    steps: { ...state.steps, [step]: { startedAt: state.steps[step]?.startedAt ?? null, doneAt: at, by, evidence } },
  }),
  'incident.suspended': (_, data) => ({ suspended: data }),
  'incident.resumed': () => ({ suspended: null }),
  'incident.ended': (_, data) => ({ ended: data, endedAt: data.at, phase: 'ended' }),
  'incident.linked': (state, data) => ({ links: [...state.links, data] }),
  'incident.closedAsFalseAlarm': (_, { reason, at }) => ({ phase: 'falseAlarm', closedReason: reason, endedAt: at }),
  'incident.reviewed': (_, data, by) => ({ review: { ...data, by }, phase: 'reviewed' }),
  'incident.archived': () => ({ phase: 'archived' }),
};

/** What of an arming decides whether it is still the same clock. */
export const markOf = (arming: ClockArming): string =>
  JSON.stringify([arming.dueAt, arming.label, arming.repeat ?? null, arming.payload ?? {}]);

function armed(before: IncidentClock | undefined, arming: ClockArming): IncidentClock {
  const moved = before !== undefined && before.state !== 'stopped' && before.dueAt !== arming.dueAt && !arming.repeat;
  return {
    clock: arming.clock,
    kind: arming.kind,
    label: arming.label,
    to: typeof arming.payload?.to === 'string' ? arming.payload.to : null,
    norm: typeof arming.payload?.norm === 'string' ? arming.payload.norm : null,
    baseAt: arming.baseAt,
    dueAt: arming.dueAt,
    earlierDueAt: [...(before?.earlierDueAt ?? []), ...(moved ? [before.dueAt] : [])],
    clause: arming.clause,
    state: 'armed',
    firedAt: null,
    lateMilliseconds: null,
    cause: null,
    mark: markOf(arming),
  };
}

function withClocks(state: Incident, event: FoldEvent): Incident['clocks'] {
  const { arm = [], stop = [] } = clockChanges(event);
  if (arm.length === 0 && stop.length === 0) return state.clocks;
  const clocks = { ...state.clocks };
  for (const name of stop) {
    const clock = clocks[name];
    if (clock !== undefined) clocks[name] = { ...clock, state: 'stopped' };
  }
  for (const arming of arm) clocks[arming.clock] = armed(clocks[arming.clock], arming);
  return clocks;
}

const REEVALUATION = 'reevaluation';

function fired(state: Incident, event: FoldEvent): Incident {
  const data = event.data as unknown as ClockFired;
  const clock = state.clocks[data.clock];
  if (clock === undefined) return state;
  const { lateMilliseconds, cause } = data;
  const now: IncidentClock = { ...clock, state: 'fired', firedAt: event.at, lateMilliseconds, cause };
  const next = { ...state, clocks: { ...state.clocks, [data.clock]: now } };
  if (data.kind !== REEVALUATION) return next;
  const { possible = [], decided = null } = data.payload as { possible?: string[]; decided?: string | null };
  const proposal = { at: event.at, because: data.label, possible, decided, clause: clock.clause };
  return { ...next, proposals: [...state.proposals, proposal] };
}

/** One event further. Kinds that it does not know change nothing but the version. */
export function evolve(state: Incident, event: FoldEvent): Incident {
  const before = event.kind === CLOCK_FIRED ? fired(state, event) : state;
  const change = CHANGES[event.kind as IncidentEventKind] as Change<IncidentEventKind> | undefined;
  // Clocks travel in any event's data and are no part of an order, a ruling or a review.
  const { clocks: _, ...data } = event.data;
  const changed = change === undefined ? before : { ...before, ...change(before, data as never, event.actor) };
  return { ...changed, version: state.version + 1, clocks: withClocks(changed, event) };
}

/** The fold of all events of an incident. */
export const fold = (county: string, id: string, events: readonly FoldEvent[]): Incident =>
  events.reduce(evolve, nothingYet(county, id));
