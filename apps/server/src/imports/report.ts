import { citationStatusLabels, type ImportReport } from '@xianzhi/contract';
import { proposeOrgans } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import { listUnknownOrgans, readIssue, type ImportReport as StoredReport } from '@xianzhi/office/library';
import { presentContents, presentDocument, tallies, withoutRow } from '../present/index.ts';

/** Where an import ended, as the library returns it and as its log keeps it. */
export type Landed = {
  readonly county: string;
  readonly issue: string;
  readonly version: number;
  readonly outcome: ImportReport['outcome'];
  readonly message: string;
  readonly report: StoredReport;
};

/** The report of an import, made from what the library holds now; null where the issue is gone (a removed county). */
export async function reportOf(db: Database, landed: Landed): Promise<ImportReport | null> {
  const { county, issue, version, report } = landed;
  const detail = await readIssue(db, { county, issue, version });
  if (detail === null) return null;
  const unknown = await listUnknownOrgans(db, { county, issue });
  const proposed = await proposeOrgans(db, county);
  const rows = presentContents(detail);
  return {
    county,
    countyName: detail.countyName,
    issue,
    issueTitle: detail.title,
    single: !detail.isIssue,
    version,
    outcome: landed.outcome,
    message: landed.message,
    characters: report.characters,
    units: report.units,
    tables: report.tables,
    documents: detail.documentList.map(presentDocument),
    contents: {
      rows,
      matched: rows.filter((row) => row.address !== null).length,
      rowsWithoutDocument: rows.filter((row) => row.address === null),
      documentsWithoutRow: withoutRow(detail).map(presentDocument),
    },
    findingsByCode: report.findings.map((finding) => ({ ...finding })),
    citations: tallies(report.citations, citationStatusLabels),
    organsResolved: report.organs.resolved,
    unknownOrgans: unknown.map((organ) => ({ name: organ.text, mentions: organ.mentions, example: organ.example })),
    proposedOrgans: proposed.map((organ) => ({ ...organ })),
  };
}
