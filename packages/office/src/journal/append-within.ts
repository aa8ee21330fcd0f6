import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { GENESIS, hashOf, type JournalEvent } from './event.ts';
import { eventOf } from './read.ts';
import { type AppendOutcome, type AppendWish, stale } from './wish.ts';

/** Keeps a table in step with the journal, in the transaction of the events themselves. */
export type Projector = (transaction: Database, events: readonly JournalEvent[]) => Promise<void>;

/** Where the time of events comes from; given by tests. */
export type TimeSource = (transaction: Database) => Promise<Date>;

export type Ground = { readonly projectors: readonly Projector[]; readonly time?: TimeSource };

type Head = { sequence: number; hash: Buffer; at: Date };
/** The end of the chain, and the database's time at which it was taken. */
type LockedHead = Head & { readonly now: Date };
type Stored = Omit<JournalEvent, 'data'> & { data: string; previous: Buffer; hash: Buffer };

const ROWS_AT_ONCE = 2000;

/** Takes the end of the county's chain and keeps it until the commit: appends of one county stand in line here. */
export async function lockHead(transaction: Database, county: string): Promise<LockedHead> {
  const locked = () =>
    transaction
      .selectFrom('journal_head')
      .select(['sequence', 'hash', 'at', sql<Date>`clock_timestamp()`.as('now')])
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
  const made = await locked();
  if (!made) throw new Error(`no head of the journal of ${county}`);
  return made;
}

async function repeatedCommands(
  transaction: Database,
  county: string,
  commands: readonly string[],
): Promise<Map<string, JournalEvent[]>> {
  if (commands.length === 0) return new Map();
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

/** Which commands were carried out before, and how far each stream is: one question for a whole batch. */
async function standing(
  transaction: Database,
  county: string,
  wishes: readonly AppendWish[],
): Promise<{ done: Map<string, JournalEvent[]>; versions: Map<string, number> }> {
  const commands = [...new Set(wishes.map((wish) => wish.command))];
  const streams = [...new Set(wishes.map((wish) => wish.stream))];
  const { rows } = await sql<{ name: string; version: number | null }>`
    select distinct command as name, null::integer as version from event
    where county = ${county} and command = any(${commands})
    union all
    select s.stream, (select max(version) from event e where e.county = ${county} and e.stream = s.stream)
    from unnest(${streams}::text[]) as s (stream)`.execute(transaction);
  // A stream without events has no version either: it comes from the second half, where each stream stands once.
  const known = rows.slice(0, rows.length - streams.length).map((row) => row.name);
  const versions = rows.slice(rows.length - streams.length).map((row) => [row.name, row.version ?? 0] as const);
  return { done: await repeatedCommands(transaction, county, known), versions: new Map(versions) };
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
  // County, first and last place of what was appended: who listens reads the rest.
  const notice = `${county} ${sequence - chain.rows.length + 1} ${sequence}`;
  await sql`
    with moved as (update journal_head set sequence = ${sequence}, hash = ${hash}, at = ${at} where county = ${county} returning 1)
    select pg_notify('xianzhi_journal', ${notice}) from moved`.execute(transaction);
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
  const at = ground.time === undefined ? head.now : await ground.time(transaction);
  const { done, versions } = await standing(transaction, county, wishes);
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
  }
  return outcomes;
}
