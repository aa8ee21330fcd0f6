import { z } from 'zod';
import { FACT_TYPES } from '../lexicon/index.ts';
import { clause, head, notStated, wording } from './shape.ts';

/** A name that S-FEEL can hold: Han or letter first. */
const FACT_NAME = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_（）]{0,39}$/u;
const name = z.string().regex(FACT_NAME);

/** Facts that only this plan asks for. A name of the lexicon keeps the lexicon's type and unit. 新绛辐射: source class, activity. */
export const facts = z.strictObject({
  kind: z.literal('facts'),
  ...head,
  facts: z
    .array(
      z.strictObject({
        name,
        type: z.enum(FACT_TYPES),
        unit: z.string().max(12).optional(),
        values: z.array(z.string().min(1).max(40)).min(2).optional(),
        question: wording,
        /** How the clauses speak of it where they do not use its name; the binding reader looks for these words too. */
        printed: z.array(z.string().min(2).max(20)).min(1).optional(),
        includes: z.array(z.string().max(20)).optional(),
        window: z.string().max(20).optional(),
        base: z.union([z.string().max(40), notStated]).optional(),
        since: z.string().max(20).optional(),
        formula: z.string().max(200).optional(),
        at: clause.optional(),
      }),
    )
    .min(1),
});
export type Facts = z.infer<typeof facts>;
