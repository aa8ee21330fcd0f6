import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileIssue, type TestDatabase, testDatabase } from '../testing/index.ts';
import { search } from './index.ts';

// A word with more than a thousand hits: they are ordered without being looked at one by one.

type Expected = { readonly address: string; readonly tier: number; readonly day: string; readonly place: number };

const counties = [
  { code: '999913', name: '丙县' },
  { code: '999914', name: '丁县' },
];
const dayOf = (d: number): string => `2024-0${1 + (d % 3)}-11`;
const titleOf = (d: number): string => (d % 7 === 0 ? '关于检查的通知' : '关于其他的通知');
const unitsOf = (d: number) =>
  Array.from({ length: 20 }, (_, u) => ({
    num: String(u + 1),
    heading: (d + u) % 9 === 0 ? '检查' : '其他',
    text: u % 6 === 5 ? '没有这个词。' : '按规定检查。',
  }));

let database: TestDatabase;
const expected: Expected[] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (const [c, county] of counties.entries()) {
    const documents = Array.from({ length: 40 }, (_, d) => ({
      number: `${county.name.slice(0, 1)}政发〔2024〕${d + 1}号`,
      title: titleOf(d),
      issuer: '无',
      signedOn: dayOf(d),
      units: unitsOf(d),
    }));
    await fileIssue(database.db, { year: 2024, number: 1, documents }, county);
    for (const [d, { number, title, units, signedOn }] of documents.entries()) {
      const place = c * 10_000 + d * 100;
      const base = { address: `${county.code}/${number}`, day: signedOn };
      if (title.includes('检查')) expected.push({ ...base, tier: 2, place });
      for (const [u, unit] of units.entries())
        if (`${unit.heading}${unit.text}`.includes('检查'))
          expected.push({
            address: `${base.address}/${unit.num}`,
            day: signedOn,
            tier: unit.heading === '检查' ? 1 : 0,
            place: place + u + 1,
          });
    }
  }
  expected.sort((a, b) => b.tier - a.tier || (a.day === b.day ? a.place - b.place : a.day < b.day ? 1 : -1));
});
afterAll(() => database.close());

test('every page of a very frequent word is the stretch of the whole order that it should be', async () => {
  const found: string[] = [];
  for (let offset = 0; offset < expected.length; offset += 97)
    found.push(...(await search(database.db, { text: '检查', offset, limit: 97 })).hits.map((hit) => hit.address));
  expect(expected.length).toBeGreaterThan(1000);
  expect(found).toEqual(expected.map((hit) => hit.address));
});

test('under a filter total and page are of what passes it', async () => {
  const county = '999914';
  const own = expected.filter((hit) => hit.address.startsWith(county)).map((hit) => hit.address);
  const { total, hits, orderNote } = await search(database.db, { text: '检查', county, offset: 30, limit: 50 });
  expect(total).toBe(own.length);
  expect(orderNote).toBeNull();
  expect(hits).toHaveLength(50);
  expect(hits.every((hit) => own.includes(hit.address))).toBe(true);
});
