import type { AccountView, ChangeAccount } from '@xianzhi/contract';
import { dayOf } from '@xianzhi/core/base';
import { inCounty } from '@xianzhi/office/database';
import {
  type Account,
  type By,
  changePeople,
  giveOneTimePassword,
  isAbsent,
  type OneTime,
  openAccount,
  type PeopleCommand,
  type PeopleRefusal,
  readAccounts,
  type SignedIn,
} from '@xianzhi/office/people';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { type Refused, refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';

const NOT_THERE: ReadonlySet<PeopleRefusal['code']> = new Set(['XZ_ACCOUNT_UNKNOWN']);

const refusedAs = ({ code, message }: PeopleRefusal): Refused =>
  refused(NOT_THERE.has(code) ? 404 : 409, code, message);

const byOf = ({ clock }: House, signedIn: SignedIn): By => ({
  actor: signedIn.name,
  post: signedIn.isInstallation ? '本机管理员' : null,
  at: clock(),
});

const present = (account: Account, now: Date): AccountView => ({
  account: account.account,
  name: account.name,
  openedAt: account.openedAt.toISOString(),
  closedAt: account.closedAt?.toISOString() ?? null,
  roles: account.roles.map((held) => ({ ...held })),
  seats: account.seats.map((held) => ({ ...held })),
  substitutes: account.substitutes.map((named) => ({ ...named })),
  absences: account.absences.map(({ from, until }) => ({
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  })),
  absent: isAbsent(account, now),
});

const presentOneTime = (account: string, made: OneTime) => ({
  account,
  oneTimePassword: made.password,
  until: made.until.toISOString(),
});

type AccountCommand = Exclude<PeopleCommand, { kind: 'open' }>;

const commandOf = (account: string, { act, ...rest }: ChangeAccount): AccountCommand =>
  ({ kind: act, account, ...rest }) as AccountCommand;

/** Accounts of the session's county: who may sign in, as what, for which seats. */
export function peopleRoutes(app: FastifyInstance, house: House): void {
  const { journal, clock } = house;
  const carryOut = async (signedIn: SignedIn & { county: string }, command: AccountCommand, message: string) => {
    const told = await changePeople(journal, signedIn.county, byOf(house, signedIn), command);
    return told.ok ? { message } : refusedAs(told);
  };
  serve(app, 'people', async ({ caller: { signedIn } }) => {
    const { county } = signedIn;
    const accounts = await inCounty(house.db, county, (transaction) => readAccounts(transaction, county));
    const now = clock();
    return { people: accounts.map((account) => present(account, now)), today: dayOf(now.getTime()) };
  });
  serve(app, 'openAccount', async ({ body, caller: { signedIn } }) => {
    const made = await openAccount(journal, signedIn.county, byOf(house, signedIn), body);
    return made.ok ? presentOneTime(body.account, made) : refusedAs(made);
  });
  serve(app, 'giveOneTimePassword', async ({ params: { account }, caller: { signedIn } }) => {
    const made = await giveOneTimePassword(journal, signedIn.county, byOf(house, signedIn), account);
    return made.ok ? presentOneTime(account, made) : refusedAs(made);
  });
  serve(app, 'closeAccount', ({ params, body, caller }) =>
    carryOut(caller.signedIn, { kind: 'close', ...params, ...body }, '账号已停用，它的登录都已退出。'),
  );
  serve(app, 'changeAccount', ({ params, body, caller }) =>
    carryOut(caller.signedIn, commandOf(params.account, body), '已办理，从起日起生效。'),
  );
  serve(app, 'absence', async ({ params: { account }, body, caller: { signedIn } }) => {
    const { county } = signedIn;
    const isOwn = signedIn.account === account && signedIn.home === county;
    if (county === null || !(isOwn || signedIn.roles.includes('administrator')))
      return refused(403, 'XZ_RIGHT', '只能登记自己的离岗和回岗；别人的请管理员登记。');
    const command: AccountCommand =
      body.act === 'leave'
        ? { kind: 'noteAbsence', account, from: body.from, until: body.until }
        : { kind: 'endAbsence', account, at: clock().toISOString() };
    return carryOut({ ...signedIn, county }, command, body.act === 'leave' ? '已登记离岗。' : '已登记回岗。');
  });
}
