import type { Citation, GazetteDocument, OrganMention } from '@xianzhi/core/gazette';
import { sql } from 'kysely';
import { resolveMentions } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import { titleKey, titleKeysOf } from './citation-keys.ts';
import { linkCitations } from './link.ts';
import { documentFinder, searchedFormOf, unitRowsOf } from './rows.ts';
import type { VersionKey } from './store.ts';

// What readers search and follow is made from the shown version of an issue, and made again when another is shown.

type StoredDocument = {
  readonly document_id: number;
  readonly issuer: string | null;
  readonly signed_on: string | null;
  readonly body: GazetteDocument;
};

type Version = {
  readonly source: string;
  readonly published_on: string | null;
  readonly citations: Citation[];
  readonly organs: OrganMention[];
};

const millisecondsOfDay = 86_400_000;
const dayNumber = (day: string | null): number =>
  day === null ? 0 : Math.floor(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);

const LONE_SURROGATES = /\p{Surrogate}/gu;
const rowsAtOnce = 2000;

/** Sends rows as JSON in portions; half a surrogate pair, which a cut text can end with, would be refused. */
async function inPortions(rows: readonly object[], send: (json: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const portion = rows.slice(start, start + rowsAtOnce);
    await send(
      JSON.stringify(portion, (_, value) =>
        typeof value === 'string' ? value.replace(LONE_SURROGATES, '\ufffd') : value,
      ),
    );
  }
}

function unitInput(stored: StoredDocument, version: Version): object[] {
  const day = dayNumber(stored.signed_on ?? version.published_on);
  return unitRowsOf(stored.body, version.source).map((row, position) => {
    const { headingWords, words, vast } = searchedFormOf(row);
    const place = { document_id: stored.document_id, position, kind: row.kind, address: row.address, num: row.num };
    const shown = {
      heading: row.heading,
      text: row.text,
      title_path: row.titlePath,
      span_start: row.span.start,
      span_end: row.span.end,
    };
    return {
      ...place,
      ...shown,
      day,
      is_title: row.kind === 'title',
      vast,
      heading_words: headingWords,
      words,
    };
  });
}

const insertUnits = (db: Database, county: string) => (json: string) =>
  sql`with input as (
      select * from json_to_recordset(${json}::json) as x(
        document_id integer, position integer, kind text, address text, num text, heading text, text text, title_path text[],
        span_start integer, span_end integer, day integer, is_title boolean, vast boolean, heading_words text, words text)
    ), made as (
      insert into unit (county, document_id, position, kind, address, num, heading, text, title_path, span_start, span_end)
      select ${county}, document_id, position, kind, address, num, heading, text, title_path, span_start, span_end from input
      returning county, unit_id, document_id, position
    )
    insert into unit_search (county, unit_id, document_id, day, is_title, vast, heading_words, words)
    select county, unit_id, document_id, day, is_title, vast, heading_words, words
    from made join input using (document_id, position)`.execute(db);

type Placed<T> = { readonly item: T; readonly document_id: number; readonly position: number };

/** Gives each item the document that it stands in; what stands in none (a contents page) is left out. */
function placed<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  documents: readonly StoredDocument[],
): Placed<T>[] {
  const find = documentFinder({ documents: documents.map((one) => one.body) });
  const ids = new Map(documents.map((one) => [one.body, one.document_id]));
  return items.flatMap((item, position) => {
    const document = find(addressOf(item));
    return document ? [{ item, position, document_id: ids.get(document) ?? 0 }] : [];
  });
}

const citationInput =
  (county: string) =>
  ({ item, document_id, position }: Placed<Citation>) => ({
    document_id,
    position,
    form: item.form,
    from_address: item.from,
    text: item.text,
    span_start: item.span.start,
    span_end: item.span.end,
    number: item.number,
    title: item.title,
    title_key: item.title === null ? null : titleKey(item.title),
    provision: item.provision,
    status: item.status,
    target: item.target === null ? null : `${county}/${item.target}`,
    work: item.work,
  });

const insertCitations = (db: Database, county: string) => (json: string) =>
  sql`insert into citation (county, document_id, position, form, from_address, text, span_start, span_end, number, title,
      title_key, provision, status, target, work, settled)
    select ${county}, document_id, position, form, from_address, text, span_start, span_end, number, title,
      title_key, provision, status, target, work, false
    from json_to_recordset(${json}::json) as x(document_id integer, position integer, form text, from_address text, text text,
      span_start integer, span_end integer, number text, title text, title_key text, provision text, status text, target text, work text)`.execute(
    db,
  );

const mentionInput = ({ item, document_id, position }: Placed<OrganMention>) => ({
  document_id,
  position,
  address: item.address,
  text: item.text,
  span_start: item.span.start,
  span_end: item.span.end,
  organ: item.organ,
});

const insertMentions = (db: Database, county: string) => (json: string) =>
  sql`insert into organ_mention (county, document_id, position, address, text, span_start, span_end, organ)
    select ${county}, document_id, position, address, text, span_start, span_end, organ
    from json_to_recordset(${json}::json) as x(document_id integer, position integer, address text, text text,
      span_start integer, span_end integer, organ text)`.execute(db);

/** What people settled before holds for what comes in now. */
async function applySettlements(db: Database, county: string, ids: readonly number[]): Promise<void> {
  await sql`update citation c set settled = true, target = case s.verdict when 'address' then s.value end,
      work = case s.verdict when 'work' then s.value end,
      status = case s.verdict when 'none' then 'absent' else 'resolved' end
    from settlement s where s.county = c.county and s.subject = 'citation' and s.text = c.text
      and c.county = ${county} and c.document_id = any(${ids}) and c.status <> 'resolved'`.execute(db);
}

async function insertTitles(db: Database, county: string, documents: readonly StoredDocument[]): Promise<void> {
  const rows = documents.flatMap((one) =>
    titleKeysOf({ title: one.body.title, issuer: one.issuer }).map((title) => ({
      county,
      document_id: one.document_id,
      title,
    })),
  );
  await inPortions(rows, (json) =>
    sql`insert into document_title select county, document_id, title
      from json_to_recordset(${json}::json) as x(county text, document_id integer, title text)`.execute(db),
  );
}

async function documentsOf(db: Database, { county, issue, version }: VersionKey): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['document_id', 'issuer', 'signed_on', 'body'])
    .where('county', '=', county)
    .where('issue', '=', issue)
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  return rows as unknown as StoredDocument[];
}

async function versionOf(db: Database, { county, issue, version }: VersionKey): Promise<Version> {
  const row = await db
    .selectFrom('issue_version')
    .select(['source', 'published_on', 'citations', 'organs'])
    .where('county', '=', county)
    .where('issue', '=', issue)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row as unknown as Version;
}

async function project(db: Database, key: VersionKey): Promise<void> {
  const { county } = key;
  const [version, documents] = [await versionOf(db, key), await documentsOf(db, key)];
  const ids = documents.map((one) => one.document_id);
  await inPortions(
    documents.flatMap((one) => unitInput(one, version)),
    insertUnits(db, county),
  );
  const citations = placed(version.citations, (citation) => citation.from, documents);
  await inPortions(citations.map(citationInput(county)), insertCitations(db, county));
  const mentions = placed(version.organs, (mention) => mention.address, documents);
  await inPortions(mentions.map(mentionInput), insertMentions(db, county));
  await insertTitles(db, county, documents);
  await sql`update document set shown = true where county = ${county} and document_id = any(${ids})`.execute(db);
  await applySettlements(db, county, ids);
  await resolveMentions(db, county);
  await linkCitations(db, county, ids);
}

async function clear(db: Database, county: string, issue: string): Promise<void> {
  const ids = sql`(select document_id from document where county = ${county} and issue = ${issue} and shown)`;
  for (const table of ['citation', 'organ_mention', 'document_title', 'unit_search', 'unit']) {
    await sql`delete from ${sql.table(table)} where county = ${county} and document_id in ${ids}`.execute(db);
  }
  await sql`update document set shown = false where county = ${county} and issue = ${issue} and shown`.execute(db);
}

/** Shows one version of an issue, or none, instead of the one shown so far. Call it inside a transaction. */
export async function show(db: Database, county: string, issue: string, version: number | null): Promise<void> {
  await clear(db, county, issue);
  await sql`update issue set shown = ${version} where county = ${county} and issue = ${issue}`.execute(db);
  if (version !== null) await project(db, { county, issue, version });
}
