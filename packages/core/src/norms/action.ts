import { z } from 'zod';
import {
  alternative,
  clause,
  colour,
  head,
  holders,
  length,
  level,
  printedWord,
  stated,
  title,
  wording,
} from './shape.ts';

/** Requisition, curfew and the like need notice, lifting and compensation. */
const coercive = z.strictObject({
  measure: printedWord,
  notice: stated(wording),
  lifting: stated(wording),
  compensation: stated(wording),
  at: clause.optional(),
});

export const action = z.strictObject({
  by: stated(holders),
  does: wording,
  /** 应当 · 可以 · 视情 · 必要时 · 不得. */
  force: z.enum(['shall', 'may', 'asNeeded', 'ifNecessary', 'mustNot']).default('shall'),
  /** Must hold first: 无火源方可通风. */
  precondition: wording.optional(),
  readyWithin: length.optional(),
  within: length.optional(),
  coercive: coercive.optional(),
  at: clause.optional(),
});
export type Action = z.infer<typeof action>;

/**
 * What is done: at a level, at a colour, for a kind of accident, or in a phase. 平顺 PS-18 has readiness in minutes at a
 * colour; 煤矿 WS-12-2 tactics by kind of accident with a precondition.
 */
export const actions = z.strictObject({
  kind: z.literal('actions'),
  ...head,
  phase: z.enum(['prevention', 'warning', 'initialResponse', 'response', 'scene', 'release', 'aftermath']),
  level: level.optional(),
  colour: colour.optional(),
  /** The kind of accident or other fact that selects them. */
  for: alternative.optional(),
  actions: z.array(action).min(1),
});
export type Actions = z.infer<typeof actions>;

/** A state without a level: 预警状态, 待命. 非煤矿山 WS-12-1 l.3010. */
export const standby = z.strictObject({
  kind: z.literal('standby'),
  ...head,
  name: title,
  enters: z.strictObject({ when: wording, by: stated(holders), at: clause.optional() }),
  actions: z.array(action).min(1),
});
export type Standby = z.infer<typeof standby>;

/** Equipment by kind of accident. 煤矿 WS-12-2 §4.1.1.5 and §4.3. */
export const equipment = z.strictObject({
  kind: z.literal('equipment'),
  ...head,
  fact: z.string().max(40).describe('选择装备所依据的事实，例如 事故类型'),
  by: stated(holders),
  rows: z
    .array(
      z.strictObject({
        values: z.array(z.string().max(20)).min(1),
        items: z.array(z.strictObject({ item: title, at: clause.optional() })).min(1),
        at: clause.optional(),
      }),
    )
    .min(1),
});
export type Equipment = z.infer<typeof equipment>;
