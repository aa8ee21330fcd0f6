import type { Finding } from '@xianzhi/core/base';
import type { Citation, GazetteDocument, OrganMention } from '@xianzhi/core/gazette';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type DocumentSummary, summaryColumns } from './documents.ts';
import { documentFinder } from './rows.ts';

/** A citation with its target as settled by the library: a full address with county, or null. */
export type StoredCitation = Citation & { readonly settled: boolean };

/** A document as the reader page needs it. Addresses inside `document`, `citations` and `organs` are without county, targets with. */
export type DocumentView = DocumentSummary & {
  /** With the documents that it carries. */
  readonly document: GazetteDocument;
  readonly issueTitle: string;
  readonly isCurrentVersion: boolean;
  /** Of the document and of those that it carries. */
  readonly citations: readonly StoredCitation[];
  readonly organs: readonly OrganMention[];
  readonly findings: readonly Finding[];
};

/** The row that a view is made from. */
export type DocumentRow = DocumentSummary & {
  readonly documentId: number;
  readonly key: string;
  readonly shown: boolean;
};

type VersionRow = {
  readonly title: string;
  readonly findings: Finding[];
  readonly citations: Citation[];
  readonly organs: OrganMention[];
};

/** The one document row of a condition on `d`, newest issue first where several fit. */
export async function findDocumentRows(db: Database, condition: ReturnType<typeof sql>): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select ${summaryColumns}, d.document_id as "documentId", d.key, d.shown
    from document d join county c using (county) join issue_version v using (county, issue, version)
    where ${condition} order by c.demo, v.published_on desc nulls last, d.county, d.issue, d.version desc, d.position`.execute(
    db,
  );
  return rows;
}

type Body = {
  readonly document_id: number;
  readonly key: string;
  readonly carried_by: string | null;
  readonly body: GazetteDocument;
};

function assemble(bodies: readonly Body[], key: string): GazetteDocument | null {
  const own = bodies.find((one) => one.key === key);
  if (!own) return null;
  const carried = bodies.filter((one) => one.carried_by === key).flatMap((one) => assemble(bodies, one.key) ?? []);
  return { ...own.body, documents: carried };
}

async function bodiesOf(db: Database, row: DocumentRow): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select document_id, key, carried_by, body from document
    where county = ${row.county} and issue = ${row.issue} and version = ${row.version}
      and (key = ${row.key} or starts_with(key, ${`${row.key}/`})) order by position`.execute(db);
  return rows;
}

async function shownCitations(db: Database, county: string, ids: readonly number[]): Promise<StoredCitation[]> {
  const { rows } = await sql<Omit<StoredCitation, 'span'> & { start: number; end: number }>`
    select form, text, span_start as start, span_end as "end", from_address as "from", number, title, provision, status, target,
      work, settled
    from citation where county = ${county} and document_id = any(${ids}) order by document_id, position`.execute(db);
  return rows.map(({ start, end, ...citation }) => ({ ...citation, span: { start, end } }));
}

async function shownMentions(db: Database, county: string, ids: readonly number[]): Promise<OrganMention[]> {
  const { rows } = await sql<{ text: string; start: number; end: number; organ: string | null; address: string }>`
    select text, span_start as start, span_end as "end", organ, address from organ_mention
    where county = ${county} and document_id = any(${ids}) order by document_id, position`.execute(db);
  return rows.map(({ start, end, ...mention }) => ({ ...mention, span: { start, end } }));
}

async function versionRow(db: Database, row: DocumentRow): Promise<VersionRow> {
  const { rows } = await sql<VersionRow>`
    select title, findings, ${row.shown ? sql`'[]'::json` : sql`citations`} as citations,
      ${row.shown ? sql`'[]'::json` : sql`organs`} as organs
    from issue_version where county = ${row.county} and issue = ${row.issue} and version = ${row.version}`.execute(db);
  return rows[0] ?? { title: '', findings: [], citations: [], organs: [] };
}

/** A version that is not shown has its citations as they were read then. */
function asRead(county: string, citations: readonly Citation[]): StoredCitation[] {
  return citations.map((citation) => {
    const target = citation.target === null ? null : `${county}/${citation.target}`;
    return { ...citation, target, settled: false };
  });
}

/** Everything about one document. */
export async function viewOf(db: Database, row: DocumentRow): Promise<DocumentView | null> {
  const bodies = await bodiesOf(db, row);
  const document = assemble(bodies, row.key);
  if (!document) return null;
  const version = await versionRow(db, row);
  const inside = documentFinder({ documents: [document] });
  const ids = bodies.map((one) => one.document_id);
  const { documentId: _, key: __, shown, ...summary } = row;
  const { start, end } = document.span;
  return {
    ...summary,
    document,
    issueTitle: version.title,
    isCurrentVersion: shown,
    citations: shown
      ? await shownCitations(db, row.county, ids)
      : asRead(
          row.county,
          version.citations.filter((one) => inside(one.from)),
        ),
    organs: shown ? await shownMentions(db, row.county, ids) : version.organs.filter((one) => inside(one.address)),
    findings: version.findings.filter(({ span }) => span.start >= start && span.end <= end),
  };
}

/** A document as it was read, the shown version, by its key in the county; null where its text is not in the library. */
export async function findPrintedDocument(
  db: Database,
  county: string,
  key: string,
): Promise<{ readonly document: GazetteDocument; readonly version: number } | null> {
  const [row] = await findDocumentRows(db, sql`d.county = ${county} and d.key = ${key} and d.shown`);
  const view = row === undefined ? null : await viewOf(db, row);
  return view === null ? null : { document: view.document, version: view.version };
}
