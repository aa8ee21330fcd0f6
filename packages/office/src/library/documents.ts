import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type DocumentFilter, type FacetRow, type Facets, facetsOf, totalOf } from './facets.ts';

export type DocumentSummary = {
  readonly county: string;
  readonly countyName: string;
  readonly issue: string;
  readonly version: number;
  /** Full address with county: `141121/文政发〔2024〕8号`. */
  readonly address: string;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  /** Full address of the document that carries it, or null. */
  readonly carriedBy: string | null;
  readonly units: number;
  readonly demo: boolean;
};

/** A part of a list: from `offset`, at most `limit`. */
export type Page = { readonly offset: number; readonly limit: number };

type Condition = ReturnType<typeof sql>;

/** The columns of a summary; `d` is the document, `c` its county. */
export const summaryColumns = sql`
  d.county, c.name as "countyName", d.issue, d.version, d.county || '/' || d.key as address, d.number, d.title, d.kind,
  d.issuer, d.signed_on as "signedOn", d.county || '/' || d.carried_by as "carriedBy", d.units, c.demo`;

/** Documents that fulfil a condition on `d`, in printed order of their issues. */
export async function documentSummaries(db: Database, condition: Condition): Promise<DocumentSummary[]> {
  const { rows } = await sql<DocumentSummary>`
    select ${summaryColumns} from document d join county c using (county) where ${condition}
    order by d.county, d.issue, d.version, d.position`.execute(db);
  return rows;
}

/** The filter as a condition on `d`. */
export function filterCondition(filter: DocumentFilter): Condition {
  const parts: Condition[] = [sql`true`];
  if (filter.county !== undefined) parts.push(sql`d.county = ${filter.county}`);
  if (filter.kind !== undefined) parts.push(sql`d.kind = ${filter.kind}`);
  if (filter.issuer !== undefined) parts.push(sql`d.issuer = ${filter.issuer}`);
  if (filter.year !== undefined) parts.push(sql`d.year = ${filter.year}`);
  if (filter.issue !== undefined) parts.push(sql`d.issue = ${filter.issue}`);
  return sql.join(parts, sql` and `);
}

const largestPage = 200;

/** Documents (carried ones excluded), newest first, real counties before the demo, with facets. */
export async function listDocuments(
  db: Database,
  filter: DocumentFilter,
  page: Page,
): Promise<{ readonly total: number; readonly documents: readonly DocumentSummary[]; readonly facets: Facets }> {
  const base = sql`from document d join county c using (county) where d.shown and d.carried_by is null`;
  const { rows: groups } = await sql<FacetRow>`
    select d.county, c.name as "countyName", d.kind, d.issuer, d.year, d.issue, count(*)::int as count ${base}
    group by d.county, c.name, d.kind, d.issuer, d.year, d.issue`.execute(db);
  const { rows: documents } = await sql<DocumentSummary>`
    select ${summaryColumns} ${base} and ${filterCondition(filter)}
    order by c.demo, d.signed_on desc nulls last, d.county, d.issue, d.position
    limit ${Math.min(page.limit, largestPage)} offset ${page.offset}`.execute(db);
  return { total: totalOf(groups, filter), documents, facets: facetsOf(groups, filter) };
}
