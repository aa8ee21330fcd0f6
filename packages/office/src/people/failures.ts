import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { FORGOTTEN_AFTER, type LockOutRule, lockedFor } from './lock-out.ts';

/** Names typed and addresses are kept as hashes alone. */
export const subjectOf = (kind: 'account' | 'address', name: string): Buffer =>
  createHash('sha256').update(`${kind}:${name}`).digest();

type Row = { failures: number; last_at: Date; locked_until: Date | null };
/** `lockedUntil`: refused without looking at the password. `locksUntil`: what a failure of this attempt locks. */
export type Attempt = { readonly lockedUntil: Date } | { readonly locksUntil: Date | null };

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through; a success takes it back.
 * Inside a transaction of the county.
 */
export async function countAttempt(
  transaction: Database,
  of: { readonly county: string; readonly subject: Buffer },
  rule: LockOutRule,
  at: Date,
): Promise<Attempt> {
  const { county, subject } = of;
  await transaction
    .insertInto('sign_in_failure')
    .values({ county, subject, failures: 0, last_at: at, locked_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<Row>`select failures, last_at, locked_until from sign_in_failure
    where county = ${county} and subject = ${subject} for update`.execute(transaction);
  const row = rows[0] ?? { failures: 0, last_at: at, locked_until: null };
  if (row.locked_until !== null && at < row.locked_until) return { lockedUntil: row.locked_until };
  const failures = at.getTime() - row.last_at.getTime() > FORGOTTEN_AFTER ? 1 : row.failures + 1;
  const locked = lockedFor(failures, rule);
  const locksUntil = locked === 0 ? null : new Date(at.getTime() + locked);
  await transaction
    .updateTable('sign_in_failure')
    .set({ failures, last_at: at, locked_until: locksUntil })
    .where('county', '=', county)
    .where('subject', '=', subject)
    .execute();
  return { locksUntil };
}

/** Forgets the failures of an account. */
export const forgetFailures = (transaction: Database, county: string, account: string): Promise<unknown> =>
  transaction
    .deleteFrom('sign_in_failure')
    .where('county', '=', county)
    .where('subject', '=', subjectOf('account', account))
    .execute();

/** Takes back one attempt from an address: somebody behind it has signed in. */
export const takeBackAttempt = (transaction: Database, county: string, subject: Buffer): Promise<unknown> =>
  sql`update sign_in_failure set failures = greatest(failures - 1, 0), locked_until = null
    where county = ${county} and subject = ${subject}`.execute(transaction);
