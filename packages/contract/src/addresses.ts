import { z } from 'zod';
import { addressText, countyCode, span, withdrawal } from './common.ts';
import { documentSummary } from './issues.ts';

export const addressQuery = z.strictObject({ address: addressText });

/**
 * What stands at an address. `redirect`: the same place under its proper address (long form, bare number, bare title,
 * old version without `@`); `withdrawn`: was here, taken back; `absent`: announced and not printed; `unknown`: nothing known.
 */
export const resolution = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('found'),
    address: z.string(),
    kind: z.enum(['document', 'unit', 'paragraph', 'table', 'cell']),
    document: documentSummary.describe('所在文件'),
    anchor: z.string().nullable().describe('所在条款的地址，供定位'),
    text: z.string().nullable().describe('所指的款或单元格的文字'),
    row: z.int().nullable().describe('单元格的行，0 为表头'),
    column: z.int().nullable().describe('单元格的列，从 1 起'),
    paragraph: z.int().nullable().describe('第几款，从 1 起'),
  }),
  z.object({ state: z.literal('redirect'), address: z.string().describe('规范地址') }),
  z.object({
    state: z.literal('ambiguous'),
    candidates: z.array(documentSummary),
  }),
  z.object({
    state: z.literal('withdrawn'),
    address: z.string(),
    title: z.string(),
    issueTitle: z.string(),
    withdrawal,
  }),
  z.object({
    state: z.literal('absent'),
    address: z.string(),
    title: z.string().describe('载明而未刊登的名称'),
    announcedIn: z.string().describe('载明它的文件的地址，或载明它的一期的标题'),
    reason: z.enum(['contents', 'annex']).describe('目录载明，或文件的附件说明载明'),
  }),
  z.object({
    state: z.literal('unknown'),
    text: z.string().describe('所问的地址'),
    nearest: z.string().nullable().describe('上面最近的存在的地址'),
  }),
]);

/** The official form of citing a clause: 《…》（文号）第三条第（二）项. */
export const citationText = z.object({
  address: z.string(),
  text: z.string().describe('《…》（文号）第三条第（二）项'),
  copied: z.string().describe('供复制：引文加地址'),
});

export const sourceQuery = z.strictObject({
  address: addressText,
  around: z.coerce.number().int().min(0).max(50).default(2).describe('前后各带几行'),
});

/** Lines of the source under an address, as printed, with the span marked. */
export const sourceLines = z.object({
  address: z.string(),
  county: countyCode,
  issue: z.string(),
  issueTitle: z.string(),
  version: z.int().min(1),
  span,
  lines: z.array(
    z.object({
      number: z.int().min(1),
      text: z.string(),
      marked: z.tuple([z.int(), z.int()]).nullable().describe('本行属于此处的起止'),
    }),
  ),
  more: z.boolean().describe('行数过多，只给出前一部分'),
});

export type Resolution = z.infer<typeof resolution>;
export type CitationText = z.infer<typeof citationText>;
export type SourceLines = z.infer<typeof sourceLines>;
