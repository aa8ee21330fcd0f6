import type { CallerReference, ReportKind, StartElements } from './incident.ts';

/** By whom, how the decision reached the desk, and why. */
type Closing = { readonly decidedBy: readonly string[]; readonly relayed?: string | null; readonly reason: string };

/** What a person may want of an incident. Moments are RFC 3339 texts; where one is left out it is now. */
export type IncidentCommand =
  | {
      readonly do: 'open';
      readonly title: string;
      readonly hazard: string;
      readonly place: string;
      readonly isDrill?: boolean;
      readonly caller?: CallerReference | null;
      /** What is known: a fact left out, or null, is unknown. */
      readonly facts?: Readonly<Record<string, unknown>>;
      readonly source: string;
      readonly plan?: string | null;
    }
  | { readonly do: 'choosePlan'; readonly plan: string; readonly reason?: string }
  | {
      readonly do: 'recordFact';
      readonly name: string;
      readonly value: unknown;
      readonly standing?: 'actual' | 'possible' | 'initial';
      readonly source: string;
      readonly at?: string;
    }
  | { readonly do: 'strikeFact'; readonly entry: number; readonly reason: string }
  | { readonly do: 'ruleGrade'; readonly grade: string; readonly by: string; readonly reason: string }
  | { readonly do: 'ruleDecider'; readonly question: string; readonly holder: string; readonly reason: string }
  | {
      readonly do: 'decideLevel';
      readonly level: string;
      readonly decidedBy: readonly string[];
      readonly relayed?: string | null;
      readonly elements: Omit<StartElements, 'level'>;
      readonly overrideReason?: string | null;
    }
  | { readonly do: 'passCommand'; readonly to: string; readonly reason: string }
  | { readonly do: 'substitute'; readonly holder: string; readonly substitute: string; readonly reason: string }
  | { readonly do: 'issueOrders'; readonly orders: readonly OrderWish[] }
  | { readonly do: 'acknowledgeOrder'; readonly order: string }
  | { readonly do: 'reportProgress'; readonly order: string; readonly text: string }
  | { readonly do: 'finishOrder'; readonly order: string; readonly evidence: string }
  | { readonly do: 'confirmOrder'; readonly order: string }
  | { readonly do: 'withdrawOrder'; readonly order: string; readonly reason: string }
  | {
      readonly do: 'draftReport';
      readonly kind: ReportKind;
      readonly recipients: readonly string[];
      readonly covers: readonly string[];
      readonly text: string;
    }
  | {
      readonly do: 'approveReport';
      readonly report: string;
      readonly approver: string;
      readonly relayed?: string | null;
    }
  | { readonly do: 'sendReport'; readonly report: string; readonly channel: string }
  | { readonly do: 'draftRelease'; readonly text: string }
  | { readonly do: 'approveRelease'; readonly release: string }
  | { readonly do: 'publishRelease'; readonly release: string; readonly channel: string }
  | { readonly do: 'requestHelp'; readonly to: string; readonly text: string }
  | { readonly do: 'answerRequest'; readonly request: number; readonly answer: string }
  | { readonly do: 'tickCondition'; readonly fact: string; readonly evidence: string }
  | { readonly do: 'takeBackCondition'; readonly fact: string; readonly reason: string }
  | { readonly do: 'startStep'; readonly step: string }
  | { readonly do: 'finishStep'; readonly step: string; readonly evidence: string }
  | ({ readonly do: 'suspend' } & Closing)
  | ({ readonly do: 'end' } & Closing)
  | { readonly do: 'resume'; readonly reason: string }
  | { readonly do: 'link'; readonly incident: string; readonly reason: string }
  | { readonly do: 'closeAsFalseAlarm'; readonly reason: string }
  | { readonly do: 'review'; readonly text: string }
  | { readonly do: 'archive' };

export type CommandName = IncidentCommand['do'];
export type CommandOf<N extends CommandName> = Extract<IncidentCommand, { do: N }>;

/** An order as it is issued: one that the plan proposes, by its key, or a free one. */
export type OrderWish = {
  /** Key of the proposed order; null for one of one's own. */
  readonly key: string | null;
  readonly to?: string;
  readonly does?: string;
  /** By when; the text's own period counts where it states one. */
  readonly dueAt?: string | null;
};

/** Roles of the office that may give a command; who decides in the matter is the plan's affair. */
export const COMMAND_ROLES: { readonly [N in CommandName]: readonly string[] } = (() => {
  const desk = ['dutyOfficer', 'officeDirector', 'commander'];
  const lead = ['officeDirector', 'commander'];
  const unit = [...desk, 'groupLead', 'memberUnit', 'township'];
  return {
    open: [...desk, 'township'],
    choosePlan: desk,
    recordFact: unit,
    strikeFact: desk,
    ruleGrade: desk,
    ruleDecider: lead,
    decideLevel: desk,
    passCommand: desk,
    substitute: desk,
    issueOrders: desk,
    acknowledgeOrder: unit,
    reportProgress: unit,
    finishOrder: unit,
    confirmOrder: desk,
    withdrawOrder: desk,
    draftReport: desk,
    approveReport: desk,
    sendReport: desk,
    draftRelease: desk,
    approveRelease: lead,
    publishRelease: desk,
    requestHelp: desk,
    answerRequest: desk,
    tickCondition: desk,
    takeBackCondition: desk,
    startStep: desk,
    finishStep: desk,
    suspend: desk,
    end: desk,
    resume: desk,
    link: desk,
    closeAsFalseAlarm: desk,
    review: lead,
    archive: lead,
  };
})();
