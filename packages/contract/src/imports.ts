import { z } from 'zod';
import { countyCode, failure, moment, severity, tally } from './common.ts';
import { contentsRow, documentSummary } from './issues.ts';

/** The steps of an import in their order. */
export const importStep = z.enum([
  'received',
  'decoding',
  'reading',
  'confirming',
  'storing',
  'done',
  'failed',
  'cancelled',
]);

/** One moment of an import; sent as a server-sent event `progress`. */
export const importProgress = z.object({
  step: importStep,
  /** 0 to 1 over the whole import. */
  share: z.number().min(0).max(1),
  message: z.string(),
  at: moment,
});

/** A unit name that the directory does not know. */
export const unknownOrgan = z.object({
  name: z.string(),
  mentions: z.int().min(1),
  example: z.string().describe('一处出现的地址'),
});

/** An organ found in the text and proposed for the county's directory. */
export const proposedOrgan = z.object({
  name: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  mentions: z.int().min(0),
});

/** What the text says of a county that the library does not have. The code is for a person to give. */
export const countyProposal = z.object({ name: z.string().nullable(), publisher: z.string().nullable() });

/** Everything an import found. `address` values carry the county where it is known. */
export const importReport = z
  .object({
    county: countyCode,
    countyName: z.string(),
    issue: z.string(),
    issueTitle: z.string(),
    single: z.boolean().describe('单件公文，不是一期公报'),
    version: z.int().min(1),
    outcome: z.enum(['created', 'revised', 'unchanged']),
    message: z.string(),
    characters: z.int().min(0),
    units: z.int().min(0),
    tables: z.int().min(0),
    documents: z.array(documentSummary),
    contents: z.object({
      rows: z.array(contentsRow),
      matched: z.int().min(0),
      rowsWithoutDocument: z.array(contentsRow).describe('目录有、正文无'),
      documentsWithoutRow: z.array(documentSummary).describe('正文有、目录无；没有印刷目录时为空'),
    }),
    findingsByCode: z.array(
      z.object({ code: z.string(), severity, count: z.int().min(1), example: z.string().describe('一条的说明') }),
    ),
    citations: z.array(tally).describe('引用，按状态'),
    organsResolved: z.int().min(0),
    unknownOrgans: z.array(unknownOrgan),
    proposedOrgans: z.array(proposedOrgan).describe('可确认收入名录的单位'),
  })
  .meta({ id: 'ImportReport', description: '导入报告' });

/** An import in any state. `proposal` is there while `step` is `confirming`. */
export const importJob = z
  .object({
    id: z.string(),
    fileName: z.string(),
    startedAt: moment,
    progress: importProgress,
    report: importReport.nullable(),
    proposal: countyProposal.nullable(),
    failure: failure.nullable(),
  })
  .meta({ id: 'ImportJob', description: '一次导入' });

/** A line of the list of imports. */
export const importSummary = z.object({
  id: z.string(),
  fileName: z.string(),
  startedAt: moment,
  step: importStep,
  message: z.string(),
  county: countyCode.nullable(),
  issue: z.string().nullable(),
});

export const importList = z.object({ imports: z.array(importSummary).describe('新的在前') });
export const importAccepted = z.object({ imports: z.array(z.object({ id: z.string(), fileName: z.string() })) });

/** Answers a proposal: makes the county with an empty directory and files the text under it. */
export const confirmImport = z.strictObject({
  code: countyCode,
  name: z.string().trim().min(2, '县名至少两个字').max(40),
  province: z.string().trim().max(40).nullable(),
  prefecture: z.string().trim().max(40).nullable(),
});

export type ImportStep = z.infer<typeof importStep>;
export type ImportProgress = z.infer<typeof importProgress>;
export type UnknownOrgan = z.infer<typeof unknownOrgan>;
export type ProposedOrgan = z.infer<typeof proposedOrgan>;
export type CountyProposal = z.infer<typeof countyProposal>;
export type ImportReport = z.infer<typeof importReport>;
export type ImportJob = z.infer<typeof importJob>;
export type ImportSummary = z.infer<typeof importSummary>;
export type ImportList = z.infer<typeof importList>;
export type ImportAccepted = z.infer<typeof importAccepted>;
export type ConfirmImport = z.infer<typeof confirmImport>;
