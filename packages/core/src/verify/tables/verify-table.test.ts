import { describe, expect, test } from 'vitest';
import { parseDecimal, printRational, type Rational, rational } from '../../base/index.ts';
import type { Axis, DecisionTable, TableRow } from '../../norms/index.ts';
import { checkCertificate } from './check-certificate.ts';
import { MOST_LISTED } from './limits.ts';
import { real, row, span, whole } from './testing.ts';
import type { Assignment, TableVerdict } from './verdict.ts';
import { verifyTable } from './verify-table.ts';

const GRADES = ['一般', '较大', '重大', '特别重大'];
const table = (
  axes: readonly Axis[],
  rows: readonly TableRow[],
  hit: DecisionTable['hit'] = 'highest',
): DecisionTable => ({
  axes,
  outcomes: GRADES,
  hit,
  rows,
});
const shown = (facts: Assignment): Record<string, string> =>
  Object.fromEntries(
    [...facts].map(([fact, value]) => [fact, typeof value === 'string' ? value : printRational(value)]),
  );
const addresses = (places: readonly { readonly address: string }[]): string[] => places.map((place) => place.address);

/** Article 3 of the regulation on work accidents: each grade by any one of deaths, serious injuries and loss. */
const ARTICLE_3_ROWS = GRADES.flatMap((grade, at) => {
  const bounds = { 死亡人数: [0, 3, 10, 30], 重伤人数: [0, 10, 50, 100], 直接经济损失: [0, 1000, 5000, 10_000] };
  return Object.entries(bounds).map(([fact, from]) =>
    row(grade, `第三条/${4 - at}`, { [fact]: span(`[${from[at]},${from[at + 1] ?? ''})`) }),
  );
});
const ARTICLE_3 = [whole('死亡人数'), whole('重伤人数'), real('直接经济损失')];

describe('article 3 of the regulation on work accidents', () => {
  test('taken as exactly one grade it contradicts itself', () => {
    const verdict = verifyTable(table(ARTICLE_3, ARTICLE_3_ROWS, 'unique'));
    expect(verdict.completeness).toBe('complete');
    expect(verdict.overlaps.total).toBe(36);
    expect(verdict.certificate).toBeNull();
    const [first] = verdict.overlaps.first;
    expect(addresses(first?.rows ?? [])).toEqual(['第三条/4', '第三条/3']);
    expect(shown(first?.witness ?? new Map())).toEqual({ 死亡人数: '0', 重伤人数: '10', 直接经济损失: '0' });
  });

  test('taken by the highest grade it is complete, and proved to be', () => {
    const whole3 = table(ARTICLE_3, ARTICLE_3_ROWS);
    const verdict = verifyTable(whole3);
    expect(verdict).toMatchObject({ completeness: 'complete', cases: 64n, uncoveredCases: 0n, faults: [] });
    expect(verdict.overlaps).toEqual({ first: [], total: 36 });
    expect(verdict.sharedBounds.total + verdict.fallingSteps.total + verdict.redundant.total).toBe(0);
    expect([...verdict.idleRows, ...verdict.unreachable]).toEqual([]);
    expect(checkCertificate(whole3, verdict.certificate as NonNullable<TableVerdict['certificate']>).isValid).toBe(
      true,
    );
  });
});

describe('gaps', () => {
  const bands = [row('一般', '甲', { 量: span('[0,9]') }), row('较大', '乙', { 量: span('[10,)') })];

  test('“up to 9” and “from 10” leave a hole between them where the quantity is no whole number', () => {
    const verdict = verifyTable(table([real('量')], bands));
    expect(verdict).toMatchObject({ completeness: 'incomplete', cases: 3n, uncoveredCases: 1n, certificate: null });
    expect(verdict.gaps.total).toBe(1);
    const [gap] = verdict.gaps.first;
    expect(gap?.region).toEqual(new Map([['量', { ...span('(9,10)') }]]));
    expect(shown(gap?.witness ?? new Map())).toEqual({ 量: '9.5' });
    expect(gap?.neighbours).toMatchObject([
      { address: '甲', side: 'below', fact: '量' },
      { address: '乙', side: 'above', fact: '量' },
    ]);
  });

  test('counted in whole numbers they leave none', () => {
    expect(verifyTable(table([whole('量')], bands))).toMatchObject({ completeness: 'complete', cases: 2n });
  });

  test('a row without conditions hides no gap; neither does one whose condition always holds', () => {
    for (const other of [row('一般', '其他', {}), row('一般', '其他', { 量: span('[0,)') })]) {
      const verdict = verifyTable(table([real('量')], [...bands, other]));
      expect(verdict.completeness).toBe('catchAllOnly');
      expect(addresses(verdict.catchAlls)).toEqual(['其他']);
      expect(shown(verdict.gaps.first[0]?.witness ?? new Map())).toEqual({ 量: '9.5' });
      expect(verdict.certificate).toBeNull();
    }
  });

  test('a table without rows is one gap with nobody beside it', () => {
    const verdict = verifyTable(table([whole('量'), real('面积')], []));
    expect(verdict.gaps).toMatchObject({ total: 1, first: [{ region: new Map(), neighbours: [] }] });
    expect(verdict).toMatchObject({ uncoveredCases: 1n, unreachable: GRADES });
  });

  test('values of a choice that nobody takes are one gap, wherever they stand', () => {
    const sources: Axis = { fact: '放射源类别', kind: 'choice', values: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'] };
    const verdict = verifyTable(table([sources], [row('较大', '甲', { 放射源类别: ['Ⅱ', 'Ⅳ'] })]));
    expect(verdict.gaps.total).toBe(1);
    expect(verdict.gaps.first[0]?.region).toEqual(new Map([['放射源类别', ['Ⅰ', 'Ⅲ', 'Ⅴ']]]));
    expect(verdict.gaps.first[0]?.neighbours).toMatchObject([{ address: '甲', side: 'beside' }]);
  });

  test('beyond the domain of a fact there is no gap', () => {
    const age: Axis = { fact: '量', kind: 'whole', min: rational(1n), max: rational(9n) };
    expect(verifyTable(table([age], [row('一般', '甲', { 量: span('(0,10)') })])).completeness).toBe('catchAllOnly');
    const half: Axis = { fact: '量', kind: 'whole', min: parseDecimal('0.5'), max: parseDecimal('9.5') };
    const rows = [row('一般', '甲', { 量: span('[1,4]') }), row('较大', '乙', { 量: span('[5,9]') })];
    expect(verifyTable(table([half], rows)).completeness).toBe('complete');
  });

  test('forty loose rows leave hundreds of holes: each pair of clauses is shown once, all cases are counted', () => {
    const facts = ['甲', '乙', '丙', '丁'];
    const rows = Array.from({ length: 40 }, (_, at) => {
      const cell = (shift: number) => span(`[${(at * 7 + shift) % 37},${((at * 7 + shift) % 37) + 9})`);
      const [first, second] = [facts[at % 4] as string, facts[(at + 1 + (at % 3)) % 4] as string];
      return row(GRADES[at % 4] as string, `第${at}条`, { [first]: cell(0), [second]: cell(11) });
    });
    const verdict = verifyTable(table(facts.map(real), rows));
    expect(verdict.gaps.first.length).toBeLessThanOrEqual(MOST_LISTED);
    expect(verdict.gaps.total).toBeGreaterThan(MOST_LISTED);
    expect(verdict.uncoveredCases).toBeGreaterThan(BigInt(verdict.gaps.total));
    const keys = verdict.gaps.first.map((gap) => JSON.stringify(addresses(gap.neighbours)));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('rows that meet', () => {
  const both = [row('一般', '甲', { 面积: span('[0,1]') }), row('较大', '乙', { 面积: span('[1,)') })];

  test.each(['unique', 'highest'] as const)(
    'a bound that both clauses include is told apart from an overlap (%s)',
    (hit) => {
      const verdict = verifyTable(table([real('面积')], both, hit));
      expect(verdict.overlaps.total).toBe(0);
      expect(verdict.sharedBounds).toMatchObject({
        total: 1,
        first: [{ fact: '面积', value: rational(1n), rows: [{ address: '甲' }, { address: '乙' }] }],
      });
      expect(verdict.certificate === null).toBe(hit === 'unique');
    },
  );

  test('where two clauses share more than a value it is an overlap', () => {
    const rows = [row('一般', '甲', { 面积: span('[0,2]') }), row('较大', '乙', { 面积: span('[1,)') })];
    const verdict = verifyTable(table([real('面积')], rows, 'unique'));
    expect(verdict.sharedBounds.total).toBe(0);
    expect(verdict.overlaps.first).toMatchObject([{ witness: new Map([['面积', rational(1n)]]) }]);
  });

  test('a clause for one single value that another holds too is an overlap', () => {
    const rows = [row('一般', '甲', { 面积: span('[1,1]') }), row('较大', '乙', { 面积: span('[1,)') })];
    expect(verifyTable(table([real('面积')], rows, 'unique'))).toMatchObject({
      overlaps: { total: 1 },
      sharedBounds: { total: 0 },
    });
  });

  test('“over 9” and “from 10” are one condition of whole numbers, whatever the text says', () => {
    const rows = [
      row('较大', '甲', { 人数: span('(9,)') }),
      row('较大', '乙', { 人数: span('[10,)') }),
      row('较大', '丙', { 人数: span('[12,20)') }),
    ];
    const { redundant } = verifyTable(table([whole('人数')], rows));
    expect(redundant.total).toBe(3);
    expect(
      redundant.first.map(({ row: inner, within, isIdentical }) => [inner.address, within.address, isIdentical]),
    ).toEqual([
      ['乙', '甲', true],
      ['丙', '甲', false],
      ['丙', '乙', false],
    ]);
    expect(verifyTable(table([real('人数')], rows)).redundant.first[0]).toMatchObject({ isIdentical: false });
  });

  test('a choice with values apart is one row, not several', () => {
    const kind: Axis = { fact: '类别', kind: 'choice', values: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] };
    const rows = [
      row('一般', '甲', { 类别: ['Ⅰ', 'Ⅲ'] }),
      row('较大', '乙', { 类别: ['Ⅲ', 'Ⅰ'] }),
      row('一般', '丙', { 类别: ['Ⅰ'] }),
    ];
    const verdict = verifyTable(table([kind], rows, 'unique'));
    expect([verdict.overlaps.total, verdict.redundant.total]).toEqual([2, 1]);
  });
});

describe('rows and outcomes that never decide', () => {
  test('nothing satisfies a condition turned round, one between whole numbers, or one beyond the domain', () => {
    const rows = [
      row('较大', '甲', { 人数: span('[9,3]') }),
      row('重大', '乙', { 人数: span('(3,4)') }),
      row('特别重大', '丙', { 人数: span('(,0)') }),
      row('一般', '丁', { 人数: span('[0,5]') }),
    ];
    const verdict = verifyTable(table([whole('人数')], rows));
    expect(verdict.idleRows.map(({ address, why }) => [address, why])).toEqual([
      ['甲', 'empty'],
      ['乙', 'empty'],
      ['丙', 'empty'],
    ]);
    expect(verdict.unreachable).toEqual(['较大', '重大', '特别重大']);
  });

  test('a grade under which a higher one always holds is never reached, though no single row covers it', () => {
    const rows = [
      row('较大', '甲', { 人数: span('[3,12)') }),
      row('重大', '乙', { 人数: span('[0,7)') }),
      row('重大', '丙', { 人数: span('[7,)') }),
    ];
    const verdict = verifyTable(table([whole('人数')], rows));
    expect(verdict.idleRows).toMatchObject([{ address: '甲', why: 'alwaysHigher' }]);
    expect(verdict.unreachable).toEqual(['一般', '较大', '特别重大']);
    expect(verifyTable(table([whole('人数')], rows, 'unique')).idleRows).toEqual([]);
  });
});

describe('falling steps', () => {
  test('thresholds exchanged between two grades let more deaths count less', () => {
    const rows = [
      row('一般', '甲', { 死亡人数: span('[0,3)') }),
      row('重大', '乙', { 死亡人数: span('[3,10)') }),
      row('较大', '丙', { 死亡人数: span('[10,)') }),
    ];
    const { total, first } = verifyTable(table([whole('死亡人数'), whole('重伤人数')], rows)).fallingSteps;
    expect(total).toBe(1);
    expect(first).toMatchObject([{ fact: '死亡人数', from: { address: '乙' }, to: { address: '丙' } }]);
    expect(shown(first[0]?.lower ?? new Map())).toEqual({ 死亡人数: '5', 重伤人数: '0' });
    expect(shown(first[0]?.higher ?? new Map())).toEqual({ 死亡人数: '10', 重伤人数: '0' });
  });

  test('an upper bound on the highest grade lets the outcome fall to none', () => {
    const rows = [row('一般', '甲', { 人数: span('[0,30)') }), row('特别重大', '乙', { 人数: span('[30,100]') })];
    expect(verifyTable(table([whole('人数')], rows)).fallingSteps.first).toMatchObject([
      { from: { address: '乙' }, to: null, higher: new Map([['人数', rational(101n)]]) },
    ]);
  });

  test('the order of a choice means nothing', () => {
    const kind: Axis = { fact: '类别', kind: 'choice', values: ['Ⅰ', 'Ⅱ'] };
    const rows = [row('重大', '甲', { 类别: ['Ⅰ'] }), row('一般', '乙', { 类别: ['Ⅱ'] })];
    expect(verifyTable(table([kind], rows)).fallingSteps.total).toBe(0);
  });
});

describe('a table that is no table', () => {
  test('rows with faults are named and left out, and there is no certificate', () => {
    const kind: Axis = { fact: '类别', kind: 'choice', values: ['Ⅰ', 'Ⅱ'] };
    const rows = [
      row('一般', '甲', { 人口: span('[0,3)') }),
      row('轻微', '乙', { 人数: span('[0,3)') }),
      row('一般', '丙', { 类别: ['Ⅲ'] }),
      row('一般', '丁', { 类别: span('[0,3)') }),
      row('一般', '戊', { 人数: ['Ⅰ'] }),
      row('一般', '己', { 类别: ['Ⅰ'] }),
      row('较大', '庚', { 类别: ['Ⅱ'] }),
    ];
    const verdict = verifyTable(table([whole('人数'), kind], rows));
    expect(verdict.faults.map(({ code, address, seen }) => [address, code, seen])).toEqual([
      ['甲', 'unknownFact', '人口'],
      ['乙', 'unknownOutcome', '轻微'],
      ['丙', 'unknownValue', 'Ⅲ'],
      ['丁', 'wrongKindOfCell', 'choice'],
      ['戊', 'wrongKindOfCell', 'whole'],
    ]);
    expect(verdict).toMatchObject({ completeness: 'complete', certificate: null });
  });

  test('a fact that can have no value leaves nothing to judge', () => {
    const none: Axis = { fact: '量', kind: 'real', min: rational(3n), max: rational(2n) };
    const verdict = verifyTable(table([none, whole('人数')], [row('一般', '甲', { 量: span('[1,2]') })]));
    expect(verdict).toMatchObject({ cases: 0n, completeness: 'notVerified', certificate: null, isExplored: false });
    expect(verdict.faults).toMatchObject([{ code: 'axisWithoutValue', fact: '量' }]);
  });

  test('axes, values and outcomes that stand twice are told', () => {
    const twice: Axis = { fact: '类别', kind: 'choice', values: ['Ⅰ', 'Ⅰ'] };
    const { faults } = verifyTable({
      axes: [twice, whole('量'), whole('量')],
      outcomes: ['低', '低'],
      hit: 'unique',
      rows: [],
    });
    expect(faults.map((fault) => fault.code)).toEqual(['axisTwice', 'outcomeTwice', 'valueTwice']);
  });

  test('a row whose choices fall into thousands of parts is refused, not unfolded', () => {
    const values = Array.from({ length: 30 }, (_, at) => `值${at}`);
    const axes = ['甲', '乙', '丙', '丁'].map((fact): Axis => ({ fact, kind: 'choice', values }));
    const odd = values.filter((_, at) => at % 2 === 0);
    const verdict = verifyTable(table(axes, [row('一般', '子', { 甲: odd, 乙: odd, 丙: odd, 丁: odd })]));
    expect(verdict.faults).toMatchObject([{ code: 'tooManyParts', address: '子', seen: String(15 ** 4) }]);
  });
});

test('thousandths, thirds and forty digits are kept apart', () => {
  const bound = (from: Rational | null, to: Rational | null) => ({ from, fromIncluded: true, to, toIncluded: false });
  const third = rational(1n, 3n);
  const large = parseDecimal(`${'9'.repeat(40)}`) as Rational;
  const rows = [
    row('一般', '甲', { 量: bound(null, third) }),
    row('较大', '乙', { 量: bound(parseDecimal('0.3333'), large) }),
  ];
  const verdict = verifyTable(table([real('量')], rows, 'unique'));
  expect(verdict.overlaps.total).toBe(1);
  expect(verdict.gaps.first[0]?.witness).toEqual(new Map([['量', large]]));
});
