import { dayOf } from '@xianzhi/core/base';
import { type Database, inCounty } from '../database/index.ts';
import { type Journal, lockHead } from '../journal/index.ts';
import { type Account, readAccounts, rolesOn } from './account.ts';
import { appendPeople } from './change.ts';
import { type Attempt, countAttempt, forgetFailures, subjectOf, takeBackAttempt } from './failures.ts';
import { ACCOUNT_RULE, ADDRESS_RULE } from './lock-out.ts';
import { fitsPassword, hashPassword, passwordProblem } from './passwords.ts';
import { type PeopleRefusal, refuse } from './refusal.ts';
import { INSTALLATION } from './roles.ts';
import { endOtherSessions, type OpenedSession, openSession, type SessionRule } from './sessions.ts';

/** A wish to be let in. `address` is where the call comes from. */
export type SignInWish = {
  readonly county: string;
  readonly account: string;
  readonly password: string;
  readonly address: string;
};
export type SignInGround = { readonly journal: Journal; readonly at: Date; readonly rule: SessionRule };
export type LetIn = { readonly ok: true; readonly session: OpenedSession; readonly name: string };

const MINUTE = 60_000;

// One sentence for a wrong name, a wrong password and a closed account: who tries names learns nothing.
const failed = refuse(
  'XZ_SIGN_IN_FAILED',
  '县、账号或密码不对。请核对后再试；忘了密码请找管理员要一个新的一次性密码。',
);

function locked(until: Date, at: Date): PeopleRefusal {
  const seconds = Math.ceil((until.getTime() - at.getTime()) / 1000);
  const wait = seconds < 60 ? `${seconds} 秒` : `${Math.ceil((seconds * 1000) / MINUTE)} 分钟`;
  return refuse('XZ_SIGN_IN_LOCKED', `失败的次数太多，请 ${wait}后再试。急用请找管理员给一个新的一次性密码。`);
}

/** Where a name ends up when it is typed: case and blanks around it do not matter. */
const typed = (account: string): string => account.trim().toLowerCase();

async function countBoth(ground: SignInGround, wish: SignInWish): Promise<Attempt> {
  const { journal, at } = ground;
  const byAddress = await inCounty(journal.db, INSTALLATION, (transaction) =>
    countAttempt(transaction, { county: INSTALLATION, subject: subjectOf('address', wish.address) }, ADDRESS_RULE, at),
  );
  if ('lockedUntil' in byAddress) return byAddress;
  const { county } = wish;
  return inCounty(journal.db, county, (transaction) =>
    countAttempt(transaction, { county, subject: subjectOf('account', wish.account) }, ACCOUNT_RULE, at),
  );
}

type Secret = { password_hash: string; one_time_until: Date | null; first_signed_in_at: Date | null };

const readSecret = (transaction: Database, county: string, account: string): Promise<Secret | undefined> =>
  transaction
    .selectFrom('account_secret')
    .select(['password_hash', 'one_time_until', 'first_signed_in_at'])
    .where('county', '=', county)
    .where('account', '=', account)
    .executeTakeFirst();

/** A lock that an attempt has set is an event where there is such an account. */
async function tellLock(ground: SignInGround, { county, account }: SignInWish, until: Date | null): Promise<void> {
  if (until === null) return;
  const { journal } = ground;
  await inCounty(journal.db, county, async (transaction) => {
    const known = (await readAccounts(transaction, county)).some((one) => one.account === account);
    if (!known) return;
    const event = { kind: 'account.lockedOut' as const, account, until: until.toISOString() };
    await appendPeople(transaction, { journal, county }, { actor: '登录', post: null }, [event]);
  });
}

/** Opens the session of an account, in the name of its holder; an event of its county. */
export async function letIn(
  transaction: Database,
  { journal, at, rule }: SignInGround,
  account: Account,
  isFirst: boolean,
): Promise<LetIn> {
  const { county } = account;
  const event = { kind: 'account.signedIn' as const, account: account.account, isFirst };
  await appendPeople(transaction, { journal, county }, { actor: account.name, post: null }, [event]);
  return { ok: true, session: await openSession(transaction, account, at, rule), name: account.name };
}

async function admit(ground: SignInGround, wish: SignInWish): Promise<LetIn | PeopleRefusal> {
  const { journal, at } = ground;
  const { county } = wish;
  return inCounty(journal.db, county, async (transaction): Promise<LetIn | PeopleRefusal> => {
    await lockHead(transaction, county);
    const account = (await readAccounts(transaction, county)).find((one) => one.account === wish.account);
    const secret = await readSecret(transaction, county, wish.account);
    if (account === undefined || secret === undefined || account.closedAt !== null) return failed;
    if (secret.one_time_until !== null && at >= secret.one_time_until)
      return refuse('XZ_SIGN_IN_FAILED', '这个一次性密码已经过期（24 小时内有效）。请向管理员要一个新的。');
    if (rolesOn(account, dayOf(at.getTime())).length === 0)
      return refuse('XZ_SIGN_IN_FAILED', '您今天没有在任的角色，不能登录。请找管理员核对任期。');
    await forgetFailures(transaction, county, account.account);
    const isFirst = secret.first_signed_in_at === null;
    if (isFirst)
      await transaction
        .updateTable('account_secret')
        .set({ first_signed_in_at: at })
        .where('county', '=', county)
        .where('account', '=', account.account)
        .execute();
    return letIn(transaction, ground, account, isFirst);
  });
}

/** Lets somebody in by account and password, or says why not. Failures are counted per account and per address. */
export async function signIn(ground: SignInGround, given: SignInWish): Promise<LetIn | PeopleRefusal> {
  const wish = { ...given, account: typed(given.account) };
  const { journal, at } = ground;
  const attempt = await countBoth(ground, wish);
  if ('lockedUntil' in attempt) return locked(attempt.lockedUntil, at);
  const secret = await inCounty(journal.db, wish.county, (transaction) =>
    readSecret(transaction, wish.county, wish.account),
  );
  if (!(await fitsPassword(secret?.password_hash ?? null, wish.password))) {
    await tellLock(ground, wish, attempt.locksUntil);
    return failed;
  }
  const admitted = await admit(ground, wish);
  if (admitted.ok)
    await inCounty(journal.db, INSTALLATION, (transaction) =>
      takeBackAttempt(transaction, INSTALLATION, subjectOf('address', wish.address)),
    );
  return admitted;
}

/** The holder gives himself a new password; his other sessions end. */
export async function changePassword(
  ground: SignInGround,
  wish: SignInWish & { readonly next: string; readonly token: string },
): Promise<{ readonly ok: true } | PeopleRefusal> {
  const { journal, at } = ground;
  const { county, account, password, next, token } = wish;
  const attempt = await countBoth(ground, wish);
  if ('lockedUntil' in attempt) return locked(attempt.lockedUntil, at);
  const secret = await inCounty(journal.db, county, (transaction) => readSecret(transaction, county, account));
  if (!(await fitsPassword(secret?.password_hash ?? null, password)))
    return refuse('XZ_PASSWORD', '现在的密码不对，没有改。请再输一次。');
  const problem = passwordProblem(next, account);
  if (problem !== null) return problem;
  if (next === password) return refuse('XZ_PASSWORD', '新密码与现在的相同。请换一个。');
  const hash = await hashPassword(next);
  return inCounty(journal.db, county, async (transaction) => {
    await lockHead(transaction, county);
    const known = (await readAccounts(transaction, county)).find((one) => one.account === account);
    await appendPeople(transaction, { journal, county }, { actor: known?.name ?? account, post: null }, [
      { kind: 'password.changed', account },
    ]);
    await transaction
      .updateTable('account_secret')
      .set({ password_hash: hash, one_time_until: null, changed_at: at })
      .where('county', '=', county)
      .where('account', '=', account)
      .execute();
    await endOtherSessions(transaction, { county, account }, token);
    await forgetFailures(transaction, county, account);
    return { ok: true };
  });
}
