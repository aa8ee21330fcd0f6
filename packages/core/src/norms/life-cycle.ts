import { z } from 'zod';
import { clause, dayOfYear, figure, head, holders, length, printedWord, stated, title, wording } from './shape.ts';

/** Drills, training, evaluation and revision of the plan itself. 危化 WS-12-4 drills every two years, revises every three. */
export const lifeCycle = z.strictObject({
  kind: z.literal('lifeCycle'),
  ...head,
  drills: z
    .array(
      z.strictObject({
        by: stated(holders),
        every: stated(z.union([length, z.strictObject({ timesAYear: figure })])),
        does: wording,
        at: clause.optional(),
      }),
    )
    .default([]),
  revision: z
    .array(
      z.strictObject({
        by: stated(holders),
        every: stated(length).optional(),
        triggers: z.array(wording).default([]),
        at: clause.optional(),
      }),
    )
    .default([]),
  /** Plans that others must make under this one. */
  plansBelow: z.array(z.strictObject({ by: holders, what: wording, at: clause.optional() })).default([]),
});
export type LifeCycle = z.infer<typeof lifeCycle>;

/** A season with its days; it may be moved by a named body. 平顺 PS-18 §3.1: 特险期 lies inside the spring season. */
export const season = z.strictObject({
  kind: z.literal('season'),
  ...head,
  name: title,
  from: dayOfYear,
  to: dayOfYear,
  inside: z.string().max(60).describe('所在防期的 id').optional(),
  movable: z.strictObject({ by: stated(holders), words: wording, at: clause.optional() }).optional(),
});
export type Season = z.infer<typeof season>;

/** A form that the plan annexes: its fields as names. 新绛 XJ-09-3 annexes 6 and 7. */
export const form = z.strictObject({
  kind: z.literal('form'),
  ...head,
  name: title,
  fields: z
    .array(
      z.strictObject({
        name: printedWord,
        group: z.string().max(40).optional(),
        choices: z.array(printedWord).optional(),
        fact: z.string().max(40).optional(),
        at: clause.optional(),
      }),
    )
    .min(1),
});
export type Form = z.infer<typeof form>;

/** A part that the text announces and does not print, and what cannot be decided without it. 稷山 JS-05 annexes 1–5. */
export const absentPart = z.strictObject({
  kind: z.literal('absentPart'),
  ...head,
  part: title,
  reason: wording,
  /** Norms of this folder that rest on it, by id. */
  affects: z.array(z.string().max(60)).default([]),
});
export type AbsentPart = z.infer<typeof absentPart>;
