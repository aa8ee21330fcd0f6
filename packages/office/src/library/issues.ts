import type { Finding } from '@xianzhi/core/base';
import type { ContentsRow } from '@xianzhi/core/gazette';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type DocumentSummary, documentSummaries } from './documents.ts';

export type Withdrawal = {
  readonly version: number;
  readonly reason: string;
  readonly at: Date;
  readonly by: string | null;
};

export type IssueSummary = {
  readonly county: string;
  readonly countyName: string;
  readonly issue: string;
  /** False for a file that is one single document. */
  readonly isIssue: boolean;
  readonly title: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  /** The version shown, null where all are withdrawn. */
  readonly version: number | null;
  readonly versions: number;
  readonly documents: number;
  readonly demo: boolean;
  /** The last withdrawal, where no version is shown. */
  readonly withdrawal: Withdrawal | null;
};

export type IssueVersion = {
  readonly version: number;
  readonly importedAt: Date;
  readonly fileName: string;
  readonly withdrawal: Withdrawal | null;
};

export type IssueDetail = IssueSummary & {
  /** The version that the detail is of, also where it is not the one shown. */
  readonly detailOf: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly importedAt: Date;
  readonly documentList: readonly DocumentSummary[];
  /** `documentKey` as in the reading, without county. */
  readonly contents: readonly ContentsRow[];
  readonly findings: readonly Finding[];
  readonly versionList: readonly IssueVersion[];
};

type SummaryRow = Omit<IssueSummary, 'withdrawal'> & {
  readonly of: number;
  readonly reason: string | null;
  readonly at: Date | null;
  readonly by: string | null;
};

// An issue is described by its shown version, else by its last.
const summaries = (condition: ReturnType<typeof sql>) => sql<SummaryRow>`
  select i.county, c.name as "countyName", i.issue, i.is_issue as "isIssue", v.title, v.year, v.number,
    v.total_number as "totalNumber", v.published_on as "publishedOn", v.publisher, i.shown as version, v.version as "of",
    (select count(*)::int from issue_version n where n.county = i.county and n.issue = i.issue) as versions,
    (select count(*)::int from document d where d.county = v.county and d.issue = v.issue and d.version = v.version
      and d.carried_by is null) as documents,
    c.demo, v.withdrawn_reason as reason, v.withdrawn_at as "at", v.withdrawn_by as "by"
  from issue i join county c using (county)
  join issue_version v on v.county = i.county and v.issue = i.issue and v.version = coalesce(i.shown,
    (select max(version) from issue_version l where l.county = i.county and l.issue = i.issue))
  where ${condition}
  order by c.demo, v.published_on desc nulls last, v.year desc nulls last, v.number desc nulls last, i.county, i.issue`;

const summaryOf = ({ of, reason, at, by, ...summary }: SummaryRow): IssueSummary => ({
  ...summary,
  withdrawal: summary.version === null && at !== null ? { version: of, reason: reason ?? '', at, by } : null,
});

export type IssueFilter = { readonly county?: string; readonly withdrawn?: boolean };

/** Issues, newest first; `withdrawn: true` gives only those of which no version is shown. */
export async function listIssues(db: Database, filter: IssueFilter = {}): Promise<IssueSummary[]> {
  const shown = filter.withdrawn ? sql`i.shown is null` : sql`i.shown is not null`;
  const place = filter.county === undefined ? sql`true` : sql`i.county = ${filter.county}`;
  const { rows } = await summaries(sql`${shown} and ${place}`).execute(db);
  return rows.map(summaryOf);
}

export type IssueKey = { readonly county: string; readonly issue: string; readonly version?: number | null };

async function versionsOf(db: Database, { county, issue }: IssueKey): Promise<IssueVersion[]> {
  const rows = await db
    .selectFrom('issue_version')
    .select(['version', 'imported_at', 'file_name', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_by'])
    .where('county', '=', county)
    .where('issue', '=', issue)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    importedAt: row.imported_at,
    fileName: row.file_name,
    withdrawal:
      row.withdrawn_at === null
        ? null
        : { version: row.version, reason: row.withdrawn_reason ?? '', at: row.withdrawn_at, by: row.withdrawn_by },
  }));
}

/** One issue; without `version` the one shown, else the last. Null where there is none. */
export async function readIssue(db: Database, key: IssueKey): Promise<IssueDetail | null> {
  const { county, issue } = key;
  const found = (await summaries(sql`i.county = ${county} and i.issue = ${issue}`).execute(db)).rows[0];
  if (!found) return null;
  const version = key.version ?? found.of;
  const row = await db
    .selectFrom('issue_version')
    .select(['file_name', 'sha256', 'encoding', 'imported_at', 'contents', 'findings'])
    .where('county', '=', county)
    .where('issue', '=', issue)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...summaryOf(found),
    detailOf: version,
    fileName: row.file_name,
    sha256: row.sha256,
    encoding: row.encoding,
    importedAt: row.imported_at,
    documentList: await documentSummaries(
      db,
      sql`d.county = ${county} and d.issue = ${issue} and d.version = ${version}`,
    ),
    contents: row.contents as unknown as ContentsRow[],
    findings: row.findings as unknown as Finding[],
    versionList: await versionsOf(db, key),
  };
}
