import { z } from 'zod';
import { addressText, tally } from './common.ts';
import { proposedOrgan, unknownOrgan } from './imports.ts';

const reason = z.string().trim().min(2, '请写明理由（至少两个字）').max(500).describe('理由');

/** Takes an issue (its newest version) out of the library; it can be restored. */
export const withdrawIssue = z.strictObject({ reason });
/** By an address: withdraws the issue that holds it. */
export const withdrawAddress = z.strictObject({ address: addressText, reason });
export const restoreAddress = z.strictObject({ address: addressText });

export const organ = z
  .object({
    name: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    aliases: z.array(z.string()),
  })
  .describe('单位');

export const organList = z.object({
  organs: z.array(organ),
  unknown: z.array(unknownOrgan),
  proposed: z.array(proposedOrgan),
});

/** Takes organs into the directory; an existing name gains the new aliases. */
export const confirmOrgans = z.strictObject({
  organs: z
    .array(
      z.strictObject({
        name: z.string().trim().min(2).max(60),
        kind: z.string().trim().min(1).max(40),
        parent: z.string().trim().max(60).nullable(),
        aliases: z.array(z.string().trim().min(1).max(60)).max(40),
      }),
    )
    .min(1, '请至少选一个单位')
    .max(2000),
});

/** Settles an unknown name: it is another name of an organ, a new organ, or no organ at all. */
export const settleOrgan = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('alias'), name: z.string().min(1).max(60), organ: z.string().min(1).max(60) }),
  z.strictObject({
    as: z.literal('organ'),
    name: z.string().min(1).max(60),
    kind: z.string().min(1).max(40),
    parent: z.string().max(60).nullable(),
  }),
  z.strictObject({ as: z.literal('none'), name: z.string().min(1).max(60) }),
]);

/** A citation without a target; the same words in one county are one question. */
export const openCitation = z.object({
  text: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(['absent', 'ambiguous', 'unknown']),
  mentions: z.int().min(1),
  from: z.string().describe('一处出现的地址'),
  issue: z.string(),
});

export const openCitationQuery = z.strictObject({
  status: z.enum(['absent', 'ambiguous', 'unknown']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const openCitationList = z.object({
  citations: z.array(openCitation),
  total: z.int().min(0),
  counts: z.array(tally).describe('全县引用，按状态'),
});

/** Settles a citation by its words: a place in the library, a work outside it by title, or nothing to be found. */
export const settleCitation = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('address'), text: z.string().min(1).max(300), address: addressText }),
  z.strictObject({ as: z.literal('work'), text: z.string().min(1).max(300), title: z.string().trim().min(2).max(200) }),
  z.strictObject({ as: z.literal('none'), text: z.string().min(1).max(300) }),
]);

export const done = z.object({ message: z.string() });

export type WithdrawIssue = z.infer<typeof withdrawIssue>;
export type Organ = z.infer<typeof organ>;
export type OrganList = z.infer<typeof organList>;
export type SettleOrgan = z.infer<typeof settleOrgan>;
export type OpenCitation = z.infer<typeof openCitation>;
export type OpenCitationList = z.infer<typeof openCitationList>;
export type SettleCitation = z.infer<typeof settleCitation>;
export type Done = z.infer<typeof done>;
export type ConfirmOrgans = z.infer<typeof confirmOrgans>;
