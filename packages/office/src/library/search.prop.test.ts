import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileIssue, type TestDatabase, testDatabase } from '../testing/index.ts';
import { search } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

// Few characters, so that windows meet again and again; with what is folded, dropped or quoted.
const character = fc.constantFrom(..."应急管理响人县令１1aＡ（( \n　'\\%_&|!:*①𠮷é");
const text = fc.string({ unit: character, minLength: 1, maxLength: 40 });
const queryText = fc.string({ unit: character, minLength: 1, maxLength: 6 });

const plain = (value: string): string => value.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

type Unit = { readonly heading: string; readonly text: string };

/** Reading every unit: all words in the heading or the text. */
const scan = (units: readonly Unit[], query: string): number[] => {
  const words = query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return units.flatMap((unit, index) =>
    words.every((word) => plain(unit.heading).includes(word) || plain(unit.text).includes(word)) ? [index] : [],
  );
};

test('search finds exactly what reading every unit finds', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ heading: text, text }), { minLength: 1, maxLength: 12 }),
      fc.array(queryText, { minLength: 6, maxLength: 10 }),
      async (units, queries) => {
        await sql`delete from county`.execute(database.db);
        run += 1;
        const numbered = units.map((unit, index) => ({ num: String(index), ...unit }));
        await fileIssue(database.db, {
          documents: [{ number: `甲政发〔2024〕${run}号`, title: '无', issuer: '无', units: numbered }],
        });
        for (const query of queries) {
          const result = await search(database.db, { text: query, limit: 100 });
          const found = result.hits.filter((hit) => hit.kind === 'unit').map((hit) => Number(hit.num));
          expect([query, found.sort((a, b) => a - b)]).toEqual([query, scan(units, query)]);
          expect(result.total).toBe(result.hits.length);
        }
      },
    ),
    { numRuns: 40, seed: 20_261_123 },
  );
});

test('a unit too large for windows is found too, by its first words and its last', async () => {
  const large = `开头的词${'铺垫'.repeat(40_000)}结尾的词`;
  await fileIssue(database.db, {
    documents: [
      {
        number: '甲政发〔2025〕9号',
        title: '长文',
        units: [
          { num: '一', text: large },
          { num: '二', text: '短的词' },
        ],
      },
    ],
  });
  const found = async (query: string) => (await search(database.db, { text: query })).hits.map((hit) => hit.num);
  expect(await found('开头的词')).toEqual(['一']);
  expect(await found('结尾')).toEqual(['一']);
  expect(await found('尾')).toEqual(['一']);
  expect((await found('的词')).sort()).toEqual(['一', '二']);
  expect(await found('不在')).toEqual([]);
});

test('a window that occurs more often than a tsvector counts is no obstacle', async () => {
  const often = `${'应急'.repeat(9000)}管理`;
  await fileIssue(database.db, {
    documents: [{ number: '甲政发〔2025〕10号', title: '重复', units: [{ num: '一', text: often }] }],
  });
  expect((await search(database.db, { text: '急管理' })).total).toBe(1);
  expect((await search(database.db, { text: '应急应急应急' })).total).toBe(1);
});
