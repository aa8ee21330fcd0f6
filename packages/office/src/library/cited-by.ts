import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { Page } from './documents.ts';

/** A place that cites; `from`, `documentAddress` and `target` are full addresses. */
export type CitedBy = {
  readonly from: string;
  readonly documentAddress: string;
  readonly documentTitle: string;
  readonly text: string;
  readonly provision: string | null;
  readonly target: string;
};

const VERSION = /@\d{1,6}$/;

/** Places that cite an address (with county) or a part of it, newest documents first. */
export async function citedBy(
  db: Database,
  address: string,
  page: Page = { offset: 0, limit: 50 },
): Promise<{ readonly total: number; readonly citations: readonly CitedBy[] }> {
  const whole = address.replace(VERSION, '');
  // `0` follows `/`: the range holds all parts of the address, and the index can walk it.
  const cites = sql`(c.target = ${whole} or (c.target >= ${`${whole}/`} and c.target < ${`${whole}0`}))`;
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from citation c where ${cites}`.execute(db);
  const { rows } = await sql<CitedBy>`
    select c.county || '/' || c.from_address as "from", d.county || '/' || d.key as "documentAddress",
      d.title as "documentTitle", c.text, c.provision, c.target
    from citation c join document d using (county, document_id) where ${cites}
    order by d.signed_on desc nulls last, c.county, c.document_id, c.position
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return { total: counted[0]?.total ?? 0, citations: rows };
}
