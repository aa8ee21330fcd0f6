import { z } from 'zod';
import {
  boundConvention,
  clause,
  day,
  head,
  holders,
  notStated,
  printedWord,
  stated,
  title,
  wording,
} from './shape.ts';

const route = z.strictObject({ matter: wording, to: title, at: clause.optional() });

/**
 * A plan as a whole: what it covers, since when, above and beside which plans it stands, what it leaves to others.
 * 文政办发〔2024〕28号 has all of it: one notice, six plans, each with its own scope and superior plan.
 */
export const plan = z.strictObject({
  kind: z.literal('plan'),
  ...head,
  /** Row of the ledger that the content answers to. */
  ledger: z.string().max(20).optional(),
  hazard: z.string().max(30).describe('灾种，例如 煤矿事故'),
  /** Words by which the duty desk finds the plan. */
  keywords: z.array(z.string().max(20)).default([]),
  covers: z.array(z.strictObject({ matter: wording, at: clause.optional() })).min(1),
  excludes: z.array(route).default([]),
  companions: z.array(z.strictObject({ plan: title, at: clause.optional() })).default([]),
  superiors: z.array(z.strictObject({ plan: title, at: clause.optional() })).default([]),
  /** `onIssue`: from the day of signature or publication, as the clause words it. */
  effective: z.strictObject({ from: z.iso.date(), words: printedWord, at: clause.optional() }),
  until: day.optional(),
  repeals: z.array(z.strictObject({ plan: title, at: clause.optional() })).default([]),
  interpretation: stated(holders),
  bounds: z.union([boundConvention, notStated]),
});
export type Plan = z.infer<typeof plan>;

/** A law or regulation from which superior norms are taken, as facts: 国务院令第493号. Its text is not part of any gazette. */
export const instrument = z.strictObject({
  kind: z.literal('instrument'),
  ...head,
  /** Hazards of plans that it governs; empty is all. */
  hazards: z.array(z.string().max(30)).default([]),
  effective: z.strictObject({ from: z.iso.date(), at: clause.optional() }),
  until: z.iso.date().optional(),
  bounds: z.union([boundConvention, notStated]),
});
export type Instrument = z.infer<typeof instrument>;
