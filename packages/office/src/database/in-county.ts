import { sql } from 'kysely';
import type { Database } from './connection.ts';

/**
 * One transaction on the operational matter of one county. It runs as a role without ownership, so that row security
 * hides every other county even from a query that forgets to ask for its own.
 */
export const inCounty = <T>(db: Database, county: string, work: (transaction: Database) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await sql`select set_config('role', 'xianzhi_county', true), set_config('xianzhi.county', ${county}, true)`.execute(
      transaction,
    );
    return work(transaction);
  });
