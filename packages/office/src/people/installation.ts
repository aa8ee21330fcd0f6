import { dayOf } from '@xianzhi/core/base';
import { type Database, inCounty } from '../database/index.ts';
import type { Journal } from '../journal/index.ts';
import { readAccounts, rolesOn } from './account.ts';
import { type By, giveOneTimePassword, type OneTime, openAccount } from './change.ts';
import type { PeopleRefusal } from './refusal.ts';
import { INSTALLATION } from './roles.ts';

/** The first administrator's account. */
export const ADMINISTRATOR = 'admin';
const NAME = '管理员';
const BY = { actor: '本机', post: null } as const;

/** Opens the installation's first administrator; null where there is one. */
export async function openFirstAdministrator(journal: Journal, at: Date): Promise<OneTime | PeopleRefusal | null> {
  const accounts = await inCounty(journal.db, INSTALLATION, (transaction) => readAccounts(transaction, INSTALLATION));
  return accounts.length > 0 ? null : openAdministrator(journal, ADMINISTRATOR, { ...BY, at });
}

const openAdministrator = (journal: Journal, account: string, by: By): Promise<OneTime | PeopleRefusal> =>
  openAccount(journal, INSTALLATION, by, {
    account,
    name: NAME,
    roles: [{ role: 'administrator', from: dayOf(by.at.getTime()), until: null }],
    seats: [],
  });

export type ResetAdministrator = OneTime & { readonly account: string };

/**
 * Whoever holds the machine gets in again: a new password for the installation's administrator. One whose account was
 * closed or whose role has ended is followed by the next one, `admin2`.
 */
export async function resetAdministrator(journal: Journal, at: Date): Promise<ResetAdministrator | PeopleRefusal> {
  const by = { ...BY, at };
  const accounts = await inCounty(journal.db, INSTALLATION, (transaction) => readAccounts(transaction, INSTALLATION));
  const today = dayOf(at.getTime());
  const holder = accounts.find((one) => one.closedAt === null && rolesOn(one, today).includes('administrator'));
  const account = holder?.account ?? `${ADMINISTRATOR}${accounts.length === 0 ? '' : accounts.length + 1}`;
  const made =
    holder === undefined
      ? await openAdministrator(journal, account, by)
      : await giveOneTimePassword(journal, INSTALLATION, by, account);
  return made.ok ? { ...made, account } : made;
}

/** Whether an administrator of this installation has ever signed in: from then on accounts are asked for. */
export async function hasAdministratorSignedIn(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('account_secret')
    .select('account')
    .where('county', '=', INSTALLATION)
    .where('first_signed_in_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
