import { randomUUID } from 'node:crypto';
import { dayOf } from '@xianzhi/core/base';
import { type Database, inCounty } from '../database/index.ts';
import { appendWithin, type Journal, lockHead } from '../journal/index.ts';
import { readAccounts } from './account.ts';
import { appendPeople } from './change.ts';
import { decidePeople } from './decide.ts';
import { type PeopleRefusal, refuse } from './refusal.ts';
import type { OfficeRole } from './roles.ts';
import type { RosterEvent } from './roster/decide.ts';
import { ROSTER_STREAM } from './roster/project-roster.ts';
import { watchRoster } from './roster/watch.ts';
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
  { account: 'demo-duty', name: '演示·值班员', role: 'dutyOfficer', seats: ['值班人员', '带班领导'] },
  { account: 'demo-commander', name: '演示·指挥长', role: 'commander', seats: ['指挥长'] },
  {
    account: 'demo-director',
    name: '演示·办公室主任',
    role: 'officeDirector',
    seats: ['县指挥部办公室主任', '县应急管理局局长', '县应急管理局'],
  },
  { account: 'demo-group', name: '演示·组长', role: 'groupLead', seats: ['副指挥长', '综合协调组'] },
  { account: 'demo-member', name: '演示·成员单位', role: 'memberUnit', seats: ['县水利局局长', '县水利局'] },
  { account: 'demo-township', name: '演示·乡镇', role: 'township', seats: ['乡（镇）长', '岚溪县云门镇人民政府'] },
  { account: 'demo-administrator', name: '演示·管理员', role: 'administrator', seats: [] },
];

const DAY = 86_400_000;
const SINCE_DAYS = 30;

const noDemo = refuse('XZ_DEMO_ONLY', '只有演示县可以不用密码登录，这里没有演示县。请用账号和密码登录。');

const isDemoCounty = async (db: Database, county: string): Promise<boolean> =>
  (await db.selectFrom('county').select('demo').where('county', '=', county).executeTakeFirst())?.demo === true;

async function openMissing(transaction: Database, journal: Journal, county: string, at: Date): Promise<void> {
  const today = dayOf(at.getTime());
  // Its roster begins before today: its people are in office by then.
  const from = dayOf(at.getTime() - SINCE_DAYS * DAY);
  const accounts = await readAccounts(transaction, county);
  for (const { account, name, role, seats } of DEMO_PEOPLE) {
    const command = {
      kind: 'open' as const,
      account,
      name,
      roles: [{ role, from, until: null }],
      seats: seats.map((seat) => ({ seat, from, until: null })),
    };
    const decided = decidePeople({ accounts, today }, command);
    if (!('ok' in decided))
      await appendPeople(transaction, { journal, county }, { actor: '演示', post: null }, decided);
  }
}

/** So many days of the demo's roster are filled; behind them its alarm can be seen. */
const FILLED_DAYS = 5;
const SHIFTS = [
  { shift: 'day', label: '白班', starts: '08:00', ends: '18:00' },
  { shift: 'night', label: '夜班', starts: '18:00', ends: '08:00' },
];

/** From yesterday on: its night shift may still go on. */
function demoRoster(at: Date): RosterEvent[] {
  const days = Array.from({ length: FILLED_DAYS + 1 }, (_, i) => dayOf(at.getTime() + (i - 1) * DAY));
  const assigned = (day: string, shift: string, duty: 'inCharge' | 'onDuty', account: string): RosterEvent => ({
    kind: 'roster.assigned',
    day,
    shift,
    duty,
    accounts: [account],
    overrideReason: null,
  });
  const filled = days.flatMap((day) =>
    SHIFTS.flatMap(({ shift }) => [
      assigned(day, shift, 'inCharge', 'demo-director'),
      assigned(day, shift, 'onDuty', 'demo-duty'),
    ]),
  );
  return [{ kind: 'roster.shiftsSet', shifts: SHIFTS }, ...filled];
}

async function fillRoster(transaction: Database, journal: Journal, county: string, at: Date): Promise<void> {
  const known = await transaction
    .selectFrom('roster_shift')
    .select('shift')
    .where('county', '=', county)
    .limit(1)
    .execute();
  if (known.length > 0) return;
  const events = demoRoster(at).map(({ kind, ...data }) => ({ kind, data }));
  const wish = { county, stream: ROSTER_STREAM, expected: 'any' as const, events, actor: '演示', post: null };
  await appendWithin(transaction, county, [{ ...wish, command: randomUUID() }], journal.ground);
  await watchRoster(transaction, journal, county, at);
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
    await fillRoster(transaction, journal, county, at);
    const known = (await readAccounts(transaction, county)).find((one) => one.account === account);
    const isOffered = DEMO_PEOPLE.some((one) => one.account === account);
    return known === undefined || !isOffered || known.closedAt !== null
      ? noDemo
      : letIn(transaction, ground, known, false);
  });
}
