import type { IncidentView } from '@xianzhi/contract';
import { ofKind } from '@xianzhi/core/content';
import { RESPONSE_LEVELS } from '@xianzhi/core/lexicon';
import {
  type Actor,
  type Authority,
  COMMAND_ROLES,
  describe,
  type FactEntry,
  factsOf,
  type Incident,
  type IncidentClock,
  type IncidentFile,
  mayDecide,
  openClocks,
  type Picture,
  type PlanGround,
  pictureOf,
  reportName,
  standingFacts,
  type Verdict,
} from '@xianzhi/office/incidents';
import { fieldsOf } from './fields.ts';

type Conclusion = NonNullable<IncidentView['grade']>;

function shownValue(value: unknown, unit: string | undefined): string {
  if (value === null || value === undefined) return '不详';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? `${value}${unit ?? ''}` : String(value);
}

const factView = (entry: FactEntry, plan: PlanGround | null): IncidentView['facts'][number] => ({
  name: entry.name,
  value: entry.value as string | number | boolean | null,
  shown: shownValue(entry.value, factsOf(plan).get(entry.name)?.unit),
  standing: entry.standing,
  source: entry.source,
  at: entry.at,
  enteredBy: entry.enteredBy,
  entry: entry.entry,
  isStruck: entry.struck !== null,
  struck: entry.struck,
});

const COUNTY = /^\d{6}\//;
/** Conclusions name clauses of the norm's own county without it; a link needs the whole address. */
const whole = (address: string, norm: string): string =>
  COUNTY.test(address) ? address : `${norm.slice(0, norm.indexOf('/'))}/${address}`;

function conclusionView(title: string, norm: string, { conclusion, problem }: Verdict): Conclusion {
  const { possible = [], decided = null, reasons = [], nearest = [], ask = null, notStated = [] } = conclusion ?? {};
  return {
    norm,
    title,
    possible: [...possible],
    decided,
    reasons: reasons.map(({ bound, given, address }) => ({ bound, given, address: whole(address, norm) })),
    nearest: nearest.map(({ text, address }) => ({ text, address: whole(address, norm) })),
    ask: ask === null ? null : { fact: ask.fact, question: ask.question },
    notStated: notStated.map(({ reason, address }) => ({
      reason,
      address: address === null ? null : whole(address, norm),
    })),
    problem,
  };
}

const named = (plan: PlanGround | null, kind: 'grading' | 'response') => {
  const [norm] = plan === null ? [] : ofKind(plan.folder, kind);
  return { title: norm?.body.title ?? '', id: norm?.id ?? '' };
};

const concluded = (plan: PlanGround | null, kind: 'grading' | 'response', verdict: Verdict | null) => {
  const { title, id } = named(plan, kind);
  return verdict === null ? null : conclusionView(title, id, verdict);
};

function authorityView(authority: Authority | null): IncidentView['starting'] {
  if (authority === null) return null;
  return {
    kind: authority.kind,
    question: authority.question,
    ways: authority.ways.map((way) => ({
      proposer: [...way.proposer],
      consent: [...way.consent],
      deciders: [...way.deciders],
      together: way.together,
      announcers: [...way.announcers],
      reportedTo: [...way.reportedTo],
      address: way.address,
    })),
    holder: authority.kind === 'ruled' ? authority.holder : null,
    reasons: authority.kind === 'notStated' ? [...authority.reasons] : [],
    mayDecide: [...mayDecide(authority)],
  };
}

/** A clock as screens show it. */
export const clockView = (clock: IncidentClock): IncidentView['clocks'][number] => ({
  clock: clock.clock,
  kind: clock.kind,
  label: clock.label,
  to: clock.to,
  baseAt: clock.baseAt,
  dueAt: clock.dueAt,
  earlierDueAt: [...clock.earlierDueAt],
  clause: clock.clause,
  state: clock.state === 'fired' ? 'fired' : 'armed',
  cause: clock.cause,
});

const isFor = (to: string, { seats, roles }: Actor): boolean =>
  roles.some((role) => COMMAND_ROLES.confirmOrder.includes(role)) ||
  to.split('、').some((name) => seats.some((seat) => name === seat || name.endsWith(seat) || seat.endsWith(name)));

const ordersView = (state: Incident, actor: Actor): IncidentView['orders'] =>
  state.orders.map((order) => ({
    ...order,
    acknowledged: order.acknowledged.map((one) => ({ ...one })),
    progress: order.progress.map((one) => ({ ...one })),
    finished: order.finished === null ? null : { ...order.finished },
    confirmed: order.confirmed === null ? null : { ...order.confirmed },
    isMine: isFor(order.to, actor),
  }));

const reportsView = (state: Incident): IncidentView['reports'] =>
  state.reports.map(({ report, kind, number, recipients, text, draftedBy, draftedAt, approved, sent }) => ({
    report,
    kind,
    name: reportName(kind, number),
    recipients: [...recipients],
    text,
    draftedBy,
    draftedAt,
    approved,
    sent,
  }));

const conditionsView = (state: Incident, all: Picture['conditions']): IncidentView['conditions'] =>
  all.map(({ fact, says, isMet }) => {
    const tick = state.ticks[fact];
    return { fact, says, isMet, evidence: tick?.evidence ?? null, by: tick?.by ?? null, at: tick?.at ?? null };
  });

const decisionView = (one: Incident['decisions'][number]): IncidentView['decisions'][number] => ({
  level: one.level,
  act: one.act,
  decidedBy: [...one.decidedBy],
  relayed: one.relayed,
  recordedBy: one.recordedBy,
  at: one.at,
  clause: one.clause,
  elements: { ...one.elements },
  overrideReason: one.overrideReason,
});

const planView = ({ folder }: PlanGround, state: Incident): IncidentView['plan'] => ({
  id: `${folder.county}/${folder.folder}`,
  title: ofKind(folder, 'plan')[0]?.body.title ?? folder.folder,
  release: state.releases[folder.county] ?? 0,
});

function head(state: Incident, plan: PlanGround | null) {
  const { id, county, version, title, hazard, place, isDrill, phase, openedAt, openedBy, endedAt, closedReason } =
    state;
  return {
    incident: id,
    county,
    version,
    title,
    hazard,
    place,
    isDrill,
    phase,
    openedAt,
    openedBy,
    endedAt,
    hasCaller: state.caller !== null,
    closedReason,
    plan: plan === null ? null : planView(plan, state),
  };
}

function decisions(state: Incident, plan: PlanGround | null, picture: Picture) {
  const [response] = plan === null ? [] : ofKind(plan.folder, 'response');
  const inPlan = response?.body.levels.map((one) => one.level) ?? [];
  return {
    gradeRuling: state.gradeRuling,
    gradeInForce: picture.gradeInForce,
    grade: concluded(plan, 'grading', picture.grade),
    offered: picture.offered.map((one) => conclusionView(one.title, one.norm, one.verdict)),
    level: state.level === null ? null : decisionView(state.level),
    decisions: state.decisions.map(decisionView),
    levelConclusion: concluded(plan, 'response', picture.level),
    levelAhead: picture.levelAhead,
    levels: RESPONSE_LEVELS.filter((level) => inPlan.includes(level)),
    proposals: state.proposals.map((one) => ({ ...one, possible: [...one.possible] })),
    starting: authorityView(picture.starting),
    ending: authorityView(picture.ending),
    suspending: authorityView(picture.suspending),
    leadership: picture.leadership === null ? null : { ...picture.leadership, under: [...picture.leadership.under] },
    commander: state.commander,
    substitutes: picture.substitutes.map((one) => ({ ...one, by: [...one.by] })),
    absences: state.absences.map((one) => ({ ...one })),
  };
}

const matters = (state: Incident, picture: Picture, actor: Actor) => ({
  clocks: openClocks(state).map(clockView),
  proposed: picture.proposed.map((one) => ({ ...one })),
  forbidden: picture.forbidden.map((one) => ({ ...one })),
  equipment: picture.equipment.map((one) => ({ ...one })),
  orders: ordersView(state, actor),
  reports: reportsView(state),
  publications: state.publications.map((one) => ({ ...one })),
  requests: state.requests.map((one) => ({ ...one })),
  conditions: conditionsView(state, picture.conditions),
  suspensionGrounds: conditionsView(state, picture.suspensionGrounds),
  steps: picture.steps.map(({ does, length }) => ({
    does,
    length,
    startedAt: state.steps[does]?.startedAt ?? null,
    doneAt: state.steps[does]?.doneAt ?? null,
  })),
  suspended:
    state.suspended === null
      ? null
      : {
          decidedBy: [...state.suspended.decidedBy],
          reason: state.suspended.reason,
          at: state.suspended.at,
          clause: state.suspended.clause,
        },
  review: state.review,
  links: state.links.map((one) => ({ ...one })),
});

/** What ids of plans, orders and reports are called on a screen. */
const nameIn =
  (state: Incident, plan: PlanGround | null) =>
  (id: string): string => {
    const order = state.orders.find((one) => one.order === id);
    if (order !== undefined) return `${order.to}（${order.does}）`;
    const report = state.reports.find((one) => one.report === id);
    if (report !== undefined) return reportName(report.kind, report.number);
    const head = plan === null ? null : planView(plan, state);
    return head?.id === id ? `《${head.title}》` : id;
  };

/** The command screen of one incident, for who looks at it, at a moment. */
export function incidentViewOf(
  { state, events, plan }: IncidentFile,
  actor: Actor,
  now: Date,
  isDemo: boolean,
): IncidentView {
  const picture = pictureOf(state, plan, now.toISOString());
  const standing = new Set([...standingFacts(state).values()].map((entry) => entry.entry));
  const facts = [...state.facts].sort((a, b) => Number(standing.has(b.entry)) - Number(standing.has(a.entry)));
  return {
    ...head(state, plan),
    isDemo,
    next: { ...picture.next },
    facts: facts.map((entry) => factView(entry, plan)),
    fields: fieldsOf(plan),
    ...decisions(state, plan, picture),
    ...matters(state, picture, actor),
    timeline: events
      .map(({ sequence, at, kind, data, actor: by, post, clause }) => ({
        sequence,
        at: at.toISOString(),
        kind,
        text: describe(kind, data, nameIn(state, plan)),
        actor: by,
        post,
        clause,
      }))
      .reverse(),
    mayDo: Object.entries(COMMAND_ROLES).flatMap(([name, roles]) =>
      actor.roles.some((role) => roles.includes(role)) ? [name] : [],
    ),
    now: now.toISOString(),
  };
}
