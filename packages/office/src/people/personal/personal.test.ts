import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inCounty } from '../../database/index.ts';
import { ChainVerifier, type Journal, openJournal, readChain } from '../../journal/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import {
  forgetPersonal,
  keepPersonal,
  type Look,
  newPerson,
  openKeys,
  type PersonalKind,
  readPersonal,
} from './index.ts';
import { saltedHash, seal, unseal } from './seal.ts';

const COUNTY = '141121';
const AT = new Date('2026-03-02T01:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-keys-'));
const keys = openKeys(join(folder, 'keys'));
let store: TestDatabase;
let journal: Journal;
beforeAll(async () => {
  store = await testDatabase({ poolSize: 4 });
  journal = openJournal(store.db, { projectors: [] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const look = (change: Partial<Look> = {}): Look => ({
  actor: '值班员甲',
  post: '值班员',
  at: AT,
  roles: ['dutyOfficer'],
  reason: '回拨报警人',
  ...change,
});
const director = look({ roles: ['officeDirector'], reason: '本人要求删除' });
const ground = () => ({ journal, keys });

const keep = (person: string, kind: PersonalKind, value: string) =>
  inCounty(store.db, COUNTY, (transaction) =>
    keepPersonal(transaction, keys, { county: COUNTY, person, kind, value, at: AT }),
  );

const read = (reference: string, by = look(), county = COUNTY) => readPersonal(ground(), county, reference, by);
const kindsOf = async (person: string) =>
  (await journal.read({ county: COUNTY })).filter((one) => one.stream.endsWith(person)).map((one) => one.kind);

test('a value is given back to whoever may see it and says why, and each look is an event without the value', async () => {
  const person = newPerson();
  const mark = await keep(person, 'telephone', '13900001111');
  expect(await read(mark.reference)).toEqual({ ok: true, kind: 'telephone', value: '13900001111' });
  expect(await kindsOf(person)).toEqual(['personal.looked']);
  const events = await journal.read({ county: COUNTY });
  expect(events.at(-1)).toMatchObject({ actor: '值班员甲', data: { person, reason: '回拨报警人' } });
  expect(JSON.stringify([events, mark])).not.toContain('13900001111');
});

test('without a right or a reason nothing is shown and nothing happens', async () => {
  const person = newPerson();
  const { reference } = await keep(person, 'name', '张某某');
  expect(await read(reference, look({ roles: ['administrator', 'clerk', 'township'] }))).toMatchObject({
    code: 'XZ_PERSONAL_RIGHT',
  });
  expect(await read(reference, look({ reason: ' ' }))).toMatchObject({ code: 'XZ_PERSONAL_REASON' });
  expect(await forgetPersonal(ground(), COUNTY, person, look())).toMatchObject({ code: 'XZ_PERSONAL_RIGHT' });
  expect(await kindsOf(person)).toEqual([]);
  expect((await read(reference)).ok).toBe(true);
});

test('another county’s reference leads nowhere', async () => {
  const { reference } = await keep(newPerson(), 'name', '张某某');
  expect(await read(reference, look(), '141122')).toMatchObject({ code: 'XZ_PERSONAL_UNKNOWN' });
});

test('the table holds no value in clear, and a row that was put in another’s place is not read', async () => {
  const [one, other] = [await keep(newPerson(), 'name', '李某某'), await keep(newPerson(), 'name', '王某某')];
  const { rows } = await sql<{ text: string }>`select row_to_json(personal_value)::text as text from personal_value
    where reference in (${one.reference}, ${other.reference})`.execute(store.db);
  const bytes = Buffer.from('李某某', 'utf8').toString('hex');
  for (const { text } of rows) expect(text.includes('李某某') || text.includes(bytes)).toBe(false);
  await sql`update personal_value set (nonce, sealed) =
    (select nonce, sealed from personal_value where reference = ${other.reference})
    where reference = ${one.reference}`.execute(store.db);
  expect((await read(one.reference)).ok).toBe(false);
});

test('keys lie outside the database, readable by their owner alone', () => {
  const county = join(folder, 'keys', COUNTY);
  expect((statSync(county).mode & 0o777).toString(8)).toBe('700');
  for (const name of readdirSync(county)) {
    expect((statSync(join(county, name)).mode & 0o777).toString(8)).toBe('600');
    expect(readFileSync(join(county, name))).toHaveLength(32);
  }
  expect(() => keys.find(COUNTY, '../../etc/passwd')).toThrow();
  expect(() => keys.find('../..', newPerson())).toThrow();
});

test('whoever is forgotten is gone, all of him and only he, and the chain still verifies', async () => {
  const [person, neighbour] = [newPerson(), newPerson()];
  const marks = [await keep(person, 'name', '赵某某'), await keep(person, 'identityNumber', '140000190001010000')];
  const kept = await keep(neighbour, 'name', '钱某某');
  expect(await forgetPersonal(ground(), COUNTY, person, director)).toEqual({ ok: true });
  expect(await forgetPersonal(ground(), COUNTY, person, director)).toEqual({ ok: true });
  for (const { reference } of marks) expect(await read(reference)).toMatchObject({ code: 'XZ_PERSONAL_FORGOTTEN' });
  expect((await read(kept.reference)).ok).toBe(true);
  expect(await kindsOf(person)).toEqual(['personal.forgotten']);
  const verifier = new ChainVerifier(COUNTY);
  const chain = await inCounty(store.db, COUNTY, (transaction) => readChain(transaction, COUNTY, 0, 10_000));
  for (const event of chain) verifier.add(event);
  expect(verifier.verdict()).toMatchObject({ events: chain.length, breaks: [] });
});

test('a key that a stop left behind opens nothing once the person is forgotten', async () => {
  const person = newPerson();
  const { reference } = await keep(person, 'name', '孙某某');
  const copy = keys.find(COUNTY, person);
  await forgetPersonal(ground(), COUNTY, person, director);
  const lazy = { ...keys, find: () => copy };
  expect(await readPersonal({ journal, keys: lazy }, COUNTY, reference, look())).toMatchObject({
    code: 'XZ_PERSONAL_FORGOTTEN',
  });
});

test('law: what is sealed comes back whole with its key and its place, and with no other', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(
      key,
      key,
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.string(),
      (own, other, value, place, elsewhere) => {
        const sealed = seal(own, place, value);
        expect(unseal(own, place, sealed)).toBe(value);
        if (!own.equals(other)) {
          expect(unseal(other, place, sealed)).toBeNull();
          expect(saltedHash(own, place, value)).not.toBe(saltedHash(other, place, value));
        }
        if (place !== elsewhere) expect(unseal(own, elsewhere, sealed)).toBeNull();
      },
    ),
  );
});
