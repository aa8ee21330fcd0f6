import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { JournalEvent, Projector } from '../journal/index.ts';
import { CLOCK_FIRED, type ClockArming, type ClockFired, clockChanges } from './clock.ts';

type Row = {
  clock: string;
  stream: string;
  kind: string;
  label: string;
  base_at: Date | null;
  due_at: Date;
  occurrence: number;
  state: 'armed' | 'fired' | 'stopped';
  armed_by: number;
  ended_by: number | null;
  ended_at: Date | null;
  late_milliseconds: number | null;
  clause: string | null;
  repeat: string | null;
  payload: string;
};

const rowOf = (event: JournalEvent, arming: ClockArming, occurrence: number): Row => ({
  clock: arming.clock,
  stream: event.stream,
  kind: arming.kind,
  label: arming.label,
  base_at: arming.baseAt === null ? null : new Date(arming.baseAt),
  due_at: new Date(arming.dueAt),
  occurrence,
  state: 'armed',
  armed_by: event.sequence,
  ended_by: null,
  ended_at: null,
  late_milliseconds: null,
  clause: arming.clause,
  repeat: arming.repeat === undefined ? null : JSON.stringify(arming.repeat),
  payload: JSON.stringify(arming.payload ?? {}),
});

/** The state of clocks after events, starting from what stands in the table for those that they name. */
class Sheet {
  readonly rows = new Map<string, Row>();
  readonly #before: ReadonlyMap<string, Row>;

  constructor(before: ReadonlyMap<string, Row>) {
    this.#before = before;
  }

  apply(event: JournalEvent): void {
    if (event.kind === CLOCK_FIRED) this.#fired(event, event.data as unknown as ClockFired);
    const { arm = [], stop = [] } = clockChanges(event);
    for (const name of stop) this.#end(name, event, 'stopped', null);
    for (const arming of arm) {
      const occurrence = (this.#current(arming.clock)?.occurrence ?? 0) + 1;
      this.rows.set(arming.clock, rowOf(event, arming, occurrence));
    }
  }

  #current(name: string): Row | undefined {
    return this.rows.get(name) ?? this.#before.get(name);
  }

  #fired(event: JournalEvent, fired: ClockFired): void {
    this.#end(fired.clock, event, 'fired', fired.lateMilliseconds);
  }

  #end(name: string, event: JournalEvent, state: 'fired' | 'stopped', late: number | null): void {
    const row = this.#current(name);
    if (row?.state !== 'armed') return;
    this.rows.set(name, { ...row, state, ended_by: event.sequence, ended_at: event.at, late_milliseconds: late });
  }
}

function namesIn(events: readonly JournalEvent[]): string[] {
  const names = events.flatMap((event) => {
    const { arm = [], stop = [] } = clockChanges(event);
    const fired = event.kind === CLOCK_FIRED ? [(event.data as unknown as ClockFired).clock] : [];
    return [...fired, ...stop, ...arm.map((arming) => arming.clock)];
  });
  return [...new Set(names)];
}

async function standing(transaction: Database, county: string, names: readonly string[]): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select clock, stream, kind, label, base_at, due_at, occurrence, state, armed_by, ended_by, ended_at,
      late_milliseconds::int as late_milliseconds, clause, repeat::text as repeat, payload::text as payload
    from clock where county = ${county} and clock = any(${names as string[]})`.execute(transaction);
  return new Map(rows.map((row) => [row.clock, row]));
}

async function store(transaction: Database, county: string, rows: readonly Row[]): Promise<void> {
  const json = JSON.stringify(rows.map((row) => ({ county, ...row })));
  await sql`
    insert into clock (county, clock, stream, kind, label, base_at, due_at, occurrence, state, armed_by, ended_by,
      ended_at, late_milliseconds, clause, repeat, payload)
    select county, clock, stream, kind, label, base_at, due_at, occurrence, state, armed_by, ended_by,
      ended_at, late_milliseconds, clause, repeat::json, payload::json
    from json_to_recordset(${json}::json) as r (county text, clock text, stream text, kind text, label text,
      base_at timestamptz, due_at timestamptz, occurrence integer, state text, armed_by integer, ended_by integer,
      ended_at timestamptz, late_milliseconds bigint, clause text, repeat text, payload text)
    on conflict (county, clock) do update set (stream, kind, label, base_at, due_at, occurrence, state, armed_by,
      ended_by, ended_at, late_milliseconds, clause, repeat, payload) = row(excluded.stream, excluded.kind,
      excluded.label, excluded.base_at, excluded.due_at, excluded.occurrence, excluded.state, excluded.armed_by,
      excluded.ended_by, excluded.ended_at, excluded.late_milliseconds, excluded.clause, excluded.repeat,
      excluded.payload)`.execute(transaction);
}

/** Keeps the table of clocks in step with the journal. It knows nothing but events, so it can be made again from the first one. */
export const projectClocks: Projector = async (transaction, events) => {
  const names = namesIn(events);
  const county = events[0]?.county;
  if (names.length === 0 || county === undefined) return;
  const sheet = new Sheet(await standing(transaction, county, names));
  for (const event of events) sheet.apply(event);
  const rows = [...sheet.rows.values()];
  if (rows.length === 0) return;
  await store(transaction, county, rows);
  if (rows.some((row) => row.state === 'armed')) await sql`select pg_notify('xianzhi_clocks', '')`.execute(transaction);
};
