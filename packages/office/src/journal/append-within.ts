import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { GENESIS, hashOf, type JournalEvent } from './event.ts';
import { eventOf } from './read.ts';
import { type AppendOutcome, type AppendWish, stale } from './wish.ts';

/** Keeps a table in step with the journal, in the transaction of the events themselves. */
export type Projector = (transaction: Database, events: readonly JournalEvent[]) => Promise<void>;

/** Where the time of events comes from; given by tests. */
export type TimeSource = (transaction: Database) => Promise<Date>;

const databaseTime: TimeSource = async (transaction) => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(transaction);
  return rows[0]?.now ?? new Date();
};

export type Ground = { readonly projectors: readonly Projector[]; readonly time?: TimeSource };

type Head = { sequence: number; hash: Buffer; at: Date };
type Stored = {
  county: string;
  sequence: number;
  stream: string;
  version: number;
  kind: string;
  at: Date;
  actor: string;
  post: string | null;
  clause: string | null;
  command: string;
  data: string;
  previous: Buffer;
  hash: Buffer;
};

const ROWS_AT_ONCE = 2000;

/** Takes the end of the county's chain and keeps it until the commit: appends of one county stand in line here. */
export async function lockHead(transaction: Database, county: string): Promise<Head> {
  const locked = () =>
    transaction
      .selectFrom('journal_head')
      .select(['sequence', 'hash', 'at'])
      .where('county', '=', county)
      .forUpdate()
      .executeTakeFirst();
  const head = await locked();
  if (head) return head;
  await transaction
    .insertInto('journal_head')
    .values({ county, sequence: 0, hash: GENESIS, at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await locked()) ?? { sequence: 0, hash: GENESIS, at: new Date(0) };
}

async function repeatedCommands(
  transaction: Database,
  county: string,
  commands: readonly string[],
): Promise<Map<string, JournalEvent[]>> {
  const rows = await transaction
    .selectFrom('event')
    .selectAll()
    .where('county', '=', county)
    .where(sql<boolean>`command = any(${commands as string[]})`)
    .orderBy('sequence')
    .execute();
  const found = new Map<string, JournalEvent[]>();
  for (const row of rows) found.set(row.command, [...(found.get(row.command) ?? []), eventOf(row)]);
  return found;
}

async function streamVersions(
  transaction: Database,
  county: string,
  streams: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ stream: string; version: number }>`
    select stream, max(version) as version from event where county = ${county} and stream = any(${streams as string[]})
    group by stream`.execute(transaction);
  return new Map(rows.map((row) => [row.stream, row.version]));
}

/** The chain as it grows in memory; written in one go. */
class Chain {
  readonly rows: Stored[] = [];
  readonly #county: string;
  readonly #at: Date;
  #head: Head;

  constructor(county: string, head: Head, at: Date) {
    this.#county = county;
    this.#head = head;
    // Time never runs back within a county: a clock that was set back repeats the last moment.
    this.#at = at > head.at ? at : head.at;
  }

  get head(): Head {
    return this.#head;
  }

  add(wish: AppendWish, from: number): JournalEvent[] {
    return wish.events.map((draft, i) => {
      const event = {
        county: this.#county,
        sequence: this.#head.sequence + 1,
        stream: wish.stream,
        version: from + i + 1,
        kind: draft.kind,
        at: this.#at,
        actor: wish.actor,
        post: wish.post,
        clause: draft.clause ?? null,
        command: wish.command,
      };
      const text = JSON.stringify(draft.data);
      const previous = this.#head.hash;
      const hash = hashOf(previous, { ...event, text });
      this.rows.push({ ...event, data: text, previous, hash });
      this.#head = { sequence: event.sequence, hash, at: event.at };
      return { ...event, data: draft.data };
    });
  }
}

async function write(transaction: Database, county: string, chain: Chain): Promise<void> {
  for (let i = 0; i < chain.rows.length; i += ROWS_AT_ONCE) {
    await transaction
      .insertInto('event')
      .values(chain.rows.slice(i, i + ROWS_AT_ONCE))
      .execute();
  }
  const { sequence, hash, at } = chain.head;
  await transaction.updateTable('journal_head').set({ sequence, hash, at }).where('county', '=', county).execute();
}

/**
 * Appends the events of several wishes of one county inside a transaction of `inCounty`, in their order; a stale wish is
 * refused alone. Projectors see all new events before the commit.
 */
export async function appendWithin(
  transaction: Database,
  county: string,
  wishes: readonly AppendWish[],
  ground: Ground,
): Promise<AppendOutcome[]> {
  const head = await lockHead(transaction, county);
  const at = await (ground.time ?? databaseTime)(transaction);
  const done = await repeatedCommands(transaction, county, [...new Set(wishes.map((wish) => wish.command))]);
  const versions = await streamVersions(transaction, county, [...new Set(wishes.map((wish) => wish.stream))]);
  const chain = new Chain(county, head, at);
  const fresh: JournalEvent[] = [];
  const outcomes = wishes.map((wish): AppendOutcome => {
    const before = done.get(wish.command);
    if (before) return { ok: true, events: before, repeated: true };
    const version = versions.get(wish.stream) ?? 0;
    if (wish.expected !== 'any' && wish.expected !== version) return stale(wish.expected, version);
    const events = chain.add(wish, version);
    versions.set(wish.stream, version + events.length);
    done.set(wish.command, events);
    fresh.push(...events);
    return { ok: true, events, repeated: false };
  });
  if (fresh.length > 0) {
    await write(transaction, county, chain);
    for (const project of ground.projectors) await project(transaction, fresh);
    // County, first and last place of what was appended: who listens reads the rest.
    const notice = `${county} ${head.sequence + 1} ${chain.head.sequence}`;
    await sql`select pg_notify('xianzhi_journal', ${notice})`.execute(transaction);
  }
  return outcomes;
}
