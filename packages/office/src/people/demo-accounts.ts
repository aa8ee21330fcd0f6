import { dayOf } from '@xianzhi/core/base';
import { type Database, inCounty } from '../database/index.ts';
import { type Journal, lockHead } from '../journal/index.ts';
import { readAccounts } from './account.ts';
import { appendPeople } from './change.ts';
import { decidePeople } from './decide.ts';
import { type PeopleRefusal, refuse } from './refusal.ts';
import type { OfficeRole } from './roles.ts';
import { type LetIn, letIn, type SignInGround } from './sign-in.ts';

/** Somebody as whom the demo may be tried: no password opens these accounts. */
export type DemoPerson = {
  readonly account: string;
  readonly name: string;
  readonly role: OfficeRole;
  readonly seats: readonly string[];
};

/** Whom the demo offers, in the order of the page. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { account: 'demo-duty', name: '演示·值班员', role: 'dutyOfficer', seats: [] },
  { account: 'demo-commander', name: '演示·指挥长', role: 'commander', seats: [] },
  { account: 'demo-director', name: '演示·办公室主任', role: 'officeDirector', seats: [] },
  { account: 'demo-group', name: '演示·组长', role: 'groupLead', seats: [] },
  { account: 'demo-member', name: '演示·成员单位', role: 'memberUnit', seats: [] },
  { account: 'demo-township', name: '演示·乡镇', role: 'township', seats: [] },
  { account: 'demo-administrator', name: '演示·管理员', role: 'administrator', seats: [] },
];

const noDemo = refuse('XZ_DEMO_ONLY', '只有演示县可以不用密码登录，这里没有演示县。请用账号和密码登录。');

const isDemoCounty = async (db: Database, county: string): Promise<boolean> =>
  (await db.selectFrom('county').select('demo').where('county', '=', county).executeTakeFirst())?.demo === true;

async function openMissing(transaction: Database, journal: Journal, county: string, at: Date): Promise<void> {
  const today = dayOf(at.getTime());
  const accounts = await readAccounts(transaction, county);
  for (const { account, name, role, seats } of DEMO_PEOPLE) {
    const command = {
      kind: 'open' as const,
      account,
      name,
      roles: [{ role, from: today, until: null }],
      seats: seats.map((seat) => ({ seat, from: today, until: null })),
    };
    const decided = decidePeople({ accounts, today }, command);
    if (!('ok' in decided))
      await appendPeople(transaction, { journal, county }, { actor: '演示', post: null }, decided);
  }
}

/** Lets a visitor of the demo in as one of its people, without a password. Refused in a county that is no demo. */
export async function signInToDemo(
  ground: SignInGround,
  county: string,
  account: string,
): Promise<LetIn | PeopleRefusal> {
  const { journal, at } = ground;
  if (!(await isDemoCounty(journal.db, county))) return noDemo;
  return inCounty(journal.db, county, async (transaction): Promise<LetIn | PeopleRefusal> => {
    await lockHead(transaction, county);
    await openMissing(transaction, journal, county, at);
    const known = (await readAccounts(transaction, county)).find((one) => one.account === account);
    const isOffered = DEMO_PEOPLE.some((one) => one.account === account);
    return known === undefined || !isOffered || known.closedAt !== null
      ? noDemo
      : letIn(transaction, ground, known, false);
  });
}
