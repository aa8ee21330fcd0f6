import { z } from 'zod';
import { alternative, chain, clause, colour, head, holders, printedWord, standings, stated, wording } from './shape.ts';

const step = z.strictObject({
  colour,
  /** The plan's own word for the step (`一级`, `火险四级`): a scale may run either way. */
  name: printedWord,
  at: clause.optional(),
  issue: stated(z.array(alternative).min(1)),
  issuing: z.array(chain).min(1),
  /** Measures of another colour hold too, where the clause says so: 突发事件应对法 art. 67 adds to art. 66. */
  inherits: z.strictObject({ colour, at: clause.optional() }).optional(),
  /** 通常不发布: known, and usually not published. */
  usuallyPublished: z.boolean().default(true),
});

/**
 * 预警: colours, what they mean, who issues, changes and lifts. 平顺 PS-18 counts fire danger upward (red = 四级) and lifts
 * by rain; 新绛 XJ-09-3 leaves three colours to the superior; 冶金 WS-12-3 warns without colours (`steps: notStated`).
 */
export const warning = z.strictObject({
  kind: z.literal('warning'),
  ...head,
  accepts: standings.default(['possible', 'actual', 'initial']),
  steps: stated(z.array(step).min(1)),
  /** A warning without colour (干雷暴), or a hint below the lowest colour. */
  uncoloured: z
    .array(
      z.strictObject({
        name: printedWord,
        issue: z.array(alternative).min(1),
        by: holders,
        does: z.array(wording).default([]),
        at: clause.optional(),
      }),
    )
    .default([]),
  /** Who issues where there are no colours: 稷山 JS-05 §4.2, §4.3. */
  issuing: z.array(chain).default([]),
  changing: z.array(chain).default([]),
  lifting: z.array(chain).default([]),
  /** What an alert must state, where the plan says. */
  states: z.array(z.strictObject({ item: printedWord, at: clause.optional() })).default([]),
});
export type Warning = z.infer<typeof warning>;

/**
 * 预警的降低和解除, where facts alone bring it about: rain at 平顺 PS-18 §4.3. Lifting stands above lowering when both are met.
 */
export const warningChange = z.strictObject({
  kind: z.literal('warningChange'),
  ...head,
  accepts: standings.default(['actual']),
  changes: z
    .array(
      z.strictObject({ outcome: z.enum(['lower', 'lift']), any: z.array(alternative).min(1), at: clause.optional() }),
    )
    .min(1),
});
export type WarningChange = z.infer<typeof warningChange>;
