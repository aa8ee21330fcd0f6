import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCounty } from '../counties/index.ts';
import {
  fileIssue,
  type IssueText,
  readingOf,
  type TestDatabase,
  testCounty,
  testDatabase,
  testDay,
} from '../testing/index.ts';
import {
  importReading,
  listImports,
  listIssues,
  readIssue,
  resolveAddress,
  restoreIssue,
  search,
  sourceLines,
  withdrawIssue,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const issue: IssueText = {
  year: 2024,
  number: 3,
  publishedOn: '2024-09-29',
  documents: [
    {
      number: '甲政发〔2024〕8号',
      title: '甲县人民政府关于印发防汛方案的通知',
      signedOn: '2024-07-31',
      units: [{ num: '一', heading: '总体要求', children: [{ num: '（一）', text: '加强值守。' }] }],
    },
  ],
  announced: [
    { number: '甲政发〔2024〕8号', title: '甲县人民政府关于印发防汛方案的通知' },
    { number: '甲政发〔2024〕9号', title: '甲县人民政府关于印发药品安全预案的通知' },
  ],
};
const first = issue.documents[0] ?? { title: '' };
const corrected: IssueText = {
  ...issue,
  documents: [{ ...first, units: [{ num: '一', heading: '总体要求', text: '加强巡查。' }] }],
};
const key = { county: testCounty.code, issue: '2024-3' };
const total = async (text: string): Promise<number> => (await search(database.db, { text })).total;

test('a new issue is filed with a report that counts documents, contents and findings', async () => {
  const outcome = await fileIssue(database.db, issue);
  expect(outcome).toMatchObject({
    ok: true,
    outcome: 'created',
    issue: '2024-3',
    version: 1,
    report: { documents: 1, units: 2, contents: { rows: 2, matched: 1, unmatched: [{ number: '甲政发〔2024〕9号' }] } },
  });
  expect(await listIssues(database.db)).toMatchObject([
    { ...key, documents: 1, version: 1, publishedOn: '2024-09-29' },
  ]);
});

test('the same file twice changes nothing and says so', async () => {
  const before = await database.db.selectFrom('import_log').selectAll().execute();
  expect(await fileIssue(database.db, issue)).toMatchObject({ ok: true, outcome: 'unchanged', version: 1 });
  expect(await database.db.selectFrom('import_log').selectAll().execute()).toEqual(before);
});

test('the same text in another encoding is the same issue', async () => {
  const reading = readingOf(issue);
  const again = {
    county: testCounty.code,
    reading,
    fileName: 'gbk.txt',
    sha256: 'other',
    encoding: 'gb18030',
    at: testDay,
  };
  expect(await importReading(database.db, again)).toMatchObject({ outcome: 'unchanged', version: 1 });
});

test('a corrected issue becomes a new version; the old one stays readable, and search finds the new one alone', async () => {
  expect(await fileIssue(database.db, corrected)).toMatchObject({ ok: true, outcome: 'revised', version: 2 });
  expect([await total('值守'), await total('巡查')]).toEqual([0, 1]);
  const old = await resolveAddress(database.db, `${testCounty.code}/甲政发〔2024〕8号/一/（一）@1`);
  expect(old).toMatchObject({
    kind: 'found',
    target: { kind: 'unit', unit: { text: '加强值守。' } },
    document: { isCurrentVersion: false },
  });
  expect(await resolveAddress(database.db, `${testCounty.code}/甲政发〔2024〕8号/一/（一）`)).toMatchObject({
    kind: 'unknown',
  });
  expect(await readIssue(database.db, key)).toMatchObject({
    version: 2,
    versions: 2,
    detailOf: 2,
    versionList: [{ version: 2 }, { version: 1 }],
  });
});

test('a withdrawn version gives way to the one before it, a withdrawn issue has a page that says so, and both come back', async () => {
  const asked = { ...key, reason: '扫描错误', by: '张三', at: testDay };
  expect(await withdrawIssue(database.db, { ...asked, reason: ' ' })).toMatchObject({ code: 'XZ_LIBRARY_REASON' });
  expect(await withdrawIssue(database.db, asked)).toEqual({ ok: true, shown: 1 });
  expect([await total('值守'), await total('巡查')]).toEqual([1, 0]);
  expect(await withdrawIssue(database.db, asked)).toEqual({ ok: true, shown: null });
  expect(await withdrawIssue(database.db, asked)).toMatchObject({ code: 'XZ_LIBRARY_STATE' });
  expect(await total('防汛')).toBe(0);
  expect(await resolveAddress(database.db, '甲政发〔2024〕8号')).toMatchObject({
    kind: 'withdrawn',
    withdrawal: { reason: '扫描错误', by: '张三' },
  });
  expect(await listIssues(database.db)).toEqual([]);
  expect(await listIssues(database.db, { withdrawn: true })).toMatchObject([
    { version: null, withdrawal: { reason: '扫描错误' } },
  ]);
  expect(await fileIssue(database.db, corrected)).toMatchObject({
    outcome: 'unchanged',
    message: expect.stringContaining('撤回'),
  });
  expect(await restoreIssue(database.db, { ...key, version: 2 })).toEqual({ ok: true, shown: 2 });
  expect(await total('巡查')).toBe(1);
});

test('a single document is an issue of its own', async () => {
  const outcome = await fileIssue(database.db, {
    documents: [{ number: '甲政办发〔2025〕1号', title: '关于值守的通知' }],
  });
  expect(outcome).toMatchObject({ ok: true, issue: 'loose-甲政办发〔2025〕1号' });
});

test('an unknown county, the wrong county and a text without documents are refused, and nothing is written', async () => {
  await createCounty(database.db, { code: '999912', name: '乙县' });
  const at = { fileName: 'a.txt', sha256: 'x', encoding: 'utf-8', at: testDay };
  const reading = readingOf({ ...issue, county: '乙县', number: 4 });
  expect(await importReading(database.db, { ...at, reading, county: '999913' })).toMatchObject({
    code: 'XZ_IMPORT_COUNTY_MISSING',
  });
  expect(await importReading(database.db, { ...at, reading, county: testCounty.code })).toMatchObject({
    code: 'XZ_IMPORT_COUNTY_MISMATCH',
  });
  const empty = readingOf({ documents: [] });
  expect(await importReading(database.db, { ...at, reading: empty, county: testCounty.code })).toMatchObject({
    code: 'XZ_IMPORT_NO_DOCUMENT',
  });
  expect(await listImports(database.db, {})).toHaveLength(3);
});

test('the source line of a unit can be asked for', async () => {
  const place = { ...key, version: 1, span: { start: 20, end: 22 }, context: 0 };
  expect(await sourceLines(database.db, place)).toMatchObject({ first: 2, lines: ['一 总体要求'] });
  expect(await sourceLines(database.db, { ...place, span: { start: 0, end: 9999 } })).toBeNull();
});

test('imports of one issue at once become one version after the other', async () => {
  const versions = [1, 2, 3].map((n) => ({ ...issue, number: 9, documents: [{ ...first, title: `第${n}稿的通知` }] }));
  const outcomes = await Promise.all(versions.map((text) => fileIssue(database.db, text)));
  expect(outcomes.map((one) => (one.ok ? one.version : 0)).sort()).toEqual([1, 2, 3]);
  const { rows } = await sql`select count(*)::int as shown from document where issue = '2024-9' and shown`.execute(
    database.db,
  );
  expect(rows).toEqual([{ shown: 1 }]);
});
