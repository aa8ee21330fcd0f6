import { z } from 'zod';
import { chain, clause, dayOfYear, head, holders, length, stated, title, wording } from './shape.ts';

const flagCondition = z.strictObject({
  /** A declared flag that somebody ticks with evidence. */
  fact: z.string().max(40),
  says: wording,
  at: clause.optional(),
});
const step = z.strictObject({
  does: wording,
  by: stated(holders).optional(),
  length: length.optional(),
  at: clause.optional(),
});

/** 响应终止: what must all hold, who then ends it, steps with clocks of their own (平顺 PS-18: 看守72小时 → 验收). */
export const ending = z.strictObject({
  kind: z.literal('ending'),
  ...head,
  all: z.array(flagCondition).min(1),
  chains: z.array(chain).min(1),
  steps: z.array(step).default([]),
});
export type Ending = z.infer<typeof ending>;

/** 中止救援: any of its grounds, then a workflow of approvals. 煤矿 WS-12-2 §4.4.6. */
export const suspension = z.strictObject({
  kind: z.literal('suspension'),
  ...head,
  any: z.array(flagCondition).min(1),
  steps: z.array(step).default([]),
  chains: z.array(chain).min(1),
});
export type Suspension = z.infer<typeof suspension>;

/**
 * 后期处置: who does what after the end, by when. 新绛 XJ-09-3 traces a lost source for half a year and wants a summary
 * in a month, from when it does not say.
 */
export const aftermath = z.strictObject({
  kind: z.literal('aftermath'),
  ...head,
  duties: z
    .array(
      z.strictObject({
        by: stated(holders),
        does: wording,
        to: holders.optional(),
        from: stated(z.enum(['ending', 'receipt', 'discovery', 'handled', 'occurrence'])).optional(),
        within: stated(z.union([length, z.strictObject({ duty: z.enum(['immediately', 'promptly']) })])).optional(),
        /** By how much the deadline may be put off: 国务院令第493号 art. 29, 32. */
        extendableBy: length.optional(),
        /** Every year by this day: 自然灾害救助 WS-12-5, 10月底. */
        yearlyBy: z.strictObject({ day: dayOfYear, at: clause.optional() }).optional(),
        when: wording.optional(),
        product: title.optional(),
        at: clause.optional(),
      }),
    )
    .min(1),
});
export type Aftermath = z.infer<typeof aftermath>;
