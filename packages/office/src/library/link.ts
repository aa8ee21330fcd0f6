import { provisionSegments } from '@xianzhi/core/address';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

type OpenCitation = {
  readonly county: string;
  readonly document_id: number;
  readonly position: number;
  readonly number: string | null;
  readonly title_key: string | null;
  readonly provision: string | null;
};

type Candidate = {
  readonly county: string;
  readonly key: string;
  readonly number: string | null;
  readonly title: string | null;
};

/** Citations without a target that the new documents hold, and those anywhere that the new documents may answer. */
async function openCitations(db: Database, county: string, ids: readonly number[]): Promise<OpenCitation[]> {
  const { rows } = await sql<OpenCitation>`
    select county, document_id, position, number, title_key, provision from citation c
    where status <> 'resolved' and not settled and work is null and (number is not null or title_key is not null) and (
      (county = ${county} and document_id = any(${ids}))
      or number in (select number from document where county = ${county} and document_id = any(${ids}))
      or title_key in (select title from document_title where county = ${county} and document_id = any(${ids})))`.execute(
    db,
  );
  return rows;
}

async function candidatesFor(db: Database, citations: readonly OpenCitation[]): Promise<Candidate[]> {
  const numbers = [...new Set(citations.flatMap((one) => one.number ?? []))];
  const titles = [
    ...new Set(citations.flatMap((one) => (one.number === null && one.title_key !== null ? [one.title_key] : []))),
  ];
  const { rows } = await sql<Candidate>`
    select county, key, number, null as title from document where shown and number = any(${numbers})
    union select d.county, d.key, null, t.title from document_title t
      join document d using (county, document_id) where d.shown and t.title = any(${titles})`.execute(db);
  return rows;
}

// A short title (地震应急预案) names another plan in every county; only one that tells its place crosses the border.
const leastForeignTitle = 10;

function fitting(citation: OpenCitation, candidates: readonly Candidate[]): Candidate[] {
  const fits = candidates.filter((one) =>
    citation.number === null ? one.title === citation.title_key : one.number === citation.number,
  );
  const own = fits.filter((one) => one.county === citation.county);
  if (own.length > 0) return own;
  const tellsItsPlace = citation.number !== null || (citation.title_key ?? '').length >= leastForeignTitle;
  return tellsItsPlace ? fits : [];
}

type Link = { readonly citation: OpenCitation; readonly addresses: readonly string[] };

const addressesOf = (candidates: readonly Candidate[]): string[] => [
  ...new Set(candidates.map((one) => `${one.county}/${one.key}`)),
];

function provisionAddress({ citation, addresses }: Link): string[] {
  const segments = provisionSegments(citation.provision);
  return addresses.length === 1 && segments.length > 0 ? [`${addresses[0]}/${segments.join('/')}`] : [];
}

/** Of the addresses with county, those at which a unit stands. */
async function existing(db: Database, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const { rows } = await sql<{ address: string }>`
    select distinct wanted as address from unnest(${addresses}::text[]) as wanted
    join document d on d.shown and d.county = left(wanted, 6) and substr(wanted, 8) like replace(replace(d.key, '\\', '\\\\'), '_', '\\_') || '/%'
    join unit u on u.county = d.county and u.document_id = d.document_id and u.address = substr(wanted, 8)`.execute(db);
  return new Set(rows.map((row) => row.address));
}

/**
 * Gives citations their targets across issues and counties, of the new documents and to them. A number or an exact title
 * decides, in the citing county first; where several documents fit, the citation is ambiguous and has no target.
 */
export async function linkCitations(db: Database, county: string, ids: readonly number[]): Promise<void> {
  const citations = await openCitations(db, county, ids);
  if (citations.length === 0) return;
  const candidates = await candidatesFor(db, citations);
  const links = citations
    .map((citation) => ({ citation, addresses: addressesOf(fitting(citation, candidates)) }))
    .filter((link) => link.addresses.length > 0);
  const units = await existing(db, [...new Set(links.flatMap(provisionAddress))]);
  const rows = links.map((link) => {
    const provision = provisionAddress(link)[0];
    const target = provision !== undefined && units.has(provision) ? provision : (link.addresses[0] ?? null);
    const { county: place, document_id, position } = link.citation;
    return link.addresses.length === 1
      ? { place, document_id, position, status: 'resolved', target }
      : { place, document_id, position, status: 'ambiguous', target: null };
  });
  await sql`update citation c set status = x.status, target = x.target
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(place text, document_id integer, position integer, status text, target text)
    where c.county = x.place and c.document_id = x.document_id and c.position = x.position`.execute(db);
}
