import { afterAll, beforeAll, expect, test } from 'vitest';
import { inCounty } from '../database/index.ts';
import { type Journal, openJournal } from '../journal/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  type By,
  changePassword,
  changePeople,
  endSession,
  findSession,
  giveOneTimePassword,
  hasAdministratorSignedIn,
  INSTALLATION,
  openAccount,
  openFirstAdministrator,
  projectPeople,
  readAccounts,
  resetAdministrator,
  signIn,
} from './index.ts';

const COUNTY = '141121';
const MORNING = new Date('2026-03-02T00:30:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const rule = { idle: HOUR, most: 12 * HOUR };
const later = (milliseconds: number): Date => new Date(MORNING.getTime() + milliseconds);
const by: By = { actor: '管理员甲', post: null, at: MORNING };

let store: TestDatabase;
let journal: Journal;
beforeAll(async () => {
  store = await testDatabase({ poolSize: 8 });
  journal = openJournal(store.db, { projectors: [projectPeople] });
});
afterAll(() => store.close());

const ground = (at: Date) => ({ journal, at, rule });
const wish = (account: string, password: string, address = '10.0.0.1', county = COUNTY) => ({
  county,
  account,
  password,
  address,
});

/** Opens an account and returns its one-time password. */
async function opened(account: string, until: string | null = null): Promise<string> {
  const roles = [{ role: 'dutyOfficer' as const, from: '2026-03-01', until }];
  const made = await openAccount(journal, COUNTY, by, { account, name: `值班员${account}`, roles, seats: [] });
  if (!made.ok) throw new Error(made.message);
  return made.password;
}

/** Signs in and gives the token. */
async function token(account: string, password: string, at: Date = MORNING): Promise<string> {
  const told = await signIn(ground(at), wish(account, password));
  if (!told.ok) throw new Error(told.message);
  return told.session.token;
}

const code = async (...given: Parameters<typeof signIn>): Promise<string | null> => {
  const told = await signIn(...given);
  return told.ok ? null : told.code;
};

test('a one-time password lets in once a day long, to change it; after that the own password does', async () => {
  const password = await opened('wang');
  const held = await token('wang', password);
  expect(await findSession(store.db, held, MORNING, rule)).toMatchObject({
    county: COUNTY,
    account: 'wang',
    roles: ['dutyOfficer'],
    mustChangePassword: true,
  });
  const change = (next: string) => changePassword(ground(MORNING), { ...wish('wang', password), next, token: held });
  expect(await change('short')).toMatchObject({ code: 'XZ_PASSWORD' });
  expect(await change('onlyletters')).toMatchObject({ code: 'XZ_PASSWORD' });
  expect(await change('Wang-2026-x')).toMatchObject({ code: 'XZ_PASSWORD' });
  expect(await change('Yellow-River-9')).toEqual({ ok: true });
  expect(await findSession(store.db, held, MORNING, rule)).toMatchObject({ mustChangePassword: false });
  expect(await code(ground(MORNING), wish('wang', password))).toBe('XZ_SIGN_IN_FAILED');
  expect(await code(ground(MORNING), wish(' WANG ', 'Yellow-River-9'))).toBeNull();
});

test('a one-time password that was not used within 24 hours is dead', async () => {
  const password = await opened('late');
  const told = await signIn(ground(later(24 * HOUR)), wish('late', password));
  expect(told).toMatchObject({ ok: false, message: expect.stringContaining('过期') });
});

test('whoever tries names learns nothing: unknown, closed and wrong sound the same', async () => {
  const password = await opened('closed');
  await changePeople(journal, COUNTY, by, { kind: 'close', account: 'closed', reason: '调离' });
  await opened('known');
  const told = await Promise.all(
    [wish('nobody', 'x'), wish('closed', password), wish('known', 'x'), wish('known', 'x', '10.0.0.1', '999999')].map(
      (one) => signIn(ground(MORNING), one),
    ),
  );
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('failures lock the account for a growing while, an unknown one the same way; a success forgets them', async () => {
  const password = await opened('locked');
  for (const account of ['locked', 'no-such-account']) {
    const codes: (string | null)[] = [];
    for (let i = 0; i < 6; i += 1) codes.push(await code(ground(MORNING), wish(account, 'x', `10.1.${i}.9`)));
    expect(codes).toEqual([...Array(5).fill('XZ_SIGN_IN_FAILED'), 'XZ_SIGN_IN_LOCKED']);
  }
  expect(await code(ground(MORNING), wish('locked', password, '10.2.0.1'))).toBe('XZ_SIGN_IN_LOCKED');
  // 15 seconds, then 30 after the next failure.
  expect(await code(ground(later(16_000)), wish('locked', 'x', '10.2.0.2'))).toBe('XZ_SIGN_IN_FAILED');
  expect(await code(ground(later(40_000)), wish('locked', password, '10.2.0.3'))).toBe('XZ_SIGN_IN_LOCKED');
  expect(await code(ground(later(50_000)), wish('locked', password, '10.2.0.3'))).toBeNull();
  expect(await code(ground(later(51_000)), wish('locked', 'x', '10.2.0.4'))).toBe('XZ_SIGN_IN_FAILED');
  const events = await journal.read({ county: COUNTY });
  const locks = events.filter((event) => event.kind === 'account.lockedOut').map((event) => event.stream);
  expect(locks).toEqual(['people/locked', 'people/locked']);
});

test('many guesses at once do not slip through before they are counted', async () => {
  await opened('rushed');
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, i) => code(ground(MORNING), wish('rushed', `guess-${i}`, `10.3.0.${i}`))),
  );
  expect(told.filter((one) => one === 'XZ_SIGN_IN_FAILED')).toHaveLength(5);
});

test('an address that tries many accounts is locked for all of them', async () => {
  const password = await opened('neighbour');
  const codes: (string | null)[] = [];
  for (let i = 0; i < 21; i += 1) codes.push(await code(ground(MORNING), wish(`guess-${i}`, 'x', '10.4.0.1')));
  expect(codes.indexOf('XZ_SIGN_IN_LOCKED')).toBe(20);
  expect(await code(ground(MORNING), wish('neighbour', password, '10.4.0.1'))).toBe('XZ_SIGN_IN_LOCKED');
  expect(await code(ground(MORNING), wish('neighbour', password, '10.4.0.2'))).toBeNull();
});

test('a session ends when nothing is heard of it, at its latest moment, and when it is signed out', async () => {
  const held = await token('known', await opened2());
  expect(await findSession(store.db, held, later(59 * MINUTE), rule)).not.toBeNull();
  expect(await findSession(store.db, held, later(118 * MINUTE), rule)).not.toBeNull();
  expect(await findSession(store.db, held, later(179 * MINUTE), rule)).toBeNull();
  const busy = await token('known', await opened2());
  for (let i = 1; i < 24; i += 1) await findSession(store.db, busy, later(i * 30 * MINUTE), rule);
  expect(await findSession(store.db, busy, later(12 * HOUR - 1), rule)).not.toBeNull();
  expect(await findSession(store.db, busy, later(12 * HOUR), rule)).toBeNull();
  const out = await token('known', await opened2());
  await endSession(store.db, out);
  expect(await findSession(store.db, out, MORNING, rule)).toBeNull();
  for (const forged of ['', 'x', `${COUNTY}.${'A'.repeat(43)}`, out.replace(COUNTY, '999999')])
    expect(await findSession(store.db, forged, MORNING, rule)).toBeNull();
});

/** A fresh password of the account `known`. */
async function opened2(): Promise<string> {
  const made = await giveOneTimePassword(journal, COUNTY, by, 'known');
  if (!made.ok) throw new Error(made.message);
  return made.password;
}

test('a session ends with the role or the seat for which it was opened, and with the account', async () => {
  const lastDay = await token('until', await opened('until', '2026-03-02'), MORNING);
  // 2 March ends at 16:00 UTC.
  const most = { idle: 48 * HOUR, most: 48 * HOUR };
  expect(await findSession(store.db, lastDay, new Date('2026-03-02T12:29:59Z'), most)).not.toBeNull();
  expect(await findSession(store.db, lastDay, new Date('2026-03-02T16:00:00Z'), most)).toBeNull();
  const password = await opened('ended');
  await changePeople(journal, COUNTY, by, {
    kind: 'giveSeat',
    account: 'ended',
    seat: '县应急局',
    from: '2026-03-01',
    until: null,
  });
  const seated = await token('ended', password);
  expect(await findSession(store.db, seated, MORNING, rule)).toMatchObject({ seats: [{ seat: '县应急局' }] });
  const end = { kind: 'endSeat' as const, account: 'ended', seat: '县应急局', until: '2026-03-02' };
  expect(await changePeople(journal, COUNTY, by, end)).toEqual({ ok: true });
  expect(await findSession(store.db, seated, MORNING, rule)).toBeNull();
});

test('no password, no hash and no token stands in the journal', async () => {
  const password = await opened('secret');
  const held = await token('secret', password);
  await changePassword(ground(MORNING), { ...wish('secret', password), next: 'Green-Hill-77', token: held });
  const text = JSON.stringify(await journal.read({ county: COUNTY }));
  for (const word of [password, 'Green-Hill-77', held, '$argon2', 'token', 'hash']) expect(text).not.toContain(word);
});

test('the first administrator is opened once; reset makes a new password, and follows one that was closed', async () => {
  expect(await hasAdministratorSignedIn(store.db)).toBe(false);
  const first = await openFirstAdministrator(journal, MORNING);
  expect(first).toMatchObject({ ok: true, until: later(24 * HOUR) });
  expect(await openFirstAdministrator(journal, MORNING)).toBeNull();
  expect(await hasAdministratorSignedIn(store.db)).toBe(false);
  const reset = await resetAdministrator(journal, MORNING);
  if (!reset.ok || !first?.ok) throw new Error('not made');
  const as = (password: string) => signIn(ground(MORNING), wish('admin', password, '10.5.0.1', INSTALLATION));
  expect(await as(first.password)).toMatchObject({ code: 'XZ_SIGN_IN_FAILED' });
  const entered = await as(reset.password);
  if (!entered.ok) throw new Error(entered.message);
  expect(await hasAdministratorSignedIn(store.db)).toBe(true);
  expect(await findSession(store.db, entered.session.token, MORNING, rule)).toMatchObject({
    isInstallation: true,
    county: null,
  });
});

test('people are read within their county alone', async () => {
  const seen = await inCounty(store.db, '999999', (transaction) => readAccounts(transaction, COUNTY));
  expect(seen).toEqual([]);
});
