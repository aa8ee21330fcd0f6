import type { ClockChanges } from '../clocks/index.ts';
import type {
  Act,
  CallerReference,
  FactEntry,
  GradeRuling,
  LevelDecision,
  Order,
  Report,
  ReportKind,
} from './incident.ts';

type At = { readonly at: string };

/** What each kind of event of an incident carries, beside `clocks`. */
export type IncidentEvents = {
  'incident.opened': At & {
    readonly title: string;
    readonly hazard: string;
    readonly place: string;
    readonly isDrill: boolean;
    readonly caller: CallerReference | null;
  };
  'incident.planChosen': {
    readonly plan: string;
    readonly releases: Readonly<Record<string, number>>;
    readonly reason: string;
  };
  'incident.factRecorded': Omit<FactEntry, 'entry' | 'enteredBy' | 'struck'>;
  'incident.factStruck': { readonly entry: number; readonly reason: string };
  'incident.gradeRuled': GradeRuling;
  'incident.deciderRuled': At & { readonly question: string; readonly holder: string; readonly reason: string };
  'incident.levelDecided': LevelDecision;
  'incident.commandPassed': At & { readonly from: string | null; readonly to: string; readonly reason: string };
  'incident.substituted': At & { readonly holder: string; readonly substitute: string; readonly reason: string };
  'incident.orderIssued': Pick<Order, 'order' | 'to' | 'group' | 'does' | 'force' | 'clause' | 'dueAt'> & At;
  'incident.orderAcknowledged': At & { readonly order: string };
  'incident.orderProgressed': At & { readonly order: string; readonly text: string };
  'incident.orderFinished': At & { readonly order: string; readonly evidence: string };
  'incident.orderConfirmed': At & { readonly order: string };
  'incident.orderWithdrawn': At & { readonly order: string; readonly reason: string };
  'incident.reportDrafted': At &
    Pick<Report, 'report' | 'number' | 'recipients' | 'covers' | 'text' | 'facts'> & {
      readonly kind: ReportKind;
    };
  'incident.reportApproved': At & {
    readonly report: string;
    readonly relayed: string | null;
    readonly approver: string;
  };
  'incident.reportSent': At & { readonly report: string; readonly channel: string };
  'incident.releaseDrafted': At & { readonly release: string; readonly text: string };
  'incident.releaseApproved': At & { readonly release: string };
  'incident.releasePublished': At & { readonly release: string; readonly channel: string };
  'incident.helpRequested': At & { readonly to: string; readonly text: string };
  'incident.helpAnswered': At & { readonly request: number; readonly answer: string };
  'incident.conditionTicked': At & { readonly fact: string; readonly evidence: string };
  'incident.conditionTakenBack': At & { readonly fact: string; readonly reason: string };
  'incident.stepStarted': At & { readonly step: string };
  'incident.stepDone': At & { readonly step: string; readonly evidence: string };
  'incident.suspended': Act;
  'incident.resumed': At & { readonly reason: string };
  'incident.ended': Act;
  'incident.linked': { readonly incident: string; readonly reason: string };
  'incident.closedAsFalseAlarm': At & { readonly reason: string };
  'incident.reviewed': At & { readonly text: string };
  'incident.archived': At;
};

export type IncidentEventKind = keyof IncidentEvents;

/** An event that a command brings about, typed by its kind. */
export type IncidentEvent = {
  [K in IncidentEventKind]: {
    readonly kind: K;
    readonly clause?: string | null;
    readonly data: IncidentEvents[K] & { readonly clocks?: ClockChanges };
  };
}[IncidentEventKind];

/** Makes an event; the kind decides what it carries. */
export const event = <K extends IncidentEventKind>(
  kind: K,
  data: IncidentEvents[K],
  clause: string | null = null,
): IncidentEvent => ({ kind, data, clause }) as unknown as IncidentEvent;
