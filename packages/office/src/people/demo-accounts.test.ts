import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectClocks } from '../clocks/index.ts';
import { createCounty } from '../counties/index.ts';
import { inCounty } from '../database/index.ts';
import { type Journal, openJournal } from '../journal/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { DEMO_PEOPLE, findSession, projectPeople, projectRoster, readAccounts, signIn, signInToDemo } from './index.ts';

const HOUR = 3_600_000;
const rule = { idle: HOUR, most: 12 * HOUR };
const at = new Date('2026-03-02T01:00:00Z');
let store: TestDatabase;
let journal: Journal;
beforeAll(async () => {
  store = await testDatabase();
  journal = openJournal(store.db, { projectors: [projectClocks, projectPeople, projectRoster] });
  const rest = { province: null, prefecture: null };
  await createCounty(store.db, { code: '999901', name: '岚溪县', ...rest, demo: true });
  await createCounty(store.db, { code: '999902', name: '青石县', ...rest });
});
afterAll(() => store.close());

const ground = () => ({ journal, at, rule });

test('the demo lets in as each of its people, and opens them once', async () => {
  for (const { account, role } of DEMO_PEOPLE) {
    const told = await signInToDemo(ground(), '999901', account);
    if (!told.ok) throw new Error(told.message);
    expect(await findSession(store.db, told.session.token, at, rule)).toMatchObject({
      county: '999901',
      roles: [role],
    });
  }
  const accounts = await inCounty(store.db, '999901', (transaction) => readAccounts(transaction, '999901'));
  expect(accounts).toHaveLength(DEMO_PEOPLE.length);
});

test('no other county has such people, nor lets anybody in without a password', async () => {
  expect(await signInToDemo(ground(), '999902', 'demo-administrator')).toMatchObject({ code: 'XZ_DEMO_ONLY' });
  expect(await signInToDemo(ground(), '111111', 'demo-administrator')).toMatchObject({ code: 'XZ_DEMO_ONLY' });
  expect(await signInToDemo(ground(), '999901', 'admin')).toMatchObject({ code: 'XZ_DEMO_ONLY' });
  for (const password of ['', 'demo', '$argon2id$'])
    expect(
      await signIn(ground(), { county: '999901', account: 'demo-duty', password, address: '10.0.0.1' }),
    ).toMatchObject({ code: 'XZ_SIGN_IN_FAILED' });
});

test('with the demo its people, its journal and its sessions are gone', async () => {
  const told = await signInToDemo(ground(), '999901', 'demo-duty');
  if (!told.ok) throw new Error(told.message);
  await store.db.deleteFrom('county').where('county', '=', '999901').execute();
  expect(await findSession(store.db, told.session.token, at, rule)).toBeNull();
  expect(await journal.read({ county: '999901' })).toEqual([]);
  for (const table of ['account', 'session', 'roster_duty', 'clock'] as const) {
    const rows = await store.db.selectFrom(table).select('county').where('county', '=', '999901').execute();
    expect([table, rows]).toEqual([table, []]);
  }
});
