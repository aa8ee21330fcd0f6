/** Who acts, as the session knows him. */
export type Actor = {
  /** Name shown on records. */
  readonly name: string;
  /** Roles of the office: `dutyOfficer`, `commander` … */
  readonly roles: readonly string[];
  /** Posts, bodies and organs as plans print them for which he acts. */
  readonly seats: readonly string[];
};

/** Facts are never overwritten: each entry has its source and the time for which it holds; a wrong one is struck by a further event. */
export type FactEntry = {
  readonly entry: number;
  readonly name: string;
  /** As JSON: a number in the fact's own unit, a text, true or false; null says that it is not known any more. */
  readonly value: unknown;
  readonly standing: 'actual' | 'possible' | 'initial';
  readonly source: string;
  /** For which moment it holds, RFC 3339. */
  readonly at: string;
  readonly enteredBy: string;
  readonly struck: string | null;
};

/** A grade that somebody with the say has found; it stands over what the table gives. */
export type GradeRuling = { readonly grade: string; readonly by: string; readonly reason: string; readonly at: string };

/** The four elements that a start states (突发事件应对法 art. 72). */
export type StartElements = {
  readonly matter: string;
  readonly level: string;
  readonly expectedDuration: string;
  readonly measures: string;
};

export type LevelDecision = {
  readonly level: string;
  readonly act: 'start' | 'raise' | 'lower';
  /** Printed names of who decided. */
  readonly decidedBy: readonly string[];
  /** How the decision reached the desk where somebody else recorded it: 电话, 当面, 书面; null where he entered it himself. */
  readonly relayed: string | null;
  readonly recordedBy: string;
  readonly at: string;
  readonly clause: string | null;
  readonly elements: StartElements;
  /** Why another level than the proposed one, or another decider than the clause names. */
  readonly overrideReason: string | null;
  readonly announcedBy: readonly string[];
  readonly reportedTo: readonly string[];
};

/** A level that became due by time alone; nobody has to enter anything for it. */
export type LevelProposal = {
  readonly at: string;
  readonly because: string;
  readonly possible: readonly string[];
  readonly decided: string | null;
  readonly clause: string | null;
};

/** Who has the say where the text leaves it open: the question, and what a person ruled. */
export type Ruling = {
  readonly question: string;
  readonly holder: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

export type OrderState = 'issued' | 'acknowledged' | 'finished' | 'confirmed' | 'withdrawn';
export type Order = {
  readonly order: string;
  readonly to: string;
  readonly group: string | null;
  readonly does: string;
  readonly force: string;
  readonly clause: string | null;
  readonly dueAt: string | null;
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** Each person acknowledges for himself. */
  readonly acknowledged: readonly { readonly by: string; readonly at: string }[];
  readonly progress: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  readonly finished: { readonly by: string; readonly at: string; readonly evidence: string } | null;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly withdrawn: string | null;
};

export type ReportKind = 'initial' | 'followUp' | 'final' | 'zero' | 'supplement' | 'summary' | 'other';
export type Report = {
  readonly report: string;
  readonly kind: ReportKind;
  /** 续报 are numbered from 1 within their kind. */
  readonly number: number;
  readonly recipients: readonly string[];
  /** Clocks that it answers. */
  readonly covers: readonly string[];
  readonly text: string;
  /** Facts as they stood when it was written. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly approved: { readonly by: string; readonly relayed: string | null; readonly at: string } | null;
  readonly sent: { readonly by: string; readonly at: string; readonly channel: string } | null;
};

export type Release = {
  readonly release: string;
  readonly text: string;
  readonly draftedBy: string;
  readonly approved: { readonly by: string; readonly at: string } | null;
  readonly published: { readonly by: string; readonly at: string; readonly channel: string } | null;
};

export type IncidentClock = {
  readonly clock: string;
  readonly kind: string;
  readonly label: string;
  readonly to: string | null;
  /** The norm that set it, by id; null where none did. */
  readonly norm: string | null;
  readonly baseAt: string | null;
  readonly dueAt: string;
  /** Due times that a corrected base replaced. */
  readonly earlierDueAt: readonly string[];
  readonly clause: string | null;
  readonly state: 'armed' | 'fired' | 'stopped';
  readonly firedAt: string | null;
  readonly lateMilliseconds: number | null;
  readonly cause: string | null;
  /** What was armed, to see whether it has to change. */
  readonly mark: string;
};

/** A condition of the end, ticked with its evidence; it may be taken back. */
export type Tick = { readonly evidence: string; readonly by: string; readonly at: string };
export type StepRecord = {
  readonly startedAt: string | null;
  readonly doneAt: string | null;
  readonly by: string;
  readonly evidence: string;
};
export type Act = {
  readonly decidedBy: readonly string[];
  readonly relayed: string | null;
  readonly reason: string;
  readonly at: string;
  readonly clause: string | null;
};

export type Phase = 'open' | 'ended' | 'reviewed' | 'archived' | 'falseAlarm';

/** One incident as its events make it. */
export type Incident = {
  readonly id: string;
  readonly county: string;
  readonly version: number;
  readonly title: string;
  readonly hazard: string;
  readonly place: string;
  readonly isDrill: boolean;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly caller: CallerReference | null;
  readonly phase: Phase;
  /** `141121/coal-mine`, and the release of content under which it runs: it keeps both. */
  readonly plan: string | null;
  readonly releases: Readonly<Record<string, number>>;
  readonly facts: readonly FactEntry[];
  readonly gradeRuling: GradeRuling | null;
  readonly level: LevelDecision | null;
  readonly decisions: readonly LevelDecision[];
  readonly proposals: readonly LevelProposal[];
  readonly rulings: readonly Ruling[];
  readonly commander: string | null;
  readonly handovers: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly at: string;
    readonly reason: string;
  }[];
  readonly absences: readonly { readonly holder: string; readonly substitute: string; readonly reason: string }[];
  readonly orders: readonly Order[];
  readonly reports: readonly Report[];
  readonly publications: readonly Release[];
  readonly requests: readonly {
    readonly to: string;
    readonly text: string;
    readonly at: string;
    readonly answer: string | null;
  }[];
  readonly ticks: Readonly<Record<string, Tick>>;
  readonly steps: Readonly<Record<string, StepRecord>>;
  readonly suspended: Act | null;
  readonly ended: Act | null;
  readonly endedAt: string | null;
  readonly review: { readonly text: string; readonly by: string; readonly at: string } | null;
  readonly links: readonly { readonly incident: string; readonly reason: string }[];
  readonly clocks: Readonly<Record<string, IncidentClock>>;
  readonly closedReason: string | null;
};

/** Who called. The values stand elsewhere, encrypted: here is where to find them, and hashes to check them by. */
export type CallerReference = {
  readonly person: string;
  readonly values: readonly { readonly kind: string; readonly reference: string; readonly hash: string }[];
  readonly words: string;
};
