import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { ChainedEvent, EventData, JournalEvent } from './event.ts';

type Row = Omit<JournalEvent, 'data'> & { data: object };

/** A row of the table as an event. */
export const eventOf = (row: Row): JournalEvent => ({
  county: row.county,
  sequence: row.sequence,
  stream: row.stream,
  version: row.version,
  kind: row.kind,
  at: row.at,
  actor: row.actor,
  post: row.post,
  clause: row.clause,
  command: row.command,
  data: row.data as EventData,
});

export type ReadWish = {
  readonly county: string;
  readonly stream?: string;
  /** Only events behind this place of the county's chain. */
  readonly after?: number;
  readonly limit?: number;
};

/** Events in order. Runs in a transaction of `inCounty`. */
export async function readEvents(transaction: Database, wish: ReadWish): Promise<JournalEvent[]> {
  let query = transaction.selectFrom('event').selectAll().where('county', '=', wish.county);
  if (wish.stream !== undefined) query = query.where('stream', '=', wish.stream);
  if (wish.after !== undefined) query = query.where('sequence', '>', wish.after);
  if (wish.limit !== undefined) query = query.limit(wish.limit);
  return (await query.orderBy('sequence').execute()).map(eventOf);
}

/** Events with their hashes and the very text they were hashed over, `limit` at most. */
export async function readChain(
  transaction: Database,
  county: string,
  after: number,
  limit: number,
): Promise<ChainedEvent[]> {
  const { rows } = await sql<ChainedEvent>`
    select county, sequence, stream, version, kind, at, actor, post, clause, command, data::text as text, previous, hash
    from event where county = ${county} and sequence > ${after} order by sequence limit ${limit}`.execute(transaction);
  return rows;
}
