import type {
  ContentsRow,
  CountySummary,
  DocumentSummary,
  IssueSummary,
  IssueView,
  Withdrawal,
} from '@xianzhi/contract';
import type { Finding as CoreFinding } from '@xianzhi/core/base';
import { groupFindings } from '@xianzhi/core/gazette';
import type { CountyRecord } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import type {
  IssueDetail,
  DocumentSummary as StoredDocument,
  IssueSummary as StoredIssue,
  Withdrawal as StoredWithdrawal,
} from '@xianzhi/office/library';
import { presentGroup, withCounty } from './finding.ts';
import { sourceText } from './lines.ts';

export const presentCounty = (county: CountyRecord): CountySummary => ({
  code: county.code,
  name: county.name,
  province: county.province,
  prefecture: county.prefecture,
  demo: county.demo,
  organs: county.organs,
  issues: county.issues,
  documents: county.documents,
});

export const presentWithdrawal = (withdrawal: StoredWithdrawal): Withdrawal => ({
  version: withdrawal.version,
  at: withdrawal.at.toISOString(),
  reason: withdrawal.reason,
  by: withdrawal.by,
});

const orNull = <T, U>(value: T | null, present: (value: T) => U): U | null => (value === null ? null : present(value));

export const presentIssue = (issue: StoredIssue): IssueSummary => ({
  county: issue.county,
  countyName: issue.countyName,
  issue: issue.issue,
  single: !issue.isIssue,
  title: issue.title,
  year: issue.year,
  number: issue.number,
  totalNumber: issue.totalNumber,
  publisher: issue.publisher,
  publishedOn: issue.publishedOn,
  version: issue.version,
  versions: issue.versions,
  documents: issue.documents,
  demo: issue.demo,
  withdrawal: orNull(issue.withdrawal, presentWithdrawal),
});

export const presentDocument = (document: StoredDocument): DocumentSummary => ({
  address: document.address,
  county: document.county,
  countyName: document.countyName,
  issue: document.issue,
  version: document.version,
  number: document.number,
  title: document.title,
  kind: document.kind,
  issuer: document.issuer,
  signedOn: document.signedOn,
  carriedBy: document.carriedBy,
  units: document.units,
  demo: document.demo,
});

/** Rows of the printed contents page with full addresses. */
export const presentContents = (detail: IssueDetail): ContentsRow[] =>
  detail.contents.map((row) => ({
    title: row.title,
    number: row.number,
    page: row.page,
    section: row.section,
    span: row.span,
    address: orNull(row.documentKey, (key) => withCounty(detail.county, key)),
  }));

/** Documents of the body that the printed contents page does not name; none where nothing is printed. */
export function withoutRow(detail: IssueDetail): StoredDocument[] {
  if (detail.contents.length === 0) return [];
  const named = new Set(presentContents(detail).map((row) => row.address));
  return detail.documentList.filter((document) => document.carriedBy === null && !named.has(document.address));
}

export async function presentIssueView(db: Database, detail: IssueDetail, version: number): Promise<IssueView> {
  const place = { county: detail.county, issue: detail.issue, version };
  const source = await sourceText(db, place, reachOf(detail.findings));
  return {
    issue: presentIssue(detail),
    version,
    fileName: detail.fileName,
    encoding: detail.encoding,
    importedAt: detail.importedAt.toISOString(),
    versions: detail.versionList.map((entry) => ({
      version: entry.version,
      importedAt: entry.importedAt.toISOString(),
      fileName: entry.fileName,
      withdrawal: orNull(entry.withdrawal, presentWithdrawal),
    })),
    contents: presentContents(detail),
    documents: detail.documentList.map(presentDocument),
    documentsWithoutRow: withoutRow(detail).map((document) => document.address),
    findings: groupFindings(detail.findings).map((finding) => presentGroup(finding, detail.county, source.lineOf)),
  };
}

/** From the source's first character to the last one that a finding speaks of. */
const reachOf = (findings: readonly CoreFinding[]) => ({
  start: 0,
  end: findings.reduce((end, finding) => Math.max(end, finding.span.end), 0),
});
