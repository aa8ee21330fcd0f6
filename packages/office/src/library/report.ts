import type { CitationStatus, GazetteDocument, Reading } from '@xianzhi/core/gazette';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { ImportReport } from './import-types.ts';
import { citationCounts, listUnknownOrgans } from './open-ends.ts';
import { countUnits, flatDocuments } from './rows.ts';

const sum = (documents: readonly GazetteDocument[], count: (document: GazetteDocument) => number): number =>
  documents.reduce((total, document) => total + count(document), 0);

function findingsOf(reading: Reading): ImportReport['findings'] {
  const groups = new Map<string, ImportReport['findings'][number]>();
  for (const { code, severity, message } of reading.findings) {
    const group = groups.get(code);
    groups.set(code, {
      code,
      severity: group?.severity ?? severity,
      count: (group?.count ?? 0) + 1,
      example: group?.example ?? message,
    });
  }
  const weight = { error: 0, warning: 1, note: 2 };
  return [...groups.values()].sort((a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count);
}

const shownUnknown = 200;

/** The report on an issue that has just been filed; citations and organs are counted as the library resolved them. */
export async function reportOn(db: Database, county: string, issue: string, reading: Reading): Promise<ImportReport> {
  const documents = flatDocuments(reading.documents).map((flat) => flat.document);
  const unmatched = reading.contents.filter((row) => row.documentKey === null);
  const citations: Record<CitationStatus, number> = await citationCounts(db, { county, issue });
  const unknown = await listUnknownOrgans(db, { county, issue });
  const { rows } = await sql<{ resolved: number }>`
    select count(*)::int as resolved from organ_mention m join document d using (county, document_id)
    where m.county = ${county} and d.issue = ${issue} and m.organ is not null`.execute(db);
  return {
    documents: reading.documents.length,
    carriedDocuments: documents.length - reading.documents.length,
    units: sum(documents, (document) => countUnits(document.units)),
    tables: sum(documents, (document) => document.tables.length),
    characters: reading.source.length,
    contents: {
      rows: reading.contents.length,
      matched: reading.contents.length - unmatched.length,
      unmatched: unmatched.map(({ title, number }) => ({ title, number })),
    },
    findings: findingsOf(reading),
    citations,
    organs: {
      resolved: rows[0]?.resolved ?? 0,
      unknown: unknown.slice(0, shownUnknown).map(({ text, mentions }) => ({ text, mentions })),
    },
  };
}
