import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { filterCondition } from './documents.ts';
import type { DocumentFilter } from './facets.ts';
import { type FacetRow, type Facets, facetsOf, totalOf } from './facets.ts';
import { readHits, type SearchHit, type UnitKey } from './hits.ts';
import { type ParsedQuery, parseQuery, type Word } from './query.ts';
import { directUnits, type Recognised, recognise } from './recognise.ts';
import { quoteLexeme, vastLexeme, windowQuery } from './searchable.ts';

export type SearchQuery = DocumentFilter & {
  readonly text: string;
  readonly offset?: number;
  /** At most 100, default 20. */
  readonly limit?: number;
};

export type SearchResult = {
  /** The query's words as searched, normalised. Empty where nothing is left to search for; then there are no hits. */
  readonly words: readonly string[];
  readonly recognised: readonly Recognised[];
  /** The places that the query names outright (number, number with article, exact title), to be shown first; at most 20. */
  readonly direct: readonly SearchHit[];
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: Facets;
  /** Chinese; how the order came about, where a very frequent word is ordered by date alone. */
  readonly orderNote: string | null;
};

// To count how often a phrase occurs, every hit must be read. Above this the order inside a tier is by day alone.
const mostCounted = 1000;
const defaultLimit = 20;
const largestLimit = 100;

type Fragment = ReturnType<typeof sql>;

/** Windows find, the text decides: units that have all windows of a phrase, but not the phrase, are refused here. */
function verified({ phrases }: Word): Fragment {
  const occurs = sql.join(
    phrases.map((phrase) => sql`strpos(s.words, ${phrase}) > 0`),
    sql` or `,
  );
  const exact = phrases.length === 1 && [...(phrases[0] ?? '')].length <= 2;
  return exact ? sql`(not s.vast or ${occurs})` : sql`(${occurs})`;
}

const tsquery = (words: readonly Word[]): string => {
  const groups = words.map((word) => `(${word.phrases.map(windowQuery).join(' | ')})`);
  return `(${groups.join(' & ')}) | ${quoteLexeme(vastLexeme)}`;
};

const condition = (words: readonly Word[]): Fragment =>
  sql`s.windows @@ ${tsquery(words)}::tsquery and ${sql.join(words.map(verified), sql` and `)}`;

const inHeading = (words: readonly Word[]): Fragment =>
  sql.join(
    words.map(
      (word) =>
        sql`(${sql.join(
          word.phrases.map((phrase) => sql`strpos(s.heading_words, ${phrase}) > 0`),
          sql` or `,
        )})::int`,
    ),
    sql` + `,
  );

const occurrences = (words: readonly Word[]): Fragment =>
  sql.join(
    words
      .flatMap((word) => word.phrases)
      .map((phrase) => sql`(length(t.words) - length(replace(t.words, ${phrase}, ''))) / ${[...phrase].length}::int`),
    sql` + `,
  );

type Answer = { readonly groups: FacetRow[] | null; readonly page: UnitKey[] | null };

/**
 * All in one statement: the hits once, narrow; from them the counts by document, and the page.
 * Order: titles, then units with more of the words in their heading, then more occurrences, then newer.
 */
async function ask(db: Database, words: readonly Word[], query: SearchQuery): Promise<Answer> {
  const limit = Math.min(query.limit ?? defaultLimit, largestLimit);
  const { rows } = await sql<Answer>`
    with hit as materialized (
      select s.county, s.unit_id, s.document_id, s.day, s.is_title, ${inHeading(words)} as headed
      from unit_search s where ${condition(words)}
    ), counted as (
      select county, document_id, count(*)::int as count from hit group by county, document_id
    ), groups as (
      select d.county, c.name as "countyName", d.kind, d.issuer, d.year, d.issue, sum(counted.count)::int as count
      from counted join document d using (county, document_id) join county c using (county)
      group by d.county, c.name, d.kind, d.issuer, d.year, d.issue
    ), eligible as (
      select hit.* from hit where (county, document_id) in (
        select d.county, d.document_id from document d where d.shown and ${filterCondition(query)})
    ), ranked as (
      select e.*, case when (select count(*) from eligible) <= ${mostCounted} then (
        select ${occurrences(words)} from unit_search t where t.county = e.county and t.unit_id = e.unit_id) else 0 end as often
      from eligible e
    ), page as (
      select county, unit_id as "unitId" from ranked
      order by is_title desc, headed desc, often desc, day desc, county, unit_id
      limit ${limit} offset ${query.offset ?? 0}
    )
    select (select json_agg(groups) from groups) as groups, (select json_agg(page) from page) as page`.execute(db);
  return rows[0] ?? { groups: null, page: null };
}

/** For this transaction: a frequent word must not tempt the planner to unpack every row's windows, nor to compile the query. */
const steer = (db: Database) =>
  sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)`.execute(db);

const nothing = (recognised: readonly Recognised[]): SearchResult => ({
  words: [],
  recognised,
  direct: [],
  total: 0,
  hits: [],
  facets: { county: [], kind: [], issuer: [], year: [] },
  orderNote: null,
});

async function answer(db: Database, parsed: ParsedQuery, query: SearchQuery): Promise<SearchResult> {
  const phrases = parsed.words.flatMap((word) => word.phrases);
  const { groups, page } = await ask(db, parsed.words, query);
  const total = totalOf(groups ?? [], query);
  const note = `命中超过 ${mostCounted} 处，同一档内只按日期从新到旧排列，没有比较出现次数。`;
  return {
    words: parsed.words.map((word) => word.phrases[0] ?? ''),
    recognised: await recognise(db, parsed, query.county),
    direct: await readHits(db, await directUnits(db, parsed, query), phrases),
    total,
    hits: await readHits(db, page ?? [], phrases),
    facets: facetsOf(groups ?? [], query),
    orderNote: total > mostCounted ? note : null,
  };
}

/**
 * Searches units: all words must occur in the unit, each as an exact phrase of its searchable form; one character is
 * enough. The result is exactly that of reading every unit.
 */
export async function search(db: Database, query: SearchQuery): Promise<SearchResult> {
  const parsed = parseQuery(query.text);
  if (parsed.words.length === 0) return nothing([]);
  return db.transaction().execute(async (transaction) => {
    await steer(transaction);
    return answer(transaction, parsed, query);
  });
}
