import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** The time by which clocks fall due. */
export type OfficeTime = {
  /** The database's clock, but never behind the latest time that this installation has seen. */
  readonly now: Date;
  /** How far the database's clock stands behind that time; above 0 where somebody set it back. */
  readonly behindMilliseconds: number;
};

/** Asks the database for the time and raises the high-water mark; a clock set back makes time stand still until it has caught up. */
export async function officeTime(db: Database): Promise<OfficeTime> {
  const { rows } = await sql<{ now: Date; shown: Date }>`
    with t as (select date_trunc('milliseconds', clock_timestamp()) as shown)
    update time_mark set high = greatest(high, t.shown) from t returning high as now, t.shown as shown`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('time_mark is empty');
  return { now: row.now, behindMilliseconds: Math.max(0, row.now.getTime() - row.shown.getTime()) };
}

/** The latest time seen before this start, null on the first one. */
export async function lastSeen(db: Database): Promise<Date | null> {
  const { rows } = await sql<{ high: Date | number }>`select high from time_mark`.execute(db);
  const high = rows[0]?.high;
  return high instanceof Date ? high : null;
}

/** When the next armed clock falls due; null where none is armed. */
export async function nextDueAt(db: Database): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from clock where state = 'armed'`.execute(db);
  return rows[0]?.due ?? null;
}
