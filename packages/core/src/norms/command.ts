import { z } from 'zod';
import { clause, figure, head, holder, holders, length, printedWord, stated, title, wording } from './shape.ts';

const duty = z.strictObject({ does: wording, at: clause.optional() });
const seat = z.strictObject({
  name: printedWord,
  /** What other clauses call the seat: 煤矿 WS-12-2 has 总指挥长, 总指挥 and 指挥长 for one. */
  aliases: z.array(z.string().max(40)).default([]),
  filledBy: stated(holders),
  when: wording.optional(),
  at: clause.optional(),
});

/**
 * A command body: headquarters, office, on-scene command, expert panel. Posts, never persons. 煤矿 WS-12-2 lets a department
 * command in place of the headquarters (`alternates`); 平顺 PS-18 sets up a 前指 by need.
 */
export const commandBody = z.strictObject({
  kind: z.literal('commandBody'),
  ...head,
  name: title,
  aliases: z.array(z.string().max(40)).default([]),
  role: z.enum(['headquarters', 'office', 'onScene', 'experts', 'other']),
  /** Where it is not standing: who sets it up, when. */
  setUp: z.strictObject({ by: stated(holders), when: wording, at: clause.optional() }).optional(),
  seatedIn: z.strictObject({ organ: holder, at: clause.optional() }).optional(),
  commander: stated(seat),
  deputies: z.array(seat).default([]),
  members: z.array(holder).default([]),
  statedNumber: figure.optional(),
  /** Who acts when the commander is absent. */
  substitutes: z.array(z.strictObject({ by: holders, when: wording, at: clause.optional() })).default([]),
  alternates: z
    .array(
      z.strictObject({ when: wording, commander: seat, deputies: z.array(seat).default([]), at: clause.optional() }),
    )
    .default([]),
  duties: z.array(duty).default([]),
  /** Duties of single seats. */
  seatDuties: z.array(z.strictObject({ of: holder, duties: z.array(duty).min(1), at: clause.optional() })).default([]),
});
export type CommandBody = z.infer<typeof commandBody>;

const group = z.strictObject({
  name: title,
  lead: stated(holders),
  /** 组长, where a post is named beside or instead of the unit. */
  head: z.array(holder).default([]),
  deputyHead: z.array(holder).default([]),
  members: z.array(holder).default([]),
  duties: z.array(duty).min(1),
  at: clause.optional(),
});

/** 工作组 with lead, members, duty. 新绛 XJ-09-3 has six in an annex, 稷山 JS-05 ten from level Ⅲ up; 平顺 PS-18 lets nobody named merge them. */
export const workingGroups = z.strictObject({
  kind: z.literal('workingGroups'),
  ...head,
  of: title.optional(),
  setUp: z.strictObject({ when: wording, by: stated(holders).optional(), at: clause.optional() }).optional(),
  statedNumber: figure.optional(),
  adjustedBy: z.strictObject({ by: stated(holders), words: wording, at: clause.optional() }).optional(),
  groups: z.array(group).min(1),
});
export type WorkingGroups = z.infer<typeof workingGroups>;

/** What each member unit has to do in the plan, in short words. 平顺 PS-18 §2.2.3, 新绛 XJ-09-3 annex 3. */
export const unitDuties = z.strictObject({
  kind: z.literal('unitDuties'),
  ...head,
  units: z.array(z.strictObject({ unit: holder, duties: z.array(duty).min(1), at: clause.optional() })).min(1),
});
export type UnitDuties = z.infer<typeof unitDuties>;

/** Standing minimums: teams, stocks, readiness outside an incident. 平顺 PS-18 §7.1. */
export const standingMinimum = z.strictObject({
  kind: z.literal('standingMinimum'),
  ...head,
  items: z
    .array(
      z.strictObject({
        by: stated(holders),
        what: wording,
        figure,
        readyWithin: length.optional(),
        at: clause.optional(),
      }),
    )
    .min(1),
});
export type StandingMinimum = z.infer<typeof standingMinimum>;

/** Who pays, in order. 煤矿 WS-12-2 §7.3: the mine first, the county arranges what it cannot. */
export const funding = z.strictObject({
  kind: z.literal('funding'),
  ...head,
  payers: z
    .array(z.strictObject({ by: holders, pays: wording, when: wording.optional(), at: clause.optional() }))
    .min(1),
});
export type Funding = z.infer<typeof funding>;
