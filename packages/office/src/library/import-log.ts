import type { Database } from '../database/index.ts';
import type { ImportReport } from './import-types.ts';

export type ImportLogEntry = {
  readonly county: string;
  readonly at: Date;
  readonly fileName: string;
  readonly sha256: string;
  readonly outcome: 'created' | 'revised' | 'unchanged';
  readonly issue: string;
  readonly version: number;
  readonly report: ImportReport;
};

const defaultLimit = 50;

/** Imports that wrote something, newest first. */
export async function listImports(
  db: Database,
  filter: { readonly county?: string; readonly limit?: number } = {},
): Promise<ImportLogEntry[]> {
  let query = db.selectFrom('import_log').selectAll().orderBy('imported_at', 'desc').orderBy('position', 'desc');
  if (filter.county !== undefined) query = query.where('county', '=', filter.county);
  const rows = await query.limit(filter.limit ?? defaultLimit).execute();
  return rows.map((row) => ({
    county: row.county,
    at: row.imported_at,
    fileName: row.file_name,
    sha256: row.sha256,
    outcome: row.outcome,
    issue: row.issue,
    version: row.version,
    report: row.report as unknown as ImportReport,
  }));
}
