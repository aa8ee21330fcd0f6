import { z } from 'zod';

// Incidents: what a person may do, and what the command screen shows. Moments are RFC 3339; facts are JSON in their own unit.

const COMMAND_ID = /^[A-Za-z0-9_-]{8,64}$/;
const INCIDENT_ID = /^[a-z0-9-]{1,40}$/;

const text = (most: number, what: string) => z.string().max(most).describe(what);
const said = (what: string) => z.string().trim().min(1).max(2000).describe(what);
const name = (what: string) => z.string().trim().min(1).max(120).describe(what);
const moment = z.string().max(40).describe('时刻，ISO 8601，带时区');
const names = z.array(name('机关、岗位')).max(40);
const factValue = z
  .union([z.string().max(200), z.number(), z.boolean(), z.null()])
  .describe('数字按事实自己的单位；空为不详');
const standing = z.enum(['actual', 'possible', 'initial']);
const reportKind = z.enum(['initial', 'followUp', 'final', 'zero', 'supplement', 'summary', 'other']);
const relayed = text(40, '代为记录时，以何种方式得到决定：电话、当面、书面').nullable().optional();
const orderKey = z.string().min(1).max(200).describe('指令');
const reportId = z.string().min(1).max(60).describe('报告');
const closing = { decidedBy: names.min(1), relayed, reason: said('说明') };

const open = z.strictObject({
  do: z.literal('open'),
  title: said('事件名称'),
  hazard: name('灾种'),
  place: text(200, '地点；不详留空'),
  isDrill: z.boolean().default(false),
  facts: z.record(z.string().max(60), factValue).optional(),
  source: name('信息来源'),
  plan: text(80, '预案').nullable().optional(),
  caller: z
    .strictObject({ name: text(60, '报告人姓名'), telephone: text(40, '报告人电话') })
    .nullable()
    .optional()
    .describe('报告人；加密另存，不进日志'),
});

/** What a person may want of an incident; `office/incidents` says who may and when. */
export const incidentCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('choosePlan'), plan: name('预案'), reason: text(500, '理由').optional() }),
  z.strictObject({
    do: z.literal('recordFact'),
    name: name('事实'),
    value: factValue,
    standing: standing.optional(),
    source: name('信息来源'),
    at: moment.optional(),
  }),
  z.strictObject({ do: z.literal('strikeFact'), entry: z.number().int().min(1), reason: said('更正原因') }),
  z.strictObject({
    do: z.literal('ruleGrade'),
    grade: name('事件分级'),
    by: name('认定机关'),
    reason: said('认定依据'),
  }),
  z.strictObject({
    do: z.literal('ruleDecider'),
    question: name('问题'),
    holder: name('由谁决定'),
    reason: said('理由'),
  }),
  z.strictObject({
    do: z.literal('decideLevel'),
    level: name('响应级别'),
    decidedBy: names.min(1),
    relayed,
    elements: z.strictObject({
      matter: said('事项'),
      expectedDuration: said('预计期限'),
      measures: said('措施'),
    }),
    overrideReason: text(500, '另行决定的理由').nullable().optional(),
  }),
  z.strictObject({ do: z.literal('passCommand'), to: name('移交给谁'), reason: said('原因') }),
  z.strictObject({
    do: z.literal('substitute'),
    holder: name('谁缺席'),
    substitute: name('由谁代替'),
    reason: said('原因'),
  }),
  z.strictObject({
    do: z.literal('issueOrders'),
    orders: z
      .array(
        z.strictObject({
          key: orderKey.nullable(),
          to: text(200, '下达给谁').optional(),
          does: text(1000, '做什么').optional(),
          dueAt: moment.nullable().optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  z.strictObject({ do: z.literal('acknowledgeOrder'), order: orderKey }),
  z.strictObject({ do: z.literal('reportProgress'), order: orderKey, text: said('进展') }),
  z.strictObject({ do: z.literal('finishOrder'), order: orderKey, evidence: said('办结情况') }),
  z.strictObject({ do: z.literal('confirmOrder'), order: orderKey }),
  z.strictObject({ do: z.literal('withdrawOrder'), order: orderKey, reason: said('原因') }),
  z.strictObject({
    do: z.literal('draftReport'),
    kind: reportKind,
    recipients: names.min(1),
    covers: z.array(z.string().max(300)).max(100),
    text: z.string().trim().min(1).max(20_000).describe('正文'),
  }),
  z.strictObject({ do: z.literal('approveReport'), report: reportId, approver: name('签发人'), relayed }),
  z.strictObject({ do: z.literal('sendReport'), report: reportId, channel: name('报送方式') }),
  z.strictObject({ do: z.literal('draftRelease'), text: z.string().trim().min(1).max(20_000).describe('正文') }),
  z.strictObject({ do: z.literal('approveRelease'), release: reportId }),
  z.strictObject({ do: z.literal('publishRelease'), release: reportId, channel: name('发布渠道') }),
  z.strictObject({ do: z.literal('requestHelp'), to: name('向谁请求'), text: said('请求内容') }),
  z.strictObject({ do: z.literal('answerRequest'), request: z.number().int().min(0), answer: said('答复') }),
  z.strictObject({ do: z.literal('tickCondition'), fact: name('条件'), evidence: said('依据') }),
  z.strictObject({ do: z.literal('takeBackCondition'), fact: name('条件'), reason: said('原因') }),
  z.strictObject({ do: z.literal('startStep'), step: name('步骤') }),
  z.strictObject({ do: z.literal('finishStep'), step: name('步骤'), evidence: said('完成情况') }),
  z.strictObject({ do: z.literal('suspend'), ...closing }),
  z.strictObject({ do: z.literal('end'), ...closing }),
  z.strictObject({ do: z.literal('resume'), reason: said('原因') }),
  z.strictObject({ do: z.literal('link'), incident: name('另一起事件'), reason: said('原因') }),
  z.strictObject({ do: z.literal('closeAsFalseAlarm'), reason: said('误报的依据') }),
  z.strictObject({ do: z.literal('review'), text: z.string().trim().min(1).max(20_000).describe('总结') }),
  z.strictObject({ do: z.literal('archive') }),
]);
export type IncidentCommandBody = z.input<typeof incidentCommand>;

const commandId = z.string().regex(COMMAND_ID).describe('命令编号：同一个编号只办一次');
/** A new incident, by a command id that the caller makes. */
export const openIncidentBody = z.strictObject({ commandId, command: open });
/** A command; `seen` is the version that the screen shows. */
export const incidentCommandBody = z.strictObject({
  commandId,
  seen: z.number().int().min(1).optional().describe('所见的步数；有更新时拒绝'),
  command: incidentCommand,
});

const clause = z.string().nullable().describe('依据条款');
const way = z.strictObject({
  proposer: z.array(z.string()),
  consent: z.array(z.string()),
  deciders: z.array(z.string()),
  together: z.boolean(),
  announcers: z.array(z.string()),
  reportedTo: z.array(z.string()),
  address: z.string(),
});
const authority = z
  .strictObject({
    kind: z.enum(['stated', 'contradictory', 'superior', 'notStated', 'ruled']),
    question: z.string(),
    ways: z.array(way),
    holder: z.string().nullable(),
    reasons: z.array(z.string()),
    /** Who may decide as things stand; empty where somebody must rule first. */
    mayDecide: z.array(z.string()),
  })
  .nullable();

const conclusionView = z
  .strictObject({
    norm: z.string(),
    title: z.string(),
    possible: z.array(z.string()),
    decided: z.string().nullable(),
    reasons: z.array(z.strictObject({ bound: z.string(), given: z.string(), address: z.string() })),
    nearest: z.array(z.strictObject({ text: z.string(), address: z.string() })),
    ask: z.strictObject({ fact: z.string(), question: z.string() }).nullable(),
    notStated: z.array(z.strictObject({ reason: z.string(), address: z.string().nullable() })),
    problem: z.string().nullable(),
  })
  .nullable();

const factField = z.strictObject({
  name: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
  values: z.array(z.string()),
  question: z.string(),
  /** Whether a grade, a level or a clock of the plan hangs on it. */
  isNeeded: z.boolean(),
});
const factView = z.strictObject({
  name: z.string(),
  value: factValue,
  shown: z.string(),
  standing,
  source: z.string(),
  at: z.string(),
  enteredBy: z.string(),
  entry: z.number(),
  isStruck: z.boolean(),
  struck: z.string().nullable(),
});

const clockView = z.strictObject({
  clock: z.string(),
  kind: z.string(),
  label: z.string(),
  to: z.string().nullable(),
  baseAt: z.string().nullable(),
  dueAt: z.string(),
  earlierDueAt: z.array(z.string()),
  clause,
  state: z.enum(['armed', 'fired']),
  cause: z.string().nullable(),
});

const proposedOrder = z.strictObject({
  key: z.string(),
  to: z.string(),
  group: z.string().nullable(),
  does: z.string(),
  force: z.string(),
  precondition: z.string().nullable(),
  within: z.string().nullable(),
  address: z.string(),
  notice: z.string().nullable(),
});
const signature = z.strictObject({ by: z.string(), at: z.string() });
const orderView = z.strictObject({
  order: z.string(),
  to: z.string(),
  group: z.string().nullable(),
  does: z.string(),
  force: z.string(),
  clause,
  dueAt: z.string().nullable(),
  issuedBy: z.string(),
  issuedAt: z.string(),
  acknowledged: z.array(signature),
  progress: z.array(z.strictObject({ by: z.string(), at: z.string(), text: z.string() })),
  finished: z.strictObject({ by: z.string(), at: z.string(), evidence: z.string() }).nullable(),
  confirmed: signature.nullable(),
  withdrawn: z.string().nullable(),
  /** Whether the caller may act for whom it was meant. */
  isMine: z.boolean(),
});
const reportView = z.strictObject({
  report: z.string(),
  kind: reportKind,
  name: z.string(),
  recipients: z.array(z.string()),
  text: z.string(),
  draftedBy: z.string(),
  draftedAt: z.string(),
  approved: z.strictObject({ by: z.string(), relayed: z.string().nullable(), at: z.string() }).nullable(),
  sent: z.strictObject({ by: z.string(), at: z.string(), channel: z.string() }).nullable(),
});
const condition = z.strictObject({
  fact: z.string(),
  says: z.string(),
  isMet: z.boolean(),
  evidence: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
const timelineEntry = z.strictObject({
  sequence: z.number(),
  at: z.string(),
  kind: z.string(),
  text: z.string(),
  actor: z.string(),
  post: z.string().nullable(),
  clause,
});

const levelDecision = z.strictObject({
  level: z.string(),
  act: z.enum(['start', 'raise', 'lower']),
  decidedBy: z.array(z.string()),
  relayed: z.string().nullable(),
  recordedBy: z.string(),
  at: z.string(),
  clause,
  elements: z.strictObject({
    matter: z.string(),
    level: z.string(),
    expectedDuration: z.string(),
    measures: z.string(),
  }),
  overrideReason: z.string().nullable(),
});

/** The command screen. */
export const incidentView = z.strictObject({
  incident: z.string(),
  county: z.string(),
  version: z.number(),
  title: z.string(),
  hazard: z.string(),
  place: z.string(),
  isDrill: z.boolean(),
  isDemo: z.boolean(),
  phase: z.enum(['open', 'ended', 'reviewed', 'archived', 'falseAlarm']),
  openedAt: z.string(),
  openedBy: z.string(),
  endedAt: z.string().nullable(),
  hasCaller: z.boolean(),
  closedReason: z.string().nullable(),
  plan: z.strictObject({ id: z.string(), title: z.string(), release: z.number() }).nullable(),
  next: z.strictObject({
    act: z.string(),
    words: z.string(),
    dueAt: z.string().nullable(),
    clause,
    about: z.string().nullable(),
  }),
  facts: z.array(factView),
  fields: z.array(factField),
  gradeRuling: z.strictObject({ grade: z.string(), by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  gradeInForce: z.string().nullable(),
  grade: conclusionView,
  offered: z.array(conclusionView.unwrap()),
  level: levelDecision.nullable(),
  decisions: z.array(levelDecision),
  levelConclusion: conclusionView,
  levelAhead: z.string().nullable(),
  levels: z.array(z.string()),
  proposals: z.array(
    z.strictObject({
      at: z.string(),
      because: z.string(),
      possible: z.array(z.string()),
      decided: z.string().nullable(),
      clause,
    }),
  ),
  starting: authority,
  ending: authority,
  suspending: authority,
  leadership: z.strictObject({ leads: z.string(), countyDoes: z.string(), under: z.array(z.string()) }).nullable(),
  commander: z.string().nullable(),
  substitutes: z.array(z.strictObject({ body: z.string(), by: z.array(z.string()), when: z.string() })),
  absences: z.array(z.strictObject({ holder: z.string(), substitute: z.string(), reason: z.string() })),
  clocks: z.array(clockView),
  proposed: z.array(proposedOrder),
  forbidden: z.array(z.strictObject({ does: z.string(), address: z.string() })),
  equipment: z.array(z.strictObject({ item: z.string(), address: z.string() })),
  orders: z.array(orderView),
  reports: z.array(reportView),
  publications: z.array(
    z.strictObject({
      release: z.string(),
      text: z.string(),
      draftedBy: z.string(),
      approved: signature.nullable(),
      published: z.strictObject({ by: z.string(), at: z.string(), channel: z.string() }).nullable(),
    }),
  ),
  requests: z.array(
    z.strictObject({ to: z.string(), text: z.string(), at: z.string(), answer: z.string().nullable() }),
  ),
  conditions: z.array(condition),
  suspensionGrounds: z.array(condition),
  steps: z.array(
    z.strictObject({
      does: z.string(),
      length: z.string().nullable(),
      startedAt: z.string().nullable(),
      doneAt: z.string().nullable(),
    }),
  ),
  suspended: z.strictObject({ decidedBy: z.array(z.string()), reason: z.string(), at: z.string(), clause }).nullable(),
  review: z.strictObject({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  links: z.array(z.strictObject({ incident: z.string(), reason: z.string() })),
  timeline: z.array(timelineEntry),
  /** What the caller may do, by his roles; the matter may still forbid it. */
  mayDo: z.array(z.string()),
  /** Database's time, for countdowns. */
  now: z.string(),
});
export type IncidentView = z.infer<typeof incidentView>;

export const incidentList = z.strictObject({
  incidents: z.array(
    z.strictObject({
      incident: z.string(),
      title: z.string(),
      hazard: z.string(),
      place: z.string(),
      isDrill: z.boolean(),
      plan: z.string().nullable(),
      level: z.string().nullable(),
      phase: z.enum(['open', 'ended', 'reviewed', 'archived', 'falseAlarm']),
      openedAt: z.string(),
      nextDueAt: z.string().nullable(),
      overdue: z.number(),
    }),
  ),
  plans: z.array(
    z.strictObject({
      plan: z.string(),
      title: z.string(),
      hazard: z.string(),
      keywords: z.array(z.string()),
      fields: z.array(factField),
    }),
  ),
  now: z.string(),
});
export type IncidentList = z.infer<typeof incidentList>;

/** Armed and overdue clocks of a county, over all incidents. */
export const clockList = z.strictObject({
  clocks: z.array(clockView.extend({ incident: z.string(), title: z.string() })),
  status: z.strictObject({
    lastLookAt: z.string().nullable(),
    behindMilliseconds: z.number(),
    skewMilliseconds: z.number(),
    trouble: z.string().nullable(),
  }),
  now: z.string(),
});
export type ClockList = z.infer<typeof clockList>;

export const incidentParams = z.strictObject({ incident: z.string().regex(INCIDENT_ID) });

export const formParams = incidentParams.extend({ form: z.string().regex(INCIDENT_ID).describe('公文') });
/** Forms that an incident has now. */
export const formList = z.strictObject({
  forms: z.array(z.strictObject({ form: z.string().describe('公文'), title: z.string() })).describe('各件公文'),
});
export type FormList = z.infer<typeof formList>;
/** A form as it would be printed: safe HTML for the preview, and its text. */
export const formView = z.strictObject({
  form: z.string().describe('公文'),
  title: z.string(),
  html: z.string().describe('预览'),
  text: z.string(),
  recipients: z.array(z.string()).describe('主送'),
});
export type FormView = z.infer<typeof formView>;

/** Why somebody wants to see who called: it goes into the journal. */
export const callerBody = z.strictObject({ reason: said('理由，会记入日志') });
export const callerView = z.strictObject({ name: z.string().nullable(), telephone: z.string().nullable() });
