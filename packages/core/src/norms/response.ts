import { z } from 'zod';
import {
  alternative,
  chain,
  clause,
  condition,
  head,
  holder,
  holders,
  level,
  printedWord,
  standings,
  stated,
  wording,
} from './shape.ts';

const discretion = z.strictObject({ by: stated(holders), words: wording, at: clause.optional() });

/** Who leads at a level and what is then left to the county. */
const leadership = z.strictObject({
  leads: z.enum(['township', 'county', 'prefecture', 'province', 'state']),
  countyDoes: z.enum(['leads', 'initialResponse', 'supports']),
  under: z.array(holder).optional(),
  at: clause.optional(),
});

const step = z.strictObject({
  level,
  /** As the text prints the level: `一级`, `Ⅰ级`. */
  name: printedWord,
  at: clause.optional(),
  /** Any one is enough. Grades come in as the fact 事件分级; inability, a superior's start and time alone are facts too. */
  start: stated(z.array(alternative).min(1)),
  discretion: z.array(discretion).default([]),
  starting: z.array(chain).min(1),
  changing: z.array(chain).default([]),
  ending: z.array(chain).default([]),
  leadership: stated(leadership),
  /** Only where the clause says so (在…基础上). */
  inherits: z.strictObject({ level, at: clause.optional() }).optional(),
  /** Command passes to another when the condition holds. */
  handover: z.array(z.strictObject({ to: holder, when: wording, at: clause.optional() })).default([]),
});

/**
 * 响应分级: what starts each level, who proposes, consents, decides, announces and is told, who leads, who ends it.
 * 平顺 PS-18 raises by hours alone; 新绛 XJ-09-3 starts after the superior; 稷山 JS-05 ends what the county cannot end.
 */
export const response = z.strictObject({
  kind: z.literal('response'),
  ...head,
  /** The grading whose outcome is the fact 事件分级, by id in this folder. */
  grading: z.string().max(60).optional(),
  accepts: standings.default(['actual', 'initial', 'possible']),
  combine: z.strictObject({ rule: z.literal('highest'), basis: stated(clause) }),
  levels: z.array(step).min(1),
  /** What a start must state, where the text says: 突发事件应对法 art. 72. */
  states: z.array(z.strictObject({ item: printedWord, at: clause.optional() })).default([]),
  /** Raising and lowering that holds for every level. */
  changing: z.array(chain).default([]),
  raising: z
    .array(z.strictObject({ words: wording, when: condition.optional(), by: stated(holders), at: clause.optional() }))
    .default([]),
});
export type Response = z.infer<typeof response>;
export type ResponseStep = z.infer<typeof step>;
