import { randomUUID } from 'node:crypto';
import { dayOf } from '@xianzhi/core/base';
import { type Database, inCounty } from '../database/index.ts';
import { appendWithin, type Journal, lockHead } from '../journal/index.ts';
import { readAccounts } from './account.ts';
import { decidePeople, type PeopleCommand } from './decide.ts';
import { type PeopleEvent, streamOf } from './events.ts';
import { forgetFailures } from './failures.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';
import { type PeopleRefusal, refuse } from './refusal.ts';
import { watchRoster } from './roster/watch.ts';

/** In whose name something is done, and when. */
export type By = { readonly actor: string; readonly post: string | null; readonly at: Date };

const HOUR = 3_600_000;
/** How long a password for one sign-in is good. */
export const ONE_TIME_GOOD_FOR = 24 * HOUR;

/** Appends events to the stream of an account, inside a transaction of its county. */
export async function appendPeople(
  transaction: Database,
  { journal, county }: { readonly journal: Journal; readonly county: string },
  by: Pick<By, 'actor' | 'post'>,
  events: readonly PeopleEvent[],
): Promise<void> {
  const stream = streamOf(events[0]?.account ?? '');
  const drafts = events.map(({ kind, ...data }) => ({ kind, data }));
  const { actor, post } = by;
  const wish = { county, stream, expected: 'any' as const, events: drafts, actor, post, command: randomUUID() };
  await appendWithin(transaction, county, [wish], journal.ground);
}

/** Closed doors: every session of an account ends. */
export const endSessionsOf = (transaction: Database, county: string, account: string): Promise<unknown> =>
  transaction.deleteFrom('session').where('county', '=', county).where('account', '=', account).execute();

const ENDING: ReadonlySet<PeopleEvent['kind']> = new Set(['account.closed', 'role.ended', 'seat.ended']);

/** What may leave a shift without people, or fill it again. */
const THERE: ReadonlySet<PeopleCommand['kind']> = new Set([
  'close',
  'giveRole',
  'endRole',
  'nameSubstitute',
  'endSubstitute',
  'noteAbsence',
  'endAbsence',
]);

/** Carries out a command on the people of a county. What ends a role, a seat or an account ends its sessions. */
export function changePeople(
  journal: Journal,
  county: string,
  by: By,
  command: Exclude<PeopleCommand, { kind: 'open' }>,
): Promise<{ readonly ok: true } | PeopleRefusal> {
  return inCounty(journal.db, county, async (transaction) => {
    await lockHead(transaction, county);
    const state = { accounts: await readAccounts(transaction, county), today: dayOf(by.at.getTime()) };
    const decided = decidePeople(state, command);
    if ('ok' in decided) return decided;
    await appendPeople(transaction, { journal, county }, by, decided);
    if (decided.some((event) => ENDING.has(event.kind))) await endSessionsOf(transaction, county, command.account);
    if (THERE.has(command.kind)) await watchRoster(transaction, journal, county, by.at);
    return { ok: true };
  });
}

/** A password that was made for somebody: shown once, kept nowhere. */
export type OneTime = { readonly ok: true; readonly password: string; readonly until: Date };

type Made = { readonly password: string; readonly hash: string; readonly until: Date };

async function makeOneTime(at: Date): Promise<Made> {
  const password = oneTimePassword();
  return { password, hash: await hashPassword(password), until: new Date(at.getTime() + ONE_TIME_GOOD_FOR) };
}

async function putOneTime(
  transaction: Database,
  whose: { county: string; account: string },
  { hash, until }: Made,
  at: Date,
): Promise<void> {
  const values = { password_hash: hash, one_time_until: until, changed_at: at };
  await transaction
    .insertInto('account_secret')
    .values({ ...whose, ...values, first_signed_in_at: null })
    .onConflict((conflict) => conflict.columns(['county', 'account']).doUpdateSet(values))
    .execute();
}

/** Opens an account with a password for its first sign-in. */
export async function openAccount(
  journal: Journal,
  county: string,
  by: By,
  command: Omit<Extract<PeopleCommand, { kind: 'open' }>, 'kind'>,
): Promise<OneTime | PeopleRefusal> {
  const { account } = command;
  const made = await makeOneTime(by.at);
  return inCounty(journal.db, county, async (transaction): Promise<OneTime | PeopleRefusal> => {
    await lockHead(transaction, county);
    const state = { accounts: await readAccounts(transaction, county), today: dayOf(by.at.getTime()) };
    const decided = decidePeople(state, { kind: 'open', ...command });
    if ('ok' in decided) return decided;
    const until = made.until.toISOString();
    await appendPeople(transaction, { journal, county }, by, [
      ...decided,
      { kind: 'password.oneTime', account, until },
    ]);
    await putOneTime(transaction, { county, account }, made, by.at);
    return { ok: true, password: made.password, until: made.until };
  });
}

/** Gives an open account a new password for one sign-in; its sessions end and its lock is taken off. */
export async function giveOneTimePassword(
  journal: Journal,
  county: string,
  by: By,
  account: string,
): Promise<OneTime | PeopleRefusal> {
  const made = await makeOneTime(by.at);
  return inCounty(journal.db, county, async (transaction): Promise<OneTime | PeopleRefusal> => {
    await lockHead(transaction, county);
    const known = (await readAccounts(transaction, county)).find((one) => one.account === account);
    if (known === undefined || known.closedAt !== null)
      return refuse('XZ_ACCOUNT_UNKNOWN', `没有在用的账号“${account}”。请在人员名单里选。`);
    const until = made.until.toISOString();
    await appendPeople(transaction, { journal, county }, by, [{ kind: 'password.oneTime', account, until }]);
    await putOneTime(transaction, { county, account }, made, by.at);
    await endSessionsOf(transaction, county, account);
    await forgetFailures(transaction, county, account);
    return { ok: true, password: made.password, until: made.until };
  });
}
