import { type Address, parseAddress, printAddress } from '@xianzhi/core/address';
import type { Span } from '@xianzhi/core/base';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { titleKey } from './citation-keys.ts';
import { type DocumentRow, type DocumentView, findDocumentRows, viewOf } from './document-view.ts';
import type { DocumentSummary } from './documents.ts';
import { findTarget, type Target } from './find-target.ts';
import type { Withdrawal } from './issues.ts';

export type Resolution =
  | {
      readonly kind: 'found';
      readonly address: string;
      readonly document: DocumentView;
      readonly target: Target;
      readonly source: Span;
    }
  /** Another form of the address (a number or title alone, a long form, other brackets): send the reader to `address`. */
  | { readonly kind: 'redirect'; readonly address: string }
  /** More than one document fits a number or title alone. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly DocumentSummary[] }
  | {
      readonly kind: 'withdrawn';
      readonly address: string;
      readonly title: string;
      readonly issueTitle: string;
      readonly withdrawal: Withdrawal;
    }
  /** Known and not printed: announced on a contents page, or an annex marked so. `announcedIn` is an issue's title or a document's. */
  | {
      readonly kind: 'absent';
      readonly address: string;
      readonly title: string;
      readonly announcedIn: string;
      readonly reason: 'contents' | 'annex';
    }
  /** `nearest` is the longest part of the address that exists, if any. */
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest: string | null };

type Asked = Address & { readonly text: string; readonly document: string };

const versionMark = (version: number | null): string => (version === null ? '' : `@${version}`);

/** Documents at an address whose segments may go into carried ones: the longest key wins. */
async function documentsAt(db: Database, asked: Asked): Promise<DocumentRow[]> {
  const keys = asked.segments.map((_, index) => [asked.document, ...asked.segments.slice(0, index + 1)].join('/'));
  const place = asked.county === null ? sql`true` : sql`d.county = ${asked.county}`;
  const version = asked.version === null ? sql`d.shown` : sql`d.version = ${asked.version} and v.withdrawn_at is null`;
  const rows = await findDocumentRows(db, sql`d.key = any(${[asked.document, ...keys]}) and ${place} and ${version}`);
  const longest = Math.max(0, ...rows.map((row) => row.key.length));
  return rows.filter((row) => row.key.length === longest);
}

async function documentsTitled(db: Database, asked: Asked): Promise<DocumentRow[]> {
  const place = asked.county === null ? sql`true` : sql`d.county = ${asked.county}`;
  const titled = sql`(d.county, d.document_id) in (select county, document_id from document_title where title = ${titleKey(asked.document)})`;
  return findDocumentRows(db, sql`d.shown and ${place} and ${titled}`);
}

const segmentsInside = (row: DocumentRow, asked: Asked): string[] => {
  const inKey = row.key.split('/').length - asked.document.split('/').length;
  return asked.segments.slice(inKey);
};

async function inDocument(db: Database, asked: Asked, row: DocumentRow): Promise<Resolution> {
  const view = await viewOf(db, row);
  if (!view) return { kind: 'unknown', text: asked.text, nearest: null };
  const segments = segmentsInside(row, asked);
  const found = findTarget(view.document, segments);
  if (!found) return absentAnnex(view, segments, asked);
  const address = `${row.county}/${found.address}${versionMark(asked.version)}`;
  if (address !== asked.text) return { kind: 'redirect', address };
  return { kind: 'found', address, document: view, target: found.target, source: found.source };
}

function absentAnnex(view: DocumentView, segments: readonly string[], asked: Asked): Resolution {
  const annex = view.document.annexes.find((one) => !one.printed && one.label === segments[0]);
  if (annex) {
    const address = `${view.address}/${annex.label}`;
    return { kind: 'absent', address, title: annex.title, announcedIn: view.title, reason: 'annex' };
  }
  return { kind: 'unknown', text: asked.text, nearest: nearestTo(view, segments) };
}

function nearestTo(view: DocumentView, segments: readonly string[]): string {
  for (let length = segments.length - 1; length > 0; length--) {
    const found = findTarget(view.document, segments.slice(0, length));
    if (found) return `${view.county}/${found.address}`;
  }
  return view.address;
}

type WithdrawnRow = {
  address: string;
  title: string;
  issueTitle: string;
  version: number;
  reason: string;
  at: Date;
  by: string | null;
};

async function findWithdrawn(db: Database, asked: Asked): Promise<Resolution | null> {
  const place = asked.county === null ? sql`true` : sql`d.county = ${asked.county}`;
  const version = asked.version === null ? sql`true` : sql`d.version = ${asked.version}`;
  const { rows } = await sql<WithdrawnRow>`
    select d.county || '/' || d.key as address, d.title, v.title as "issueTitle", v.version, v.withdrawn_reason as reason,
      v.withdrawn_at as "at", v.withdrawn_by as "by"
    from document d join issue_version v using (county, issue, version)
    where d.key = ${asked.document} and v.withdrawn_at is not null and ${place} and ${version}
    order by v.withdrawn_at desc limit 1`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const withdrawal = { version: row.version, reason: row.reason, at: row.at, by: row.by };
  return { kind: 'withdrawn', address: row.address, title: row.title, issueTitle: row.issueTitle, withdrawal };
}

type AnnouncedRow = { county: string; issueTitle: string; title: string; number: string | null };

/** Rows of the contents pages shown that have no document. */
async function findAnnounced(db: Database, asked: Asked): Promise<Resolution | null> {
  const place = asked.county === null ? sql`true` : sql`i.county = ${asked.county}`;
  const { rows } = await sql<AnnouncedRow>`
    select i.county, v.title as "issueTitle", row->>'title' as title, row->>'number' as number
    from issue i join issue_version v on v.county = i.county and v.issue = i.issue and v.version = i.shown,
      json_array_elements(v.contents) as row
    where ${place} and row->>'documentKey' is null`.execute(db);
  const wanted = titleKey(asked.document);
  const row = rows.find((one) => one.number === asked.document || titleKey(one.title) === wanted);
  if (!row) return null;
  const address = `${row.county}/${row.number ?? row.title}`;
  return { kind: 'absent', address, title: row.title, announcedIn: row.issueTitle, reason: 'contents' };
}

/** Several counties may use one number; of several versions or issues in one county the newest is meant. */
function choose(rows: readonly DocumentRow[]): DocumentRow | readonly DocumentRow[] | null {
  const counties = new Set(rows.map((row) => `${row.county}/${row.key}`));
  return counties.size > 1 ? rows : (rows[0] ?? null);
}

const summaryOf = ({ documentId: _, key: __, shown: ___, ...summary }: DocumentRow): DocumentSummary => summary;

/** Resolves an address, a number alone or a title alone. Never throws for what the text holds. */
export async function resolveAddress(db: Database, address: string | Address): Promise<Resolution> {
  // PostgreSQL knows no NUL; no address has one.
  const text = (typeof address === 'string' ? address : printAddress(address)).replaceAll('\0', '');
  const parsed = parseAddress(text);
  if (parsed === null || parsed.document === null) return { kind: 'unknown', text, nearest: null };
  const asked: Asked = { ...parsed, document: parsed.document, text };
  const byKey = await documentsAt(db, asked);
  const chosen = choose(byKey.length > 0 ? byKey : await documentsTitled(db, asked));
  if (Array.isArray(chosen)) return { kind: 'ambiguous', candidates: chosen.map(summaryOf) };
  if (chosen !== null) return inDocument(db, titledAs(asked, chosen as DocumentRow), chosen as DocumentRow);
  return (
    (await findWithdrawn(db, asked)) ?? (await findAnnounced(db, asked)) ?? { kind: 'unknown', text, nearest: null }
  );
}

/** A document found by its title: the segments still count from the document. */
const titledAs = (asked: Asked, row: DocumentRow): Asked =>
  row.key === asked.document || row.key.startsWith(`${asked.document}/`) ? asked : { ...asked, document: row.key };
