import { z } from 'zod';
import { countyCode, day, facets, finding, moment, span, withdrawal } from './common.ts';

/** One file of the library: an issue of a gazette, or a file that is one single document. */
export const issueSummary = z
  .object({
    county: countyCode,
    countyName: z.string(),
    issue: z.string().describe('在县内的标识，用于接口与网址，例如 2024-3'),
    single: z.boolean().describe('单件公文，不是一期公报'),
    title: z.string(),
    year: z.int().nullable(),
    number: z.int().nullable().describe('期号'),
    totalNumber: z.int().nullable().describe('总期号'),
    publisher: z.string().nullable(),
    publishedOn: day.nullable(),
    version: z.int().min(1).nullable().describe('所示的版本；全部撤回时为空'),
    versions: z.int().min(1),
    documents: z.int().min(0),
    demo: z.boolean(),
    withdrawal: withdrawal.nullable().describe('最近一次撤回'),
  })
  .meta({ id: 'Issue', description: '一期公报或一件单独的公文' });

export const issueVersion = z.object({
  version: z.int().min(1),
  importedAt: moment,
  fileName: z.string(),
  withdrawal: withdrawal.nullable(),
});

/** A row of the printed contents page and the document it was matched with. */
export const contentsRow = z
  .object({
    title: z.string(),
    number: z.string().nullable(),
    page: z.int().nullable(),
    section: z.string().nullable(),
    span,
    address: z.string().nullable().describe('对应文件的地址；目录有而正文没有刊登的为空'),
  })
  .meta({ id: 'ContentsRow', description: '目录中的一行' });

/** A document as lists show it. */
export const documentSummary = z
  .object({
    address: z.string(),
    county: countyCode,
    countyName: z.string(),
    issue: z.string(),
    version: z.int().min(1),
    number: z.string().nullable(),
    title: z.string(),
    kind: z.string().nullable().describe('文种'),
    issuer: z.string().nullable().describe('发文机关'),
    signedOn: day.nullable().describe('成文日期'),
    carriedBy: z.string().nullable().describe('随哪一件文件印发（其地址）'),
    units: z.int().min(0).describe('条款数'),
    demo: z.boolean(),
  })
  .meta({ id: 'Document', description: '文件' });

/** One issue in one version: its contents page and its documents, matched both ways. */
export const issueView = z.object({
  issue: issueSummary,
  version: z.int().min(1).describe('所示版本'),
  fileName: z.string(),
  encoding: z.string(),
  importedAt: moment,
  versions: z.array(issueVersion),
  contents: z.array(contentsRow),
  documents: z.array(documentSummary),
  documentsWithoutRow: z.array(z.string()).describe('正文有、目录无的文件地址；没有印刷目录时为空'),
  findings: z.array(finding),
});

export const issueList = z.object({ issues: z.array(issueSummary) });
export const documentList = z.object({ documents: z.array(documentSummary), total: z.int().min(0), facets });

export type IssueSummary = z.infer<typeof issueSummary>;
export type IssueVersion = z.infer<typeof issueVersion>;
export type ContentsRow = z.infer<typeof contentsRow>;
export type DocumentSummary = z.infer<typeof documentSummary>;
export type IssueView = z.infer<typeof issueView>;
export type IssueList = z.infer<typeof issueList>;
export type DocumentList = z.infer<typeof documentList>;
