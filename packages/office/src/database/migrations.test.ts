import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { listMigrations, migrate } from './migrations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const extra = (text: string) => ({ number: 999_999, name: 'extra', text, checksum: text });

test('a second migration does no harm, and concurrent ones wait for each other', async () => {
  expect(await Promise.all([1, 2, 3].map(() => migrate(database.db)))).toEqual([0, 0, 0]);
});

test('a migration that fails changes nothing', async () => {
  const broken = [...listMigrations(), extra('create table half (a integer); select no_such_function()')];
  await expect(migrate(database.db, broken)).rejects.toThrow(/no_such_function/);
  const { rows } = await sql`select to_regclass('half') as half`.execute(database.db);
  expect(rows).toEqual([{ half: null }]);
});

test('an edited migration and one of a newer program are refused', async () => {
  const edited = listMigrations().map((migration) => ({ ...migration, checksum: 'other' }));
  await expect(migrate(database.db, edited)).rejects.toMatchObject({ refusal: { code: 'XZ_DATABASE_EDITED' } });
  await migrate(database.db, [...listMigrations(), extra('select 1')]);
  await expect(migrate(database.db)).rejects.toMatchObject({ refusal: { code: 'XZ_DATABASE_NEWER' } });
});
