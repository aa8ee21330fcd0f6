import { z } from 'zod';
import {
  alternative,
  boundConvention,
  clause,
  condition,
  grade,
  head,
  holders,
  identifier,
  standings,
  stated,
  wording,
} from './shape.ts';

const row = z.strictObject({
  grade,
  at: clause.optional(),
  /** Any one of these is enough; each is a conjunction. */
  any: stated(z.array(alternative).min(1)),
  /** “其他情形” and “经评估认为”: opened by the body with its reason, never computed. */
  discretion: z.array(z.strictObject({ by: stated(holders), words: wording, at: clause.optional() })).default([]),
});

const table = z.strictObject({
  id: identifier,
  title: wording,
  /** Which events the table is for, where the plan has several (平顺 forest and grass). */
  when: condition.optional(),
  at: clause.optional(),
  /** How several quantities combine: the highest grade met (就高), as the text says or as everybody reads it. */
  combine: z.strictObject({ rule: z.literal('highest'), basis: stated(clause) }),
  bounds: boundConvention.optional(),
  grades: z.array(row).min(1),
});

/**
 * 事件分级: ladders per quantity and matrices of categories alike, as alternatives under each grade.
 * 平顺 PS-18 has two tables by kind of fire, 新绛 XJ-09-3 a matrix of source class, state and activity; 文旅 XJ-04 joins
 * conditions inside an alternative. `grades: notStated` is a plan that prints none (煤矿 WS-12-2, 稷山 JS-05).
 */
export const grading = z.strictObject({
  kind: z.literal('grading'),
  ...head,
  accepts: standings.default(['actual', 'initial']),
  tables: stated(z.array(table).min(1)),
  /** A finding by a named authority (…认定) stands over the table. */
  authority: z.strictObject({ by: holders, words: wording, at: clause.optional() }).optional(),
  /** National thresholds that may be offered beside, under their own citation: `000000/folder/id`. */
  offered: z.array(z.string().max(120)).default([]),
  /** Where the grade cannot be judged: governs reports only, never the response. */
  substitute: z.strictObject({ when: wording, treatAs: grade, at: clause.optional() }).optional(),
});
export type Grading = z.infer<typeof grading>;
export type GradingTable = z.infer<typeof table>;
