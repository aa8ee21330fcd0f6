import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '@xianzhi/core/base';
import { sql } from 'kysely';
import { startOfDay } from '../clocks/index.ts';
import { type Database, inCounty } from '../database/index.ts';
import { type Account, readAccounts } from './account.ts';
import { firstEnd } from './decide.ts';
import { type SignedIn, signedInAt } from './signed-in.ts';

/** How long a session lasts: without a sign of life, and at most. Milliseconds. */
export type SessionRule = { readonly idle: number; readonly most: number };

/** A session as the browser holds it. */
export type OpenedSession = { readonly token: string; readonly endsAt: Date };

const TOKEN = /^(\d{6})\.([A-Za-z0-9_-]{43})$/;
const TOKEN_BYTES = 32;
const DAY = 86_400_000;
// A screen that asks every few seconds need not write every time.
const SEEN_EVERY = 60_000;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The end of the first day on which a role or a seat ends: what one was let in for is then no more. */
function endOfPost(account: Account, at: Date): number {
  const last = firstEnd(account, dayOf(at.getTime()));
  return last === null ? Number.POSITIVE_INFINITY : startOfDay(last) + DAY;
}

/** Opens a session, inside a transaction of the account's county. The token names the county, the table holds its hash alone. */
export async function openSession(
  transaction: Database,
  account: Account,
  at: Date,
  rule: SessionRule,
): Promise<OpenedSession> {
  const { county } = account;
  const token = `${county}.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const endsAt = new Date(Math.min(at.getTime() + rule.most, endOfPost(account, at)));
  await transaction.deleteFrom('session').where('county', '=', county).where('ends_at', '<=', at).execute();
  await transaction
    .insertInto('session')
    .values({
      county,
      token_hash: hashOf(token),
      account: account.account,
      acting_county: null,
      opened_at: at,
      seen_at: at,
      ends_at: endsAt,
    })
    .execute();
  return { token, endsAt };
}

type Row = { account: string; acting_county: string | null; seen_at: Date; one_time: boolean };

async function liveSession(transaction: Database, county: string, hash: Buffer, at: Date, rule: SessionRule) {
  const { rows } = await sql<Row>`
    select session.account, acting_county, seen_at, secret.one_time_until is not null as one_time
    from session left join account_secret secret using (county, account)
    where session.county = ${county} and token_hash = ${hash} and ends_at > ${at}
      and seen_at > ${new Date(at.getTime() - rule.idle)}`.execute(transaction);
  return rows[0] ?? null;
}

/** Whom a token stands for at a moment; null where there is no such session, or no longer. */
export async function findSession(db: Database, token: string, at: Date, rule: SessionRule): Promise<SignedIn | null> {
  const county = TOKEN.exec(token)?.[1];
  if (county === undefined) return null;
  const hash = hashOf(token);
  return inCounty(db, county, async (transaction) => {
    const session = await liveSession(transaction, county, hash, at, rule);
    if (session === null) return null;
    const all = await readAccounts(transaction, county);
    const account = all.find((one) => one.account === session.account);
    const signedIn = account === undefined ? null : signedInAt(account, all, at);
    if (signedIn === null) return null;
    if (at.getTime() - session.seen_at.getTime() > SEEN_EVERY)
      await transaction
        .updateTable('session')
        .set({ seen_at: at })
        .where('county', '=', county)
        .where('token_hash', '=', hash)
        .execute();
    return { ...signedIn, county: signedIn.county ?? session.acting_county, mustChangePassword: session.one_time };
  });
}

/** Ends the session of a token; one that is not there is ended already. */
export async function endSession(db: Database, token: string): Promise<void> {
  const county = TOKEN.exec(token)?.[1];
  if (county === undefined) return;
  await inCounty(db, county, (transaction) =>
    transaction.deleteFrom('session').where('county', '=', county).where('token_hash', '=', hashOf(token)).execute(),
  );
}

/** Ends all sessions of an account but the one of a token. */
export const endOtherSessions = (
  transaction: Database,
  whose: { readonly county: string; readonly account: string },
  token: string,
): Promise<unknown> =>
  transaction
    .deleteFrom('session')
    .where('county', '=', whose.county)
    .where('account', '=', whose.account)
    .where('token_hash', '!=', hashOf(token))
    .execute();

/** The county on which an administrator of the installation works from now on. */
export async function actOnCounty(db: Database, token: string, actingCounty: string): Promise<void> {
  const county = TOKEN.exec(token)?.[1];
  if (county === undefined) return;
  await inCounty(db, county, (transaction) =>
    transaction
      .updateTable('session')
      .set({ acting_county: actingCounty })
      .where('county', '=', county)
      .where('token_hash', '=', hashOf(token))
      .execute(),
  );
}
