import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileIssue, type TestDatabase, testCounty, testDatabase } from '../testing/index.ts';
import { resolveAddress } from './index.ts';

let database: TestDatabase;
const other = { code: '999912', name: '乙县' };
const rules = {
  number: '甲政发〔2024〕5号',
  title: '甲县人民政府关于印发转贷资金管理办法的通知',
  issuer: '甲县人民政府',
  signedOn: '2024-05-01',
  units: [
    {
      num: '第一章',
      heading: '总则',
      children: [
        { num: '第三条', text: '资金专款专用。\n任何单位不得挪用。', children: [{ num: '（一）', text: '先申请。' }] },
      ],
    },
  ],
  carried: [
    {
      title: '防汛预案',
      units: [
        {
          num: '4',
          heading: '响应',
          children: [{ num: '4.2', heading: '分级', children: [{ num: '4.2.1', text: '一级。' }] }],
        },
      ],
    },
  ],
  absentAnnex: '附件3',
  tableRows: [
    ['乡镇', '金额'],
    ['东镇', '1.1亿元'],
  ],
};

beforeAll(async () => {
  database = await testDatabase();
  const announced = [{ title: '甲县药品安全预案', number: '甲政发〔2024〕6号' }];
  await fileIssue(database.db, { year: 2024, number: 1, documents: [rules], announced });
  const shared = { number: '县政发〔2024〕1号', title: '关于共用的通知' };
  await fileIssue(database.db, { documents: [shared] });
  await fileIssue(database.db, { documents: [shared] }, other);
});
afterAll(() => database.close());

const base = `${testCounty.code}/甲政发〔2024〕5号`;

test.each([
  [`${base}`, 'document'],
  [`${base}/第三条`, 'unit'],
  [`${base}/第三条/（一）`, 'unit'],
  [`${base}/第三条/¶2`, 'paragraph'],
  [`${base}/表1`, 'table'],
  [`${base}/表1/1/2`, 'cell'],
  [`${base}/表1/0/1`, 'cell'],
  [`${base}/附件1/4.2.1`, 'unit'],
])('%s is found as a %s', async (address, kind) => {
  const short = address.replace('/第三条', '/第一章/第三条').replace('/4.2.1', '/4/4.2/4.2.1');
  const resolved = await resolveAddress(database.db, short);
  const found = resolved.kind === 'redirect' ? await resolveAddress(database.db, resolved.address) : resolved;
  expect(found).toMatchObject({ kind: 'found', target: { kind } });
});

test.each([
  ['甲政发(2024) 5 号', base],
  [`${testCounty.code}/甲政发[2024]5号`, base],
  ['甲县人民政府关于印发转贷资金管理办法的通知', base],
  ['转贷资金管理办法', base],
  ['转贷资金管理办法/第一章/第3条/第（一）项', `${base}/第三条/（一）`],
  ['甲政发〔2024〕5号/附件1/4/4.2/4.2.1', `${base}/附件1/4.2.1`],
])('%s redirects to %s', async (asked, address) => {
  expect(await resolveAddress(database.db, asked)).toEqual({ kind: 'redirect', address });
});

test('a cell has its text', async () => {
  expect(await resolveAddress(database.db, `${base}/表1/1/2`)).toMatchObject({
    target: { text: '1.1亿元', row: 1, column: 2 },
  });
});

test('a number that two counties use offers both, and a county decides', async () => {
  const resolved = await resolveAddress(database.db, '县政发〔2024〕1号');
  expect(resolved).toMatchObject({
    kind: 'ambiguous',
    candidates: [{ county: testCounty.code }, { county: other.code }],
  });
  expect(await resolveAddress(database.db, `${other.code}/县政发〔2024〕1号`)).toMatchObject({ kind: 'found' });
});

test('what is announced and not printed is absent: a document of the contents page, an annex', async () => {
  expect(await resolveAddress(database.db, '甲政发〔2024〕6号')).toMatchObject({
    kind: 'absent',
    reason: 'contents',
    title: '甲县药品安全预案',
  });
  expect(await resolveAddress(database.db, `${base}/附件3`)).toMatchObject({ kind: 'absent', reason: 'annex' });
});

test.each(['甲政发〔2024〕99号', '', '@@//', '不存在的题目', `${testCounty.code}`, 'a\0b', '%_\\'])(
  '%j is unknown, and nothing throws',
  async (text) => {
    expect(await resolveAddress(database.db, text)).toMatchObject({ kind: 'unknown' });
  },
);

test('an unknown unit names the nearest part that exists', async () => {
  expect(await resolveAddress(database.db, `${base}/第三条/（九）`)).toMatchObject({
    kind: 'unknown',
    nearest: `${base}/第三条`,
  });
});

test('a version that there is not is unknown', async () => {
  expect(await resolveAddress(database.db, `${base}@7`)).toMatchObject({ kind: 'unknown' });
});
