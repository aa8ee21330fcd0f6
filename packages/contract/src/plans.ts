import { z } from 'zod';
import { countyCode } from './common.ts';

const address = z.string().describe('条款地址，连同县');
/** Words with the clause that they come from. */
const line = z.object({ text: z.string(), address });
/** What the text leaves open, and why. */
const open = z.object({ reason: z.string(), address: z.string().nullable() });

const fact = z.object({
  name: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
  values: z.array(z.string()),
  question: z.string(),
});

/** One way to a level: all its criteria hold. `doubt` says how print is damaged or read. */
const way = z.object({
  criteria: z.array(
    z.object({
      fact: z.string(),
      bound: z.string(),
      /** `3人 ≤ 数值 ＜ 10人`, by the document's own convention; null for what is no interval. */
      interval: z.string().nullable(),
      asRead: z.string().nullable(),
      doubt: z.string().nullable(),
      address,
    }),
  ),
  address,
});
const ladderRow = z.object({
  outcome: z.string(),
  name: z.string(),
  address,
  ways: z.array(way),
  notStated: open.nullable(),
  discretion: z.array(line),
});
const ladder = z.object({
  title: z.string(),
  when: z.string().nullable(),
  combine: z.string(),
  rows: z.array(ladderRow),
});

/** proposer → consent → decider → announcer → reported to, each with names and clause; a step without names is not stated. */
const chain = z.object({
  when: z.string().nullable(),
  steps: z.array(z.object({ role: z.string(), names: z.array(z.string()), notStated: z.string().nullable(), address })),
});

/** What a norm says beside its rows: who finds or raises, what must be stated. */
const besides = z.array(line);

const grading = z.object({
  norm: z.string(),
  title: z.string(),
  notStated: open.nullable(),
  tables: z.array(ladder),
  /** Gradings of superior documents, shown under their own citation and never taken for the plan's. */
  offered: z.array(
    z.object({
      norm: z.string(),
      title: z.string(),
      document: z.string(),
      tables: z.array(ladder),
      facts: z.array(fact),
    }),
  ),
  besides,
});
const response = z.object({
  norm: z.string(),
  title: z.string(),
  rows: z.array(
    ladderRow.extend({
      starting: z.array(chain),
      changing: z.array(chain),
      ending: z.array(chain),
      leads: z.string(),
      inherits: line.nullable(),
      handover: z.array(line),
    }),
  ),
  besides,
});
const warning = z.object({
  norm: z.string(),
  title: z.string(),
  notStated: open.nullable(),
  rows: z.array(ladderRow.extend({ issuing: z.array(chain), usuallyPublished: z.boolean() })),
  uncoloured: z.array(line),
  besides,
});

const seat = z.object({ name: z.string(), filledBy: z.array(z.string()), notStated: z.string().nullable(), address });
const body = z.object({
  norm: z.string(),
  name: z.string(),
  role: z.string(),
  setUp: z.string().nullable(),
  seats: z.array(seat),
  members: z.array(line),
  duties: z.array(line),
  substitutes: z.array(line),
});
const group = z.object({
  name: z.string(),
  lead: z.array(z.string()),
  head: z.array(z.string()),
  members: z.array(z.string()),
  duties: z.array(line),
  address,
});
const unitDuty = z.object({ unit: z.string(), duties: z.array(line) });

const clock = z.object({
  norm: z.string(),
  title: z.string(),
  report: z.string(),
  reporters: z.array(z.string()),
  recipients: z.array(z.object({ to: z.string(), when: z.string().nullable(), address })),
  from: z.string().nullable(),
  within: z.string(),
  /** Where it stands on the time axis; null for a duty without a number. */
  minutes: z.number().nullable(),
  grades: z.array(z.string()),
  steps: z.array(line),
  address,
});
const action = z.object({
  by: z.array(z.string()),
  does: z.string(),
  force: z.string(),
  precondition: z.string().nullable(),
  readyWithin: z.string().nullable(),
  /** The level whose action this is, where it holds here because the clause says 在…基础上. */
  inheritedFrom: z.string().nullable(),
  address,
});
const actionList = z.object({
  norm: z.string(),
  title: z.string(),
  phase: z.string(),
  level: z.string().nullable(),
  colour: z.string().nullable(),
  actions: z.array(action),
});
/** Anything else that a plan says, by heading: equipment, endings, aftermath, life cycle, seasons, forms, standing minimums, funding. */
const section = z.object({
  norm: z.string(),
  kind: z.string(),
  title: z.string(),
  items: z.array(line),
  notes: z.array(z.string()),
});

export const planFinding = z.object({
  code: z.string(),
  severity: z.enum(['defect', 'doubt', 'note']),
  norm: z.string().nullable(),
  addresses: z.array(address),
  message: z.string(),
  witness: z.record(z.string(), z.string()).nullable(),
});

export const planSummary = z.object({
  county: countyCode,
  countyName: z.string(),
  folder: z.string(),
  title: z.string(),
  hazard: z.string(),
  document: address,
  effectiveFrom: z.string(),
  release: z.number().int(),
  demo: z.boolean(),
  /** Whether the document's text is in the library. */
  textRead: z.boolean(),
  norms: z.number().int(),
  defects: z.number().int(),
  doubts: z.number().int(),
  notes: z.number().int(),
  /** Whether the text prints thresholds at all. */
  graded: z.boolean(),
});
export const planList = z.object({ plans: z.array(planSummary) });

export const planView = planSummary.extend({
  covers: z.array(line),
  excludes: z.array(line),
  companions: z.array(line),
  superiors: z.array(line),
  repeals: z.array(line),
  effectiveWords: line,
  interpretation: z.string(),
  bounds: z.string(),
  facts: z.array(fact),
  /** Norms that `decide` answers, with the facts that they ask for. */
  decides: z.array(z.object({ norm: z.string(), kind: z.string(), title: z.string(), facts: z.array(z.string()) })),
  gradings: z.array(grading),
  responses: z.array(response),
  warnings: z.array(warning),
  bodies: z.array(body),
  groups: z.array(group),
  unitDuties: z.array(unitDuty),
  clocks: z.array(clock),
  actions: z.array(actionList),
  sections: z.array(section),
  absent: z.array(z.object({ part: z.string(), reason: z.string(), affects: z.array(z.string()), address })),
  findings: z.array(planFinding),
  tables: z.array(
    z.object({ norm: z.string(), reading: z.number().int(), completeness: z.string(), certified: z.boolean() }),
  ),
});

const reservation = z.object({ what: z.string(), reason: z.string(), address: z.string().nullable() });
export const conclusion = z.object({
  norm: z.string(),
  on: z.string(),
  possible: z.array(z.string()),
  decided: z.string().nullable(),
  reasons: z.array(z.object({ norm: z.string(), outcome: z.string(), bound: z.string(), given: z.string(), address })),
  nearest: z.array(
    z.object({
      outcome: z.string(),
      fact: z.string(),
      bound: z.string(),
      difference: z.string(),
      address,
      text: z.string(),
    }),
  ),
  ask: z
    .object({ fact: z.string(), question: z.string(), unit: z.string().nullable(), values: z.array(z.string()) })
    .nullable(),
  notStated: z.array(reservation),
  isExact: z.boolean(),
  items: z.array(z.object({ item: z.string(), address })).nullable(),
  due: z
    .array(
      z.object({
        to: z.string(),
        at: z.string().nullable(),
        within: z.string(),
        from: z.string().nullable(),
        address,
        extended: z.string().nullable(),
        extendableBy: z.string().nullable(),
        yearly: z.string().nullable(),
        until: z.string().nullable(),
        during: z.string().nullable(),
        when: z.string().nullable(),
      }),
    )
    .nullable(),
});
/** A conclusion, or why the facts were not taken. */
export const decision = z.object({
  conclusion: conclusion.nullable(),
  refusals: z.array(z.object({ code: z.string(), fact: z.string(), message: z.string() })),
});
export const decideQuery = z.strictObject({
  norm: z.string().min(1).max(200),
  facts: z.string().max(8000).default('{}').describe('事实，JSON：{"死亡人数": 3}'),
  on: z.string().max(10).optional().describe('哪一天，缺省为今天'),
});
export const planParams = z.strictObject({ county: countyCode, folder: z.string().min(1).max(60) });

export type PlanSummary = z.infer<typeof planSummary>;
export type PlanView = z.infer<typeof planView>;
export type PlanFinding = z.infer<typeof planFinding>;
export type Conclusion = z.infer<typeof conclusion>;
export type Decision = z.infer<typeof decision>;
export type LadderRow = z.infer<typeof ladderRow>;
export type Grading = z.infer<typeof grading>;
export type Offered = Grading['offered'][number];
export type PlanFact = z.infer<typeof fact>;
export type Ladder = z.infer<typeof ladder>;
export type ResponseRow = z.infer<typeof response>['rows'][number];
export type WarningRow = z.infer<typeof warning>['rows'][number];
export type PlanWarning = z.infer<typeof warning>;
export type PlanResponse = z.infer<typeof response>;
export type DecisionChain = z.infer<typeof chain>;
export type PlanClock = z.infer<typeof clock>;
export type PlanBody = z.infer<typeof body>;
export type PlanGroup = z.infer<typeof group>;
export type ActionList = z.infer<typeof actionList>;
export type PlanSection = z.infer<typeof section>;
