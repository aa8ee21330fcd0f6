import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  differenceFrom,
  exportRelease,
  listReleases,
  loadedNorms,
  type ReleaseWish,
  releaseContent,
  SHIPPED,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const plan = (title: string): string => `document: 某政办发〔2024〕1号
norms:
  - kind: plan
    id: plan
    title: ${title}
    at: "1"
    hazard: 事故
    covers: [{ matter: 各类事故 }]
    effective: { from: 2024-08-21, words: 自印发之日起 }
    interpretation: { notStated: 未写 }
    bounds: { notStated: 未写 }
`;
const files = (title: string): ReleaseWish['files'] => [
  { path: '999902-mouxian/accident/plan.yaml', text: plan(title) },
];
const wish = (title: string, rest: Partial<ReleaseWish> = {}): ReleaseWish => ({
  county: '999902',
  files: files(title),
  by: SHIPPED,
  reason: '随程序的内容',
  at: new Date('2026-01-01T00:00:00Z'),
  ...rest,
});

test('a release gives back the bytes it was made of; the same files make no second one', async () => {
  expect(await releaseContent(database.db, wish('某县预案'))).toMatchObject({
    ok: true,
    isNew: true,
    release: { release: 1 },
  });
  expect(await releaseContent(database.db, wish('某县预案'))).toMatchObject({
    ok: true,
    isNew: false,
    release: { release: 1 },
  });
  expect(await exportRelease(database.db, '999902')).toEqual(files('某县预案'));
  const { content, releases } = await loadedNorms(database.db);
  expect(content.counties.map((county) => county.code)).toContain('999902');
  expect(releases.get('999902')).toBe(1);
});

test('what somebody changed here is not overwritten unasked, and the difference is shown', async () => {
  await releaseContent(database.db, wish('改过的预案', { by: '管理员', reason: '更正', overChanges: true }));
  const refused = await releaseContent(database.db, wish('某县预案'));
  expect(refused).toMatchObject({
    ok: false,
    code: 'XZ_CONTENT_CHANGED_HERE',
    difference: { changed: ['999902-mouxian/accident/plan.yaml'] },
  });
  expect(await differenceFrom(database.db, '999902', [])).toMatchObject({
    removed: ['999902-mouxian/accident/plan.yaml'],
  });
  expect(await releaseContent(database.db, wish('某县预案', { overChanges: true }))).toMatchObject({
    ok: true,
    release: { release: 3 },
  });
  expect((await listReleases(database.db, '999902')).map((one) => one.release)).toEqual([3, 2, 1]);
  expect((await exportRelease(database.db, '999902', 2))?.[0]?.text).toContain('改过的预案');
});

test('wrong files make no release, and say where they are wrong', async () => {
  const bad = [{ path: '999903-mouxian/accident/plan.yaml', text: 'document: 甲\nnorms:\n  - kind: plam\n' }];
  const refused = await releaseContent(database.db, wish('', { county: '999903', files: bad }));
  expect(refused).toMatchObject({ ok: false, code: 'XZ_CONTENT_INVALID', findings: [{ line: 3 }] });
  expect(await exportRelease(database.db, '999903')).toBeNull();
});

test('of two that release at once both come through, one after the other', async () => {
  const both = await Promise.all(
    ['甲', '乙'].map((title) => releaseContent(database.db, wish(title, { county: '999904' }))),
  );
  expect(both.map((one) => one.ok && one.release.release).sort()).toEqual([1, 2]);
});
