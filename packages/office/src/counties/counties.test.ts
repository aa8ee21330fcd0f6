import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  confirmOrgans,
  createCounty,
  findCountyByName,
  listCounties,
  listOrgans,
  loadContent,
  readingContext,
  validateCountyCode,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test.each(['', '14112', '1411211', '00000a', '000000', '140000', '141100', '271121'])(
  'the code %j is refused with what was expected',
  (code) => {
    expect(validateCountyCode(code)).toMatchObject({
      ok: false,
      code: 'XZ_COUNTY_CODE',
      message: expect.stringContaining('GB/T 2260'),
    });
  },
);

test('a county is created once, with an empty directory', async () => {
  expect(await createCounty(database.db, { code: '141121', name: '文水县' })).toMatchObject({
    ok: true,
    county: { organs: 0, documents: 0, demo: false },
  });
  expect(await createCounty(database.db, { code: '141121', name: '别的县' })).toMatchObject({
    code: 'XZ_COUNTY_EXISTS',
    message: expect.stringContaining('文水县'),
  });
  expect(await createCounty(database.db, { code: '141122', name: 'x' })).toMatchObject({ code: 'XZ_COUNTY_NAME' });
  expect(await findCountyByName(database.db, '文水县')).toMatchObject({ code: '141121' });
  expect(await findCountyByName(database.db, '没有县')).toBeNull();
});

test('organs are refused where a name is none, a parent is itself, or the county is unknown', async () => {
  const organ = { name: '县水务局', kind: 'department', parent: null, aliases: [] };
  expect(await confirmOrgans(database.db, '141199', [organ])).toMatchObject({ code: 'XZ_COUNTY_UNKNOWN' });
  expect(await confirmOrgans(database.db, '141121', [{ ...organ, name: '<b>' }])).toMatchObject({
    code: 'XZ_ORGAN_NAME',
  });
  expect(await confirmOrgans(database.db, '141121', [{ ...organ, parent: '县水务局' }])).toMatchObject({
    code: 'XZ_ORGAN_PARENT',
  });
});

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const organs = (code: string, name: string) =>
  `county: "${code}"\nname: ${name}\nprovince: 山西省\nprefecture: null\norgans:\n  - {name: ${name}水务局, kind: department, parent: null, aliases: [水务局]}\n`;

test('directories and works are loaded, bad files are named, and a second load changes nothing', async () => {
  const works =
    'works:\n  - {title: 突发事件应对法, number: null, issuer: 全国人大常委会, kind: 法律, status: inForce, aliases: []}\n';
  const folder = folderOf({
    'works.yaml': works,
    '000000-state/organs.yaml': organs('000000', '国家'),
    '140425-pingshun/organs.yaml': organs('140425', '平顺县'),
    'bad/organs.yaml': 'county: [',
    'none/readme.txt': '',
  });
  const loaded = await loadContent(database.db, folder);
  expect(loaded).toMatchObject({ counties: 2, organs: 2, works: 1, problems: [expect.stringContaining('bad')] });
  expect(await loadContent(database.db, folder)).toMatchObject({ organs: 0 });
  expect(await listOrgans(database.db, '140425')).toMatchObject([{ name: '平顺县水务局', aliases: ['水务局'] }]);
  expect((await listCounties(database.db)).map((county) => county.code)).toEqual(['140425', '141121']);
  const context = await readingContext(database.db, '140425');
  expect(context).toMatchObject({
    county: { code: '140425' },
    superiors: [{ code: '000000' }],
    works: [{ title: '突发事件应对法' }],
  });
});

test('an absent folder is nothing', async () => {
  expect(await loadContent(database.db, '/nonexistent')).toEqual({ counties: 0, organs: 0, works: 0, problems: [] });
});
