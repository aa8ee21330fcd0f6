import { z } from 'zod';
import { countyCode, day, finding, range, span } from './common.ts';
import { documentSummary } from './issues.ts';

/** A mention of a document or a part of one, as it stands in a unit. */
export const citation = z
  .object({
    form: z.enum(['title', 'number', 'provision', 'annex', 'relative', 'abbreviation']),
    text: z.string(),
    span,
    line: z.int().min(1).nullable(),
    from: z.string().describe('所在条款的地址'),
    range: range.nullable().describe('在所在条款文字中的位置；不在文字中时为空'),
    number: z.string().nullable(),
    title: z.string().nullable(),
    provision: z.string().nullable(),
    status: z.enum(['resolved', 'absent', 'ambiguous', 'unknown']),
    target: z.string().nullable().describe('库内地址'),
    work: z.string().nullable().describe('所引法规文件名录中的名称'),
    settled: z.boolean().describe('由人工确定'),
    county: countyCode.describe('所在的县，处理未确定的引用时用'),
  })
  .meta({ id: 'Citation', description: '引用' });

/** A mention from elsewhere in the library that points here. */
export const citedBy = z
  .object({
    from: z.string().describe('引用者的地址'),
    documentAddress: z.string(),
    documentTitle: z.string(),
    text: z.string(),
    provision: z.string().nullable(),
    target: z.string().describe('被引的地址'),
  })
  .meta({ id: 'CitedBy', description: '被引用的一处' });

/** A cell; `lost` says that nothing is printed there. */
const cell = z.object({ text: z.string(), lost: z.boolean() });

export const table = z
  .object({
    address: z.string(),
    unit: z.string().nullable().describe('所在条款的地址；在文件正文之外时为空'),
    title: z.string().nullable(),
    header: z.array(cell),
    rows: z.array(z.array(cell)),
    layout: z
      .enum(['tabs', 'rebuilt', 'flattened'])
      .describe('按制表位印出，或逐格散落而排回行列，或逐格散落而原样保留'),
    span,
    line: z.int().min(1),
  })
  .meta({ id: 'Table', description: '表' });

export const member = z.object({ role: z.string().nullable(), name: z.string(), post: z.string(), span });

export const annexEntry = z.object({
  label: z.string(),
  title: z.string(),
  printed: z.boolean(),
  address: z.string().nullable(),
  span,
});

export const lifeStatement = z.object({
  kind: z.enum(['effective', 'validity', 'trial', 'repeal', 'interpretation', 'explanation']),
  value: z.string().nullable(),
  text: z.string(),
  address: z.string(),
  span,
});

/** Front and end matter of a document: its role and its text as printed. */
export const matter = z.object({
  role: z.enum([
    'issuer',
    'title',
    'number',
    'addressees',
    'signature',
    'date',
    'disclosure',
    'annexList',
    'contents',
    'table',
    'figure',
    'consultation',
    'other',
  ]),
  text: z.string(),
  span,
  line: z.int().min(1),
});

/** A unit with its children; addresses carry the county. */
export const unit = z
  .object({
    address: z.string(),
    num: z.string().nullable(),
    heading: z.string().nullable(),
    path: z.array(z.string()),
    text: z.string(),
    span,
    line: z.int().min(1).describe('原文行号'),
    findings: z.array(finding).describe('本条的发现与修复（不含下级）'),
    get children(): z.ZodArray<typeof unit> {
      return z.array(unit);
    },
  })
  .meta({ id: 'Unit', description: '条款' });

/** The whole of a document as the reader page shows it. */
export const documentView = z
  .object({
    document: documentSummary,
    issueTitle: z.string(),
    currentVersion: z.boolean().describe('所示为现行版本'),
    addressees: z.array(z.string()),
    disclosure: z.string().nullable(),
    effective: day.nullable().describe('施行日期'),
    life: z.array(lifeStatement),
    basis: z.array(z.string()),
    annexes: z.array(annexEntry),
    matter: z.array(matter),
    units: z.array(unit),
    tables: z.array(table),
    members: z.array(member),
    documents: z.array(documentSummary).describe('所带的附件文件，按印刷顺序'),
    citations: z.array(citation).describe('本件引用的'),
    citedBy: z.array(citedBy).describe('引用本件的，最多二百条'),
    citedByTotal: z.int().min(0),
    findings: z.array(finding).describe('不属于任何条款的发现'),
    organs: z.array(z.object({ text: z.string(), organ: z.string().nullable(), count: z.int().min(1) })),
  })
  .describe('文件全文');

/** One clause alone, with all that stands beside it. */
export const unitView = z
  .object({
    unit,
    document: documentSummary,
    /** Headings from the document's title down to this unit. */
    titlePath: z.array(z.string()),
    tables: z.array(table),
    citations: z.array(citation),
    citedBy: z.array(citedBy),
    citationText: z.string(),
  })
  .describe('单条');

export type Citation = z.infer<typeof citation>;
export type CitedBy = z.infer<typeof citedBy>;
export type Cell = z.infer<typeof cell>;
export type Table = z.infer<typeof table>;
export type Member = z.infer<typeof member>;
export type AnnexEntry = z.infer<typeof annexEntry>;
export type LifeStatement = z.infer<typeof lifeStatement>;
export type Matter = z.infer<typeof matter>;
export type Unit = z.infer<typeof unit>;
export type DocumentView = z.infer<typeof documentView>;
export type UnitView = z.infer<typeof unitView>;
