import type { CitationStatus } from '@xianzhi/core/gazette';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** A county, or one issue of it. */
export type Place = { readonly county: string; readonly issue?: string };

const inPlace = ({ county, issue }: Place) =>
  issue === undefined ? sql`d.county = ${county}` : sql`d.county = ${county} and d.issue = ${issue}`;

export type UnknownOrgan = {
  readonly county: string;
  readonly text: string;
  readonly mentions: number;
  /** A full address where it stands. */
  readonly example: string;
};

/** Names that no directory knows and nobody has settled, most frequent first. */
export async function listUnknownOrgans(db: Database, place: Place): Promise<UnknownOrgan[]> {
  const { rows } = await sql<UnknownOrgan>`
    select m.county, m.text, count(*)::int as mentions, m.county || '/' || min(m.address) as example
    from organ_mention m join document d using (county, document_id)
    where ${inPlace(place)} and m.organ is null and not exists (
      select from settlement s where s.county = m.county and s.subject = 'organ' and s.text = m.text)
    group by m.county, m.text order by count(*) desc, m.text`.execute(db);
  return rows;
}

export type OpenCitation = {
  readonly county: string;
  readonly issue: string;
  /** Full address of the unit where it stands first. */
  readonly from: string;
  readonly text: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly status: 'absent' | 'ambiguous' | 'unknown';
  readonly mentions: number;
};

/** Citations without a target that nobody has settled, grouped by text, most frequent first. */
export async function listOpenCitations(db: Database, place: Place): Promise<OpenCitation[]> {
  const { rows } = await sql<OpenCitation>`
    select c.county, min(d.issue) as issue, c.county || '/' || min(c.from_address) as "from", c.text,
      min(c.number) as number, min(c.title) as title, min(c.status) as status, count(*)::int as mentions
    from citation c join document d using (county, document_id)
    where ${inPlace(place)} and c.status <> 'resolved' and not c.settled
    group by c.county, c.text order by count(*) desc, c.text`.execute(db);
  return rows;
}

/** How many citations have which status. */
export async function citationCounts(db: Database, place: Place): Promise<Record<CitationStatus, number>> {
  const { rows } = await sql<{ status: CitationStatus; count: number }>`
    select c.status, count(*)::int as count from citation c join document d using (county, document_id)
    where ${inPlace(place)} group by c.status`.execute(db);
  const counts: Record<CitationStatus, number> = { resolved: 0, absent: 0, ambiguous: 0, unknown: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}
