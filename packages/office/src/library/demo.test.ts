import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCounty, findCounty, listCounties, listOrgans } from '../counties/index.ts';
import { fileIssue, type TestDatabase, testDatabase, testDay } from '../testing/index.ts';
import { demoCounty, ensureDemo, importFile, listDocuments, removeDemo, resetDemo, search } from './index.ts';

let database: TestDatabase;
const folder = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const demo = { folder, at: testDay };
const everything = { offset: 0, limit: 200 };

beforeAll(async () => {
  database = await testDatabase();
  await fileIssue(database.db, { documents: [{ number: '甲政发〔2024〕1号', title: '关于值守的通知' }] });
});
afterAll(() => database.close());

test('the demo is loaded once, marked, and removed and reset without touching another county', async () => {
  expect(await ensureDemo(database.db, demo)).toMatchObject({ ok: true, outcome: 'created', county: demoCounty.code });
  expect(await ensureDemo(database.db, demo)).toMatchObject({ ok: true, outcome: 'unchanged' });
  const { documents } = await listDocuments(database.db, { county: demoCounty.code }, everything);
  expect(documents.length).toBeGreaterThan(5);
  expect(documents.every((one) => one.demo)).toBe(true);
  expect((await listOrgans(database.db, demoCounty.code)).map((organ) => organ.name)).toContain('岚溪县人民政府');
  expect(await removeDemo(database.db)).toEqual({ removed: true });
  expect(await removeDemo(database.db)).toEqual({ removed: false });
  expect(await findCounty(database.db, demoCounty.code)).toBeNull();
  expect(await resetDemo(database.db, demo)).toMatchObject({ ok: true, outcome: 'created' });
  expect((await listDocuments(database.db, {}, everything)).documents[0]).toMatchObject({
    number: '甲政发〔2024〕1号',
    demo: false,
  });
});

test('a county of that code that is not the demo is never removed', async () => {
  await database.db.updateTable('county').set({ demo: false }).where('county', '=', demoCounty.code).execute();
  expect(await removeDemo(database.db)).toEqual({ removed: false });
  expect((await listCounties(database.db)).map((county) => county.code)).toContain(demoCounty.code);
});

test('a gazette of an unknown county is refused with a proposal, and imported once the county exists', async () => {
  const file = { path: `${folder}/qingshi-2025-1.txt` };
  const refused = await importFile(database.db, { file, at: testDay });
  expect(refused).toMatchObject({ ok: false, code: 'XZ_IMPORT_COUNTY_UNKNOWN', proposal: { name: '青石县' } });
  await createCounty(database.db, { code: '999902', name: '青石县' });
  const steps: string[] = [];
  expect(await importFile(database.db, { file, at: testDay, onStep: (label) => steps.push(label) })).toMatchObject({
    ok: true,
    county: '999902',
  });
  expect(steps.length).toBeGreaterThan(1);
  expect((await search(database.db, { text: '青石县', county: '999902' })).total).toBeGreaterThan(0);
});
