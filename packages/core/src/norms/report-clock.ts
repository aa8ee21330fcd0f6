import { z } from 'zod';
import {
  alternative,
  clause,
  condition,
  figure,
  grade,
  head,
  holder,
  holders,
  length,
  stated,
  wording,
} from './shape.ts';

/** Where a report comes from and goes to, for the comparison with superior clocks. */
const tier = z.enum(['scene', 'unit', 'township', 'countyDepartment', 'county', 'prefecture', 'province', 'state']);

/** A number, or a duty without one: 立即, 及时, 尽快. */
const within = z.union([length, z.strictObject({ duty: z.enum(['immediately', 'promptly']), at: clause.optional() })]);

const recipient = z.strictObject({
  to: holder,
  tier: tier.optional(),
  /** Only in this case: 被盗 → 公安. */
  when: condition.optional(),
  at: clause.optional(),
});

/** The moment from which a clock runs. */
export const clockBase = z.enum([
  'occurrence',
  'discovery',
  'receipt',
  'verification',
  'initialGrading',
  'forwarding',
  'change',
  'start',
  'ending',
  'handled',
]);

/**
 * 报告时限: from which moment, within what, from whom, to each recipient. 煤矿 WS-12-2 gives one deadline with four
 * recipients; 新绛 XJ-09-3 counts from the accident, by grade, with a written step 30 minutes after the call. A text may
 * leave out who reports or to whom (煤矿 WS-12-2 §3.3, §4.1.1.7; the follow-up reports of 新绛 XJ-09-3).
 */
export const reportClock = z.strictObject({
  kind: z.literal('reportClock'),
  ...head,
  report: z.enum(['initial', 'followUp', 'final', 'zero', 'supplement', 'summary', 'other']),
  reporters: stated(z.array(z.strictObject({ by: holder, tier: tier.optional(), at: clause.optional() })).min(1)),
  recipients: stated(z.array(recipient).min(1)),
  from: stated(clockBase),
  within: stated(within),
  /** Repeated: so many times a calendar day, or once in each stretch. */
  every: z
    .union([
      z.strictObject({ timesADay: figure, at: clause.optional() }),
      z.strictObject({ length, at: clause.optional() }),
    ])
    .optional(),
  until: wording.optional(),
  /** Only what happens within this stretch must be reported: 国务院令第493号 art. 13, casualties that change within 30日. */
  during: z.strictObject({ length, from: clockBase, at: clause.optional() }).optional(),
  grades: z.array(grade).optional(),
  /** What starts the clock, as printed; any one is enough: 稷山 JS-05 §4.2, a quake of 3.0级以上. */
  trigger: z.array(alternative).min(1).optional(),
  when: condition.optional(),
  /** Two steps: first by telephone, then in writing. */
  steps: z
    .array(
      z.strictObject({
        form: z.enum(['oral', 'written', 'online']),
        within: within.optional(),
        after: wording.optional(),
        at: clause.optional(),
      }),
    )
    .default([]),
  /** What happens before it is sent (批示, 签发, 同意): never stops the clock. */
  approval: z.array(z.strictObject({ by: holders, words: wording, at: clause.optional() })).default([]),
  contents: z.array(z.strictObject({ item: wording, at: clause.optional() })).default([]),
  form: z.string().max(60).describe('附表 id').optional(),
});
export type ReportClock = z.infer<typeof reportClock>;
