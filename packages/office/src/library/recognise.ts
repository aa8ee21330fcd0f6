import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { titleKey } from './citation-keys.ts';
import { filterCondition } from './documents.ts';
import type { DocumentFilter } from './facets.ts';
import type { UnitKey } from './hits.ts';
import type { ParsedQuery } from './query.ts';

/** What was recognised in the query. */
export type Recognised =
  /** `address` is full; null where no document here bears the number, or several do. */
  | { readonly kind: 'number'; readonly text: string; readonly address: string | null }
  | { readonly kind: 'provision'; readonly text: string }
  | {
      readonly kind: 'organ';
      readonly text: string;
      readonly organ: string;
      readonly county: string;
      readonly mentions: number;
    };

type Bearer = { readonly county: string; readonly key: string; readonly number: string };

async function recogniseNumbers(db: Database, query: ParsedQuery): Promise<Recognised[]> {
  if (query.numbers.length === 0) return [];
  const { rows } = await sql<Bearer>`
    select distinct county, key, number from document where shown and number = any(${query.numbers})`.execute(db);
  return query.numbers.map((text) => {
    const bearers = rows.filter((row) => row.number === text);
    const only = bearers.length === 1 ? bearers[0] : undefined;
    return { kind: 'number', text, address: only ? `${only.county}/${only.key}` : null };
  });
}

type Named = { readonly text: string; readonly organ: string; readonly county: string; readonly mentions: number };

async function recogniseOrgans(db: Database, query: ParsedQuery, county: string | undefined): Promise<Recognised[]> {
  if (query.names.length === 0) return [];
  const place = county === undefined ? sql`true` : sql`names.county = ${county}`;
  const { rows } = await sql<Named>`
    select names.text, names.organ, names.county, (
      select count(*)::int from organ_mention m where m.county = names.county and m.organ = names.organ) as mentions
    from (select county, name as text, name as organ from organ where name = any(${query.names})
      union select county, alias, organ from organ_alias where alias = any(${query.names})) names
    where ${place} order by names.county, names.organ limit 20`.execute(db);
  return rows.map((row) => ({ kind: 'organ', ...row }));
}

/** Numbers, articles and organ names that stand in a query. */
export async function recognise(db: Database, query: ParsedQuery, county: string | undefined): Promise<Recognised[]> {
  const provisions = query.provisions.map((text) => ({ kind: 'provision', text }) as const);
  return [...(await recogniseNumbers(db, query)), ...provisions, ...(await recogniseOrgans(db, query, county))];
}

const mostDirect = 20;

/** The documents that the query names: by number, or by a title that is exactly its words. */
const namedDocuments = (query: ParsedQuery) => {
  const title = titleKey(query.names.join(''));
  return sql`(d.number = any(${query.numbers}) or (d.county, d.document_id) in (
    select county, document_id from document_title where title = ${title}))`;
};

/** With an article but no number, also documents whose title holds all other words: 转贷资金 第三条. */
const titledDocuments = (query: ParsedQuery) => {
  if (query.provisions.length === 0 || query.names.length === 0) return sql`false`;
  return sql.join(
    query.names.map((name) => sql`strpos(d.title, ${name}) > 0`),
    sql` and `,
  );
};

/** The places that a query names outright: a document's title, or the article of it. */
export async function directUnits(db: Database, query: ParsedQuery, filter: DocumentFilter): Promise<UnitKey[]> {
  if (query.numbers.length === 0 && query.names.length === 0) return [];
  const place = query.provisions.length > 0 ? sql`u.num = any(${query.provisions})` : sql`u.kind = 'title'`;
  const { rows } = await sql<UnitKey>`
    select u.county, u.unit_id as "unitId" from document d join unit u using (county, document_id)
    where d.shown and (${namedDocuments(query)} or (${titledDocuments(query)})) and ${place} and ${filterCondition(filter)}
    order by d.signed_on desc nulls last, u.unit_id limit ${mostDirect}`.execute(db);
  return rows;
}
