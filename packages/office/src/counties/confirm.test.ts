import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { confirmAndRelease, createCounty, exportRelease, listReleases, releaseContent, SHIPPED } from './index.ts';
import { organFileWith } from './organ-file.ts';

const at = new Date('2026-01-01T00:00:00Z');
const head = { county: '141121', name: '某县', province: null, prefecture: null };
const water = { name: '县水务局', kind: 'department', parent: null, aliases: ['水务局'] };
const written = `# 名录
county: "141121"
name: 某县
organs:
  - name: 某县人民政府 # 本级
    kind: government
    parent: null
    aliases: [县政府]
`;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await createCounty(database.db, { code: '141121', name: '某县' });
});
afterAll(() => database.close());

test('what is confirmed joins the file as it was written, and nothing else of it changes', () => {
  const text = organFileWith(written, head, [water, { ...water, name: '某县人民政府', aliases: ['县人民政府'] }]);
  expect(text).toContain('# 名录\ncounty: "141121"\n');
  expect(text).toContain('某县人民政府 # 本级');
  expect(text).toContain('aliases: [县政府, 县人民政府]');
  expect(text).toContain('  - name: 县水务局\n    kind: department\n    parent: null\n');
  expect(organFileWith(text, head, [water])).toBe(text);
});

test('a confirmation makes a release that an export gives back, and the export loaded again changes nothing', async () => {
  const files = [{ path: '141121-mouxian/organs.yaml', text: written }];
  await releaseContent(database.db, { county: '141121', files, by: SHIPPED, reason: '随程序的内容', at });
  const confirmation = { organs: [water], by: '值班员甲', at };
  expect(await confirmAndRelease(database.db, '141121', confirmation)).toMatchObject({ ok: true, added: 1 });
  const exported = (await exportRelease(database.db, '141121')) ?? [];
  expect(exported.map((file) => file.path)).toEqual(['141121-mouxian/organs.yaml']);
  expect(exported[0]?.text).toContain('县水务局');
  const [newest] = await listReleases(database.db, '141121');
  expect(newest).toMatchObject({ release: 2, releasedBy: '值班员甲', reason: '名录确认：县水务局' });
  const again = { county: '141121', files: exported, by: '另一人', reason: '重新装入', at };
  expect(await releaseContent(database.db, again)).toMatchObject({ ok: true, isNew: false, release: { release: 2 } });
  await confirmAndRelease(database.db, '141121', confirmation);
  expect(await listReleases(database.db, '141121')).toHaveLength(2);
});

test('a county without a file gets one of all that its directory knows', async () => {
  await createCounty(database.db, { code: '141122', name: '另县' });
  const confirmation = { organs: [water], by: '值班员甲', at };
  await confirmAndRelease(database.db, '141122', confirmation);
  const [file] = (await exportRelease(database.db, '141122')) ?? [];
  expect(file?.path).toBe('141122/organs.yaml');
  expect(file?.text).toContain('name: 另县');
  expect(file?.text).toContain('县水务局');
});
