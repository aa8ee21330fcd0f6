import { afterEach, beforeEach, expect, test } from 'vitest';
import { confirmOrgans, listOrgans, proposeOrgans } from '../counties/index.ts';
import { fileIssue, type TestDatabase, testCounty, testDatabase, testDay } from '../testing/index.ts';
import {
  citationCounts,
  citedBy,
  listOpenCitations,
  listUnknownOrgans,
  resolveAddress,
  settleCitation,
  settleOrgan,
} from './index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const { code: county } = testCounty;
const other = { code: '999912', name: '乙县' };
const citing = (cites: object[], number = '甲政发〔2025〕1号') => ({
  documents: [{ number, title: '关于转发的通知', units: [{ num: '一', text: '按照有关规定执行。' }], cites }],
});
const rules = {
  documents: [
    {
      number: '甲政发〔2024〕5号',
      title: '甲县人民政府关于印发转贷资金管理办法的通知',
      units: [{ num: '第三条', text: '专款专用。' }],
    },
  ],
};
const byNumber = { text: '甲政发〔2024〕5号', number: '甲政发〔2024〕5号' };

test('a citation of an earlier document gets its target, down to the article', async () => {
  await fileIssue(database.db, rules);
  await fileIssue(database.db, citing([{ ...byNumber, provision: '第三条' }]));
  const { total, citations } = await citedBy(database.db, `${county}/甲政发〔2024〕5号`);
  expect(total).toBe(1);
  expect(citations).toMatchObject([
    { from: `${county}/甲政发〔2025〕1号/一`, target: `${county}/甲政发〔2024〕5号/第三条` },
  ]);
});

test('a document that comes later answers the citations that waited for it, in other counties too', async () => {
  await fileIssue(database.db, citing([byNumber]), other);
  expect(await listOpenCitations(database.db, { county: other.code })).toHaveLength(1);
  await fileIssue(database.db, rules);
  expect(await listOpenCitations(database.db, { county: other.code })).toEqual([]);
  expect((await citedBy(database.db, `${county}/甲政发〔2024〕5号`)).citations).toMatchObject([
    { from: `${other.code}/甲政发〔2025〕1号/一` },
  ]);
});

test('a title cites the text that a notice issues; a short one does not cross to another county', async () => {
  await fileIssue(database.db, rules);
  const byTitle = { form: 'title', text: '《转贷资金管理办法》', title: '转贷资金管理办法' } as const;
  await fileIssue(database.db, citing([byTitle]));
  await fileIssue(database.db, citing([byTitle]), other);
  expect(await citationCounts(database.db, { county })).toMatchObject({ resolved: 1 });
  expect(await citationCounts(database.db, { county: other.code })).toMatchObject({ resolved: 0, unknown: 1 });
});

test('where two documents fit, the citation is ambiguous and has no target', async () => {
  await fileIssue(database.db, rules, other);
  await fileIssue(
    database.db,
    { documents: [{ ...rules.documents[0], title: '另一件' }] },
    { code: '999913', name: '丙县' },
  );
  await fileIssue(database.db, citing([byNumber]));
  expect(await citationCounts(database.db, { county })).toMatchObject({ ambiguous: 1, resolved: 0 });
});

test('a person settles a citation: an address that must exist, a work, or nothing; it holds for later imports', async () => {
  await fileIssue(database.db, rules);
  await fileIssue(database.db, citing([{ text: '《老办法》', title: '老办法' }]));
  const settlement = { county, text: '《老办法》', by: '张三', at: testDay };
  const nowhere = { ...settlement, as: { kind: 'address', address: '甲政发〔1999〕1号' } } as const;
  expect(await settleCitation(database.db, nowhere)).toMatchObject({ ok: false, code: 'XZ_LIBRARY_TARGET' });
  const target = { ...settlement, as: { kind: 'address', address: '甲政发〔2024〕5号' } } as const;
  expect(await settleCitation(database.db, target)).toEqual({ ok: true, mentions: 1 });
  await fileIssue(database.db, citing([{ text: '《老办法》', title: '老办法' }], '甲政发〔2025〕2号'));
  expect((await citedBy(database.db, `${county}/甲政发〔2024〕5号`)).total).toBe(2);
  const view = await resolveAddress(database.db, `${county}/甲政发〔2025〕2号`);
  expect(view).toMatchObject({ document: { citations: [{ settled: true, target: `${county}/甲政发〔2024〕5号` }] } });
});

test('unknown organs are proposed, confirmed, settled as alias or as none, and stay so', async () => {
  const organs = ['县水务局', '县水务局', '水务部门', '有关方面'];
  const text = (number: string) => ({
    documents: [{ number, title: '通知', units: [{ num: '一', text: '落实。' }], organs }],
  });
  await fileIssue(database.db, text('甲政发〔2025〕3号'));
  expect(await proposeOrgans(database.db, county)).toMatchObject([
    { name: '县水务局', kind: 'department', mentions: 2 },
    {},
    {},
  ]);
  const organ = { name: '县水务局', kind: 'department', parent: null, aliases: [] };
  expect(await confirmOrgans(database.db, county, [organ])).toEqual({ ok: true, added: 1, mentionsResolved: 2 });
  const settled = { county, at: testDay };
  const wrong = { ...settled, text: '水务部门', as: { kind: 'alias', organ: '没有的局' } } as const;
  expect(await settleOrgan(database.db, wrong)).toMatchObject({ ok: false, code: 'XZ_LIBRARY_TARGET' });
  expect(
    await settleOrgan(database.db, { ...settled, text: '水务部门', as: { kind: 'alias', organ: '县水务局' } }),
  ).toEqual({ ok: true, mentions: 1 });
  await settleOrgan(database.db, { ...settled, text: '有关方面', as: { kind: 'none' } });
  await fileIssue(database.db, text('甲政发〔2025〕4号'));
  expect(await listUnknownOrgans(database.db, { county })).toEqual([]);
  expect(await listOrgans(database.db, county)).toEqual([{ ...organ, aliases: ['水务部门'] }]);
});
