import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { filterCondition } from './documents.ts';
import type { DocumentFilter } from './facets.ts';
import { type FacetRow, type Facets, facetsOf, isFiltered, totalOf } from './facets.ts';
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

const occurs = ({ phrases }: Word): Fragment =>
  sql`(${sql.join(
    phrases.map((phrase) => sql`strpos(s.words, ${phrase}) > 0`),
    sql` or `,
  )})`;

/** Windows find, the text decides: units that have all windows of a phrase, but not the phrase, are refused here. */
function verified(word: Word): Fragment {
  const exact = word.phrases.length === 1 && [...(word.phrases[0] ?? '')].length <= 2;
  return exact ? sql`(not s.vast or ${occurs(word)})` : occurs(word);
}

const tsquery = (words: readonly Word[]): string => {
  const groups = words.map((word) => `(${word.phrases.map(windowQuery).join(' | ')})`);
  return `(${groups.join(' & ')}) | ${quoteLexeme(vastLexeme)}`;
};

const condition = (words: readonly Word[]): Fragment =>
  sql`search_windows(s.vast, s.words) @@ ${tsquery(words)}::tsquery and ${sql.join(words.map(verified), sql` and `)}`;

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
      .map((phrase) => sql`(length(s.words) - length(replace(s.words, ${phrase}, ''))) / ${[...phrase].length}::int`),
    sql` + `,
  );

/** Hits stand in shown documents only: without a filter, no document need be looked up. */
const narrowed = (filter: DocumentFilter): Fragment =>
  isFiltered(filter) ? sql`join document d using (county, document_id)` : sql``;

/** A document by its key. */
type DocumentId = { readonly county: string; readonly id: number };
type Counts = { readonly groups: FacetRow[] | null; readonly foremost: DocumentId[] | null };

/**
 * Counts the hits, document by document. `foremost` are the documents with the best hits, as many as `reach` hits can stand in:
 * each has at least one that is as good as its best, so that nothing outside them is among the first `reach`.
 */
async function countHits(db: Database, words: readonly Word[], query: SearchQuery, reach: number): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with counted as materialized (
      select s.county, s.document_id, count(*)::int as count, max(s.day) as day,
        max(case when s.is_title then ${words.length + 1}::int else 0 end + ${inHeading(words)}) as best
      from unit_search s where ${condition(words)} group by s.county, s.document_id
    ), groups as (
      select d.county, c.name as "countyName", d.kind, d.issuer, d.year, d.issue, sum(counted.count)::int as count
      from counted join document d using (county, document_id) join county c using (county)
      group by d.county, c.name, d.kind, d.issuer, d.year, d.issue
    ), foremost as (
      select county, document_id as id from counted ${narrowed(query)} where ${filterCondition(query)}
      order by best desc, day desc, county fetch first ${reach} rows with ties
    )
    select (select json_agg(groups) from groups) as groups, (select json_agg(foremost) from foremost) as foremost`.execute(
    db,
  );
  return rows[0] ?? { groups: null, foremost: null };
}

/** Where the page begins and how long it is. */
type Stretch = { readonly offset: number; readonly limit: number };

/** Titles, then units with more of the words in their heading, then more occurrences, then newer. */
async function pageOfAll(db: Database, words: readonly Word[], query: SearchQuery, page: Stretch): Promise<UnitKey[]> {
  const { rows } = await sql<UnitKey>`
    select s.county, s.unit_id as "unitId" from unit_search s ${narrowed(query)}
    where ${condition(words)} and ${filterCondition(query)}
    order by s.is_title desc, ${inHeading(words)} desc, ${occurrences(words)} desc, s.day desc, s.county, s.unit_id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** The same without comparing occurrences, where the documents that can have a part in the page are known. */
async function pageOfForemost(
  db: Database,
  words: readonly Word[],
  foremost: readonly DocumentId[],
  page: Stretch,
): Promise<UnitKey[]> {
  const { rows } = await sql<UnitKey>`
    select s.county, s.unit_id as "unitId"
    from unnest(${foremost.map((one) => one.county)}::text[], ${foremost.map((one) => one.id)}::integer[])
      as foremost(county, document_id)
    join unit_search s on s.county = foremost.county and s.document_id = foremost.document_id
    where ${sql.join(words.map(occurs), sql` and `)}
    order by s.is_title desc, ${inHeading(words)} desc, s.day desc, s.county, s.unit_id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/**
 * For this transaction: a frequent word must not tempt the planner to scan and make the windows of every row, nor to compile
 * the query; nor may its rows outgrow the bitmap, which then would name pages only and have their windows made again.
 */
const steer = (db: Database) =>
  sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),
    set_config('work_mem', '32MB', true)`.execute(db);

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
  const page = { offset: query.offset ?? 0, limit: Math.min(query.limit ?? defaultLimit, largestLimit) };
  const { groups, foremost } = await countHits(db, parsed.words, query, page.offset + page.limit);
  const total = totalOf(groups ?? [], query);
  const found =
    total > mostCounted
      ? await pageOfForemost(db, parsed.words, foremost ?? [], page)
      : await pageOfAll(db, parsed.words, query, page);
  const note = `命中超过 ${mostCounted} 处，同一档内只按日期从新到旧排列，没有比较出现次数。`;
  return {
    words: parsed.words.map((word) => word.phrases[0] ?? ''),
    recognised: await recognise(db, parsed, query.county),
    direct: await readHits(db, await directUnits(db, parsed, query), phrases),
    total,
    hits: await readHits(db, found, phrases),
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
