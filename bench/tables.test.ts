import { rational } from '@xianzhi/core/base';
import type { Cell, DecisionTable } from '@xianzhi/core/norms';
import { type TableVerdict, verifyTable } from '@xianzhi/core/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare, differencesOf } from './tables/compare.ts';
import { smallTable } from './tables/random-tables.ts';
import { startZ3, type Z3 } from './tables/z3.ts';

const SEED = 20_261_124;
const TABLES = 60;
const PER_TEST = 15;

const interval = (from: bigint, to: bigint): Cell => ({
  from: rational(from),
  fromIncluded: true,
  to: rational(to),
  toIncluded: true,
});

let z3: Z3;
beforeAll(async () => {
  z3 = await startZ3();
});
afterAll(() => z3?.end());

test.each(Array.from({ length: TABLES / PER_TEST }, (_, part) => [part * PER_TEST]))(
  'random tables from number %i on: z3 says the same of gaps, overlaps, outcomes, falling steps and rows',
  async (from) => {
    for (let at = from; at < from + PER_TEST; at += 1) {
      const { differences } = await compare(z3, smallTable(SEED + at), at % 5 === 0 ? 'rows too' : 'tables only');
      expect({ table: SEED + at, differences }).toEqual({ table: SEED + at, differences: [] });
    }
  },
  120_000,
);

/** “Up to 9” and “10 to 30” of a quantity that is no whole number, the higher grade below the lower one. */
const TABLE: DecisionTable = {
  axes: [{ fact: '量', kind: 'real', min: rational(0n), max: null }],
  outcomes: ['低', '中', '高'],
  hit: 'unique',
  rows: [
    { outcome: '高', address: '甲', cells: new Map([['量', interval(0n, 9n)]]) },
    { outcome: '低', address: '乙', cells: new Map([['量', interval(10n, 30n)]]) },
    { outcome: '低', address: '丙', cells: new Map([['量', interval(30n, 40n)]]) },
  ],
};
const none = { first: [], total: 0 };

test.each<[string, (verdict: TableVerdict) => Partial<TableVerdict>, string]>([
  ['no gap', () => ({ uncoveredCases: 0n, gaps: none }), 'gap: no, z3 says sat'],
  [
    'a gap where there is none',
    ({ gaps }) => ({
      gaps: { ...gaps, first: gaps.first.map((gap) => ({ ...gap, witness: new Map([['量', rational(9n)]]) })) },
    }),
    'gap: yes, z3 says unsat',
  ],
  ['an overlap where there is none', () => ({ overlaps: { first: [], total: 1 } }), 'overlap: yes, z3 says unsat'],
  ['an outcome unreachable that is reached', () => ({ unreachable: ['中', '高'] }), 'outcome 高: no, z3 says sat'],
  ['an outcome reached that is unreachable', () => ({ unreachable: [] }), 'outcome 中: yes, z3 says unsat'],
  ['no falling step', () => ({ fallingSteps: none }), 'fall on 量: no, z3 says sat'],
  [
    'an idle row',
    ({ catchAlls }) => ({ catchAlls, idleRows: [{ row: 1, address: '乙', outcome: '低', why: 'empty' }] }),
    'row 1 decides: no, z3 says sat',
  ],
  [
    'a catch-all row',
    () => ({ catchAlls: [{ row: 1, address: '乙', outcome: '低' }] }),
    'row 1 not met: no, z3 says sat',
  ],
])('a verdict that says “%s” against the truth differs from z3', async (_, change, expected) => {
  const verdict = verifyTable(TABLE);
  const { differences } = await differencesOf(
    z3,
    { table: TABLE, verdict: { ...verdict, ...change(verdict) } },
    'rows too',
  );
  expect(differences).toContain(expected);
});
