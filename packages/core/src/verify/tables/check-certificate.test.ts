import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, rational } from '../../base/index.ts';
import type { Axis, Cell, DecisionTable, TableRow } from '../../norms/index.ts';
import { bruteForce } from './brute-force.ts';
import { type Certificate, checkCertificate, type Proof } from './check-certificate.ts';
import { grid, highest, metRows, real, row, satisfies, span, whole } from './testing.ts';
import type { Assignment } from './verdict.ts';
import { verifyTable } from './verify-table.ts';

type Split = Exclude<Proof, { row: number }>;
type Cut = Extract<Proof, { at: unknown }>;

const OUTCOMES = ['低', '中', '高'];
const KIND: Axis = { fact: '类别', kind: 'choice', values: ['Ⅰ', 'Ⅱ', 'Ⅲ'] };

/** Few people: low, or high for the worst kind; more: high by the area. */
const TABLE: DecisionTable = {
  axes: [whole('人数'), real('面积'), KIND],
  outcomes: OUTCOMES,
  hit: 'unique',
  rows: [
    row('低', '甲', { 人数: span('[0,10)'), 类别: ['Ⅱ', 'Ⅲ'] }),
    row('高', '乙', { 人数: span('[0,10)'), 类别: ['Ⅰ'] }),
    row('中', '丙', { 人数: span('[10,)'), 面积: span('[0,5]') }),
    row('高', '丁', { 人数: span('[10,)'), 面积: span('(5,)') }),
  ],
};
const CUT: Cut = {
  fact: '人数',
  at: rational(10n),
  isBelow: false,
  below: { fact: '类别', among: ['Ⅰ'], below: { row: 1, outcome: '高' }, above: { row: 0, outcome: '低' } },
  above: {
    fact: '面积',
    at: rational(5n),
    isBelow: true,
    below: { row: 2, outcome: '中' },
    above: { row: 3, outcome: '高' },
  },
};
const CERTIFICATE: Certificate = { hit: 'unique', proof: CUT };
const within = (proof: unknown): Certificate => ({ hit: 'unique', proof: proof as Proof });
const below = CUT.below as Split;
const above = CUT.above as Cut;

test('an honest certificate is taken, and says of how many parts it is made', () => {
  expect(checkCertificate(TABLE, CERTIFICATE)).toEqual({ isValid: true, parts: 4 });
});

test.each<[string, Certificate, string]>([
  ['another outcome', within({ ...CUT, below: { ...below, below: { row: 1, outcome: '低' } } }), 'otherOutcome'],
  [
    'another row of the same outcome',
    within({ ...CUT, below: { ...below, below: { row: 3, outcome: '高' } } }),
    'notCovered',
  ],
  ['a row that does not exist', within({ ...CUT, below: { row: 7, outcome: '高' } }), 'noSuchRow'],
  ['a cut moved up', within({ ...CUT, at: rational(11n) }), 'notCovered'],
  ['a cut moved down', within({ ...CUT, at: rational(9n) }), 'notCovered'],
  ['a cut that takes the other side of its value', within({ ...CUT, isBelow: true }), 'notCovered'],
  ['the same on a real axis', within({ ...CUT, above: { ...above, isBelow: false } }), 'notCovered'],
  ['a cut beyond the domain', within({ ...CUT, at: rational(-1n) }), 'noHalf'],
  ['a cut that is no number', within({ ...CUT, at: { n: 10, d: 1 } }), 'noHalf'],
  ['a cut of denominator 0', within({ ...CUT, at: { n: 10n, d: 0n } }), 'noHalf'],
  ['halves exchanged', within({ ...CUT, below: CUT.above, above: CUT.below }), 'notCovered'],
  ['a half missing', within({ ...CUT, above: undefined }), 'malformed'],
  ['a half in place of the whole', within(CUT.above), 'notCovered'],
  ['another fact', within({ ...CUT, fact: '面积' }), 'noHalf'],
  ['a fact that does not exist', within({ ...CUT, fact: '人口' }), 'noSuchFact'],
  ['a cut on a choice', within({ ...CUT, fact: '类别' }), 'noHalf'],
  ['a choice without values', within({ ...CUT, below: { ...below, among: [] } }), 'noHalf'],
  ['a choice with all values', within({ ...CUT, below: { ...below, among: ['Ⅰ', 'Ⅱ', 'Ⅲ'] } }), 'noHalf'],
  ['a choice with one value more', within({ ...CUT, below: { ...below, among: ['Ⅰ', 'Ⅱ'] } }), 'notCovered'],
  ['values of a choice on a number', within({ ...CUT, above: { ...above, at: undefined, among: ['Ⅰ'] } }), 'noHalf'],
  ['no proof', within(null), 'malformed'],
  ['the other way to choose', { ...CERTIFICATE, hit: 'highest' }, 'otherHit'],
])('%s is refused', (_, certificate, reason) => {
  expect(checkCertificate(TABLE, certificate)).toEqual({ isValid: false, reason });
});

const withRow = (at: number, one: TableRow): DecisionTable => ({ ...TABLE, rows: TABLE.rows.with(at, one) });

describe('the certificate of another table', () => {
  test.each<[string, DecisionTable, string]>([
    ['a row removed', { ...TABLE, rows: TABLE.rows.slice(0, 3) }, 'noSuchRow'],
    ['rows exchanged', { ...TABLE, rows: [...TABLE.rows].reverse() }, 'otherOutcome'],
    [
      'a row added that contradicts',
      { ...TABLE, rows: [...TABLE.rows, row('低', '戊', { 面积: span('[7,8]') })] },
      'contradicted',
    ],
    [
      'a row with another outcome',
      withRow(3, row('中', '丁', { 人数: span('[10,)'), 面积: span('(5,)') })),
      'otherOutcome',
    ],
    ['a threshold moved', withRow(3, row('高', '丁', { 人数: span('[10,)'), 面积: span('(6,)') })), 'notCovered'],
    ['a bound left out', withRow(3, row('高', '丁', { 人数: span('[10,)'), 面积: span('(5,9]') })), 'notCovered'],
    [
      'a bound included twice',
      withRow(3, row('高', '丁', { 人数: span('[10,)'), 面积: span('[5,)') })),
      'contradicted',
    ],
    ['a fact of another kind', { ...TABLE, axes: TABLE.axes.with(0, real('人数')) }, ''],
    ['a wider domain', { ...TABLE, axes: TABLE.axes.with(1, { ...real('面积'), min: rational(-1n) }) }, 'notCovered'],
    ['a value more', { ...TABLE, axes: TABLE.axes.with(2, { ...KIND, values: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] }) }, 'notCovered'],
    ['a fact that stands twice', { ...TABLE, axes: [...TABLE.axes, real('面积')] }, 'unclearTable'],
    [
      'a fact that can have no value',
      { ...TABLE, axes: [...TABLE.axes, { ...real('量'), max: rational(-1n) }] },
      'unclearTable',
    ],
    ['a row of a fact that has no axis', withRow(0, row('低', '甲', { 人口: span('[0,1]') })), 'unclearTable'],
    ['a cell of the wrong kind', withRow(0, row('低', '甲', { 人数: ['Ⅰ'] })), 'unclearTable'],
  ])('%s', (_, table, reason) => {
    const check = checkCertificate(table, CERTIFICATE);
    // “From 10” and “under 10” part the real numbers as they part the whole ones: that certificate still holds.
    expect(check).toEqual(reason === '' ? { isValid: true, parts: 4 } : { isValid: false, reason });
  });

  test('a row without conditions proves nothing', () => {
    const table = { ...TABLE, rows: [row('低', '其他', {})] };
    expect(checkCertificate(table, within({ row: 0, outcome: '低' }))).toEqual({
      isValid: false,
      reason: 'catchAllRow',
    });
  });

  test('for the highest outcome a lower row beside it is no contradiction, a higher one is', () => {
    const table: DecisionTable = {
      ...TABLE,
      hit: 'highest',
      rows: [...TABLE.rows, row('低', '戊', { 面积: span('[0,9]') })],
    };
    expect(checkCertificate(table, { ...CERTIFICATE, hit: 'highest' })).toMatchObject({ isValid: true });
    const higher = { ...table, rows: table.rows.with(4, row('高', '戊', { 面积: span('[0,9]') })) };
    expect(checkCertificate(higher, { ...CERTIFICATE, hit: 'highest' })).toMatchObject({ reason: 'contradicted' });
  });
});

/** The outcome that a proof gives for some facts. */
function told(proof: Proof, facts: Assignment): string {
  if ('row' in proof) return proof.outcome;
  const value = facts.get(proof.fact);
  const cell: Cell =
    'among' in proof ? proof.among : { from: null, fromIncluded: false, to: proof.at, toIncluded: proof.isBelow };
  return told(satisfies(cell, value as string) ? proof.below : proof.above, facts);
}

type Change = { readonly at: number; readonly kind: number; readonly by: number };

/** Changes one place of a proof, some way or other. */
function tamper(proof: Proof, { at, kind, by }: Change): Proof {
  if (at > 0 && !('row' in proof)) {
    const side = at % 2 === 0 ? 'below' : 'above';
    return { ...proof, [side]: tamper(proof[side], { at: at >> 1, kind, by }) };
  }
  if ('row' in proof)
    return [
      { ...proof, row: by },
      { ...proof, outcome: OUTCOMES[by % 3] as string },
      { row: by, outcome: OUTCOMES[by % 3] as string },
    ][kind % 3] as Proof;
  if ('among' in proof)
    return [{ ...proof, among: KIND.kind === 'choice' ? KIND.values.slice(by % 3) : [] }, proof.below][
      kind % 2
    ] as Proof;
  const moved = { ...proof, at: add(proof.at, rational(BigInt(by - 3), 2n)) };
  const turned = { ...proof, below: proof.above, above: proof.below };
  return [
    moved,
    { ...proof, isBelow: !proof.isBelow },
    turned,
    proof.below,
    { ...proof, fact: by % 2 === 0 ? '人数' : '面积' },
  ][kind % 5] as Proof;
}

function moveBound(one: TableRow, fact: string, by: number): TableRow {
  const cell = one.cells.get(fact);
  if (cell === undefined || !('from' in cell) || cell.from === null) return one;
  const moved =
    by % 2 === 0 ? { ...cell, fromIncluded: !cell.fromIncluded } : { ...cell, from: add(cell.from, rational(1n, 2n)) };
  return { ...one, cells: new Map(one.cells).set(fact, moved) };
}

test('whatever is changed in a certificate or its table: what is taken is true', () => {
  const change = fc.record({ at: fc.nat(15), kind: fc.nat(30), by: fc.nat(6) });
  let refused = 0;
  fc.assert(
    fc.property(change, fc.boolean(), fc.constantFrom('unique' as const, 'highest' as const), (one, isTable, hit) => {
      const honest = verifyTable({ ...TABLE, hit }).certificate as Certificate;
      const table: DecisionTable = isTable
        ? {
            ...TABLE,
            hit,
            rows: TABLE.rows.map((each, at) =>
              at === one.at % 4 ? moveBound(each, one.kind % 2 === 0 ? '人数' : '面积', one.by) : each,
            ),
          }
        : { ...TABLE, hit };
      const certificate = isTable ? honest : { ...honest, proof: tamper(honest.proof, one) };
      if (!checkCertificate(table, certificate).isValid) {
        refused += 1;
        return;
      }
      const tried = bruteForce(table);
      expect(tried.open).toBe(0);
      if (hit === 'unique') expect(tried.overlaps).toBe(0);
      for (const facts of grid(table)) {
        expect(metRows(table, facts).length).toBeGreaterThan(0);
        expect(told(certificate.proof, facts)).toBe(OUTCOMES[highest(table, facts)]);
      }
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(200);
});
