import type { GazetteDocument, Reading } from '@xianzhi/core/gazette';
import type { Database } from '../database/index.ts';
import type { ReadingToImport } from './import-types.ts';
import { countUnits, type FlatDocument, flatDocuments } from './rows.ts';

/** A version of an issue in the library. */
export type VersionKey = { readonly county: string; readonly issue: string; readonly version: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that the calendar has, or null: a misread date must not cost the import. */
export function validDay(text: string | null): string | null {
  if (text === null || !DAY.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** The key of the issue that a reading is, or of the single document that it holds. */
export function issueKeyOf(reading: Reading): string {
  const { issue } = reading;
  if (issue === null) return `loose-${reading.documents[0]?.key ?? ''}`;
  if (issue.year !== null && issue.number !== null) return `${issue.year}-${issue.number}`;
  if (issue.totalNumber !== null) return `total-${issue.totalNumber}`;
  return issue.publishedOn ?? issue.title ?? '';
}

/** Stores what the file holds, beside its documents. */
export async function storeVersion(db: Database, key: VersionKey, input: ReadingToImport): Promise<void> {
  const { reading } = input;
  await db
    .insertInto('issue_version')
    .values({
      ...key,
      file_name: input.fileName,
      sha256: input.sha256,
      encoding: input.encoding,
      imported_at: input.at,
      title: reading.issue?.title ?? reading.documents[0]?.title ?? '',
      year: reading.issue?.year ?? null,
      number: reading.issue?.number ?? null,
      total_number: reading.issue?.totalNumber ?? null,
      published_on: validDay(reading.issue?.publishedOn ?? null),
      publisher: reading.issue?.publisher ?? null,
      printed_county: reading.issue?.county ?? null,
      source: reading.source,
      contents: JSON.stringify(reading.contents),
      findings: JSON.stringify(reading.findings),
      furniture: JSON.stringify(reading.furniture),
      citations: JSON.stringify(reading.citations),
      organs: JSON.stringify(reading.organs),
      withdrawn_at: null,
      withdrawn_reason: null,
      withdrawn_by: null,
    })
    .execute();
}

type Bearing = { readonly issuer: string | null; readonly signedOn: string | null };

/** Issuer and day of a document; a carried one has those of the notice that carries it. */
const bearingOf = (document: GazetteDocument, carrier: Bearing | null): Bearing => ({
  issuer: document.issuer ?? carrier?.issuer ?? null,
  signedOn: validDay(document.signedOn) ?? carrier?.signedOn ?? null,
});

function documentRows(key: VersionKey, reading: Reading) {
  const bearings = new Map<GazetteDocument, Bearing>();
  return flatDocuments(reading.documents).map(({ document, carriedBy }: FlatDocument, position) => {
    const bearing = bearingOf(document, carriedBy === null ? null : (bearings.get(carriedBy) ?? null));
    bearings.set(document, bearing);
    return {
      ...key,
      position,
      key: document.key,
      carried_by: carriedBy?.key ?? null,
      number: document.number,
      title: document.title,
      kind: document.kind,
      issuer: bearing.issuer,
      signed_on: bearing.signedOn,
      year: bearing.signedOn === null ? (reading.issue?.year ?? null) : Number(bearing.signedOn.slice(0, 4)),
      units: countUnits(document.units),
      shown: false,
      body: JSON.stringify({ ...document, documents: [] }),
    };
  });
}

const rowsAtOnce = 400;

/** Stores the documents of a version; they are not shown yet. */
export async function storeDocuments(db: Database, key: VersionKey, reading: Reading): Promise<void> {
  const rows = documentRows(key, reading);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await db
      .insertInto('document')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}
