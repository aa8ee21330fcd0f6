import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmOrgans } from '../counties/index.ts';
import { fileIssue, type TestDatabase, testCounty, testDatabase } from '../testing/index.ts';
import { search } from './index.ts';

let database: TestDatabase;
const other = { code: '999912', name: '乙县' };

beforeAll(async () => {
  database = await testDatabase();
  const plan = {
    number: '甲政办发〔2024〕6号',
    title: '甲县人民政府办公室关于印发防汛应急预案的通知',
    signedOn: '2024-06-01',
    units: [
      { num: '一', heading: '应急响应', text: '启动应急响应。' },
      { num: '二', heading: '保障', text: '应急响应的保障，监测 ＰＭ２.５ 浓度，不少于１０人。' },
      { num: '三', heading: '附则', text: `${'很长的铺垫。'.repeat(100)}地铁停运。${'很长的收尾。'.repeat(100)}` },
    ],
    tableRows: [
      ['单位', '任务'],
      ['水务局', '巡查海堤'],
    ],
  };
  const rules = {
    number: '甲政发〔2023〕2号',
    title: '甲县人民政府关于印发转贷资金管理办法的通知',
    issuer: '甲县人民政府',
    signedOn: '2023-02-01',
    units: [
      { num: '第三条', text: '资金按照甲政办发（2024）6号执行。' },
      { num: '第四条', text: '应 急\n响 应另行规定。' },
    ],
  };
  await fileIssue(database.db, { year: 2024, number: 2, documents: [plan, rules] });
  await fileIssue(
    database.db,
    { documents: [{ number: '乙政发〔2025〕1号', title: '关于应急响应的决定', kind: '决定', signedOn: '2025-01-01' }] },
    other,
  );
  await confirmOrgans(database.db, testCounty.code, [
    { name: '甲县水务局', kind: 'department', parent: null, aliases: ['水务局'] },
  ]);
});
afterAll(() => database.close());

const ask = (text: string, filter = {}) => search(database.db, { text, ...filter });
const addresses = async (text: string, filter = {}) =>
  (await ask(text, filter)).hits.map((hit) => hit.address.slice(7));

test('titles come first, then headings, then text; in each the newer before the older', async () => {
  expect(await addresses('应急响应')).toEqual([
    '乙政发〔2025〕1号',
    '甲政办发〔2024〕6号/一',
    '甲政办发〔2024〕6号/二',
    '甲政发〔2023〕2号/第四条',
  ]);
});

test('words parted by blanks must all occur, in any order', async () => {
  expect(await addresses('保障 应急响应')).toEqual(['甲政办发〔2024〕6号/二']);
  expect((await ask('保障 转贷')).total).toBe(0);
});

test('one character, Latin words and numbers are found whatever their width and case', async () => {
  expect(await addresses('堤')).toEqual(['甲政办发〔2024〕6号/表1/1/1']);
  expect(await addresses('pm2.5')).toEqual(['甲政办发〔2024〕6号/二']);
  expect(await addresses('监测 10')).toEqual(['甲政办发〔2024〕6号/二']);
});

test('highlights are offsets into the text as printed, also across a line break', async () => {
  const [hit] = (await ask('应急响应')).hits.slice(-1);
  expect(hit?.text.slice(hit.textHighlights[0]?.start, hit.textHighlights[0]?.end)).toBe('应 急\n响 应');
  const [wide] = (await ask('pm2.5')).hits;
  expect(wide?.text.slice(wide.textHighlights[0]?.start, wide.textHighlights[0]?.end)).toBe('ＰＭ２.５');
});

test('a long text is cut around its first highlight', async () => {
  const [hit] = (await ask('地铁')).hits;
  expect(hit).toMatchObject({ cutBefore: true, cutAfter: true });
  expect(hit?.text.slice(hit.textHighlights[0]?.start, hit.textHighlights[0]?.end)).toBe('地铁');
  expect(hit?.titlePath).toEqual(['甲县人民政府办公室关于印发防汛应急预案的通知']);
});

test('a document number is recognised in any brackets, answered first, and found as printed', async () => {
  const result = await ask('甲政办发[2024] 6 号');
  expect(result.recognised).toEqual([
    { kind: 'number', text: '甲政办发〔2024〕6号', address: `${testCounty.code}/甲政办发〔2024〕6号` },
  ]);
  expect(result.direct.map((hit) => hit.kind)).toEqual(['title']);
  expect(result.hits.map((hit) => hit.address.slice(7))).toEqual(['甲政办发〔2024〕6号', '甲政发〔2023〕2号/第三条']);
});

test('an article with a number, or with words of a title, is answered with the article', async () => {
  for (const text of ['甲政发〔2023〕2号第3条', '转贷资金 第三条']) {
    const { direct } = await ask(text);
    expect(direct.map((hit) => hit.address.slice(7))).toEqual(['甲政发〔2023〕2号/第三条']);
  }
});

test('an exact title and an organ name are recognised', async () => {
  expect((await ask('转贷资金管理办法')).direct).toMatchObject([
    { kind: 'title', document: { number: '甲政发〔2023〕2号' } },
  ]);
  expect((await ask('水务局')).recognised).toMatchObject([
    { kind: 'organ', organ: '甲县水务局', county: testCounty.code },
  ]);
});

test('facets count under the other filters, and filters narrow the hits', async () => {
  const all = await ask('应急响应');
  expect(all.facets.county).toEqual([
    { value: testCounty.code, label: '甲县', count: 3 },
    { value: other.code, label: '乙县', count: 1 },
  ]);
  const narrow = await ask('应急响应', { county: testCounty.code, year: 2024 });
  expect(narrow.total).toBe(2);
  expect(narrow.hits).toHaveLength(2);
  expect(narrow.facets.county).toEqual([{ value: testCounty.code, label: '甲县', count: 2 }]);
  expect(narrow.facets.year.map((facet) => facet.value)).toEqual(['2024', '2023']);
  expect(await addresses('应急响应', { kind: '决定' })).toEqual(['乙政发〔2025〕1号']);
  expect(await addresses('应急响应', { issuer: '甲县人民政府' })).toEqual(['甲政发〔2023〕2号/第四条']);
});

test('pages follow each other without overlap', async () => {
  const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => addresses('应急响应', { offset, limit: 1 })));
  expect(pages.flat()).toEqual(await addresses('应急响应'));
});

test.each(['', ' \n', '\0', "'", '\\', '%', ':*', "a'b & !c", '()', '〔〕', '第条', '\ud800'])(
  '%j is answered without an error',
  async (text) => {
    expect((await ask(text)).total).toBe(0);
  },
);
