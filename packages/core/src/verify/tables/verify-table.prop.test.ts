import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRationals, type Rational, rational } from '../../base/index.ts';
import type { Axis, Cell, DecisionTable, TableRow } from '../../norms/index.ts';
import { bruteForce } from './brute-force.ts';
import { checkCertificate } from './check-certificate.ts';
import { highest, meets, metRows, satisfies } from './testing.ts';
import type { Assignment, FallingStep } from './verdict.ts';
import { verifyTable } from './verify-table.ts';

const VALUES = ['甲', '乙', '丙', '丁'];
const OUTCOMES = ['低', '中', '高'];

const bound = fc.option(
  fc.integer({ min: -1, max: 9 }).map((halves) => rational(BigInt(halves), 2n)),
  { freq: 4 },
);
/** Mostly the right way round; the wrong way round nothing satisfies it. */
const interval: fc.Arbitrary<Cell> = fc
  .record({ from: bound, fromIncluded: fc.boolean(), to: bound, toIncluded: fc.boolean() })
  .map((cell) => {
    const isTurned = cell.from !== null && cell.to !== null && compareRationals(cell.from, cell.to) > 0;
    return isTurned && cell.fromIncluded ? { ...cell, from: cell.to, to: cell.from } : cell;
  });

const axisOf = (fact: string): fc.Arbitrary<Axis> =>
  fc.oneof(
    fc.record({
      fact: fc.constant(fact),
      kind: fc.constantFrom('whole' as const, 'real' as const),
      min: fc.option(fc.constantFrom(rational(0n), rational(1n, 2n))),
      max: fc.option(fc.constantFrom(rational(4n), rational(7n, 2n))),
    }),
    fc.constant({ fact, kind: 'choice' as const, values: VALUES }),
  );

const cellOf = (axis: Axis): fc.Arbitrary<Cell> => (axis.kind === 'choice' ? fc.subarray(VALUES) : interval);

const rowOf = (axes: readonly Axis[]): fc.Arbitrary<TableRow> =>
  fc
    .record({
      outcome: fc.constantFrom(...OUTCOMES),
      clause: fc.nat(6),
      cells: fc.tuple(...axes.map((axis) => fc.option(cellOf(axis), { freq: 2 }))),
    })
    .map(({ outcome, clause, cells }) => ({
      outcome,
      address: `第${clause}条`,
      cells: new Map(axes.flatMap((axis, at) => (cells[at] == null ? [] : [[axis.fact, cells[at]]]))),
    }));

const anyTable: fc.Arbitrary<DecisionTable> = fc
  .record({
    axes: fc.tuple(axisOf('a'), axisOf('b'), axisOf('c')),
    width: fc.integer({ min: 0, max: 3 }),
    hit: fc.constantFrom('unique' as const, 'highest' as const),
  })
  .chain(({ axes, width, hit }) =>
    fc
      .array(rowOf(axes.slice(0, width)), { maxLength: 7 })
      .map((rows): DecisionTable => ({ axes: axes.slice(0, width), outcomes: OUTCOMES, hit, rows })),
  );

/** Tables without gap or overlap: one axis after the other is cut, and a row made of each part. */
const partition: fc.Arbitrary<DecisionTable> = fc
  .record({
    hit: fc.constantFrom('unique' as const, 'highest' as const),
    cuts: fc.array(fc.record({ part: fc.nat(), fact: fc.constantFrom('a', 'b'), at: fc.integer({ min: 1, max: 7 }) }), {
      maxLength: 8,
    }),
    outcomes: fc.array(fc.constantFrom(...OUTCOMES), { minLength: 9, maxLength: 9 }),
    kind: fc.constantFrom('whole' as const, 'real' as const),
  })
  .map(({ hit, cuts, outcomes, kind }) => {
    const axes = ['a', 'b'].map((fact): Axis => ({ fact, kind, min: rational(0n), max: rational(8n) }));
    let parts = [
      new Map([
        ['a', [0, 8]],
        ['b', [0, 8]],
      ] as [string, [number, number]][]),
    ];
    for (const { part, fact, at } of cuts) {
      const whole = parts[part % parts.length] as Map<string, [number, number]>;
      const [low, high] = whole.get(fact) as [number, number];
      if (at <= low || at >= high) continue;
      parts = parts.filter((other) => other !== whole);
      parts.push(new Map(whole).set(fact, [low, at]), new Map(whole).set(fact, [at, high]));
    }
    const cell = ([low, high]: [number, number]): Cell => ({
      from: rational(BigInt(low)),
      fromIncluded: true,
      to: rational(BigInt(high)),
      toIncluded: high === 8,
    });
    const rows = parts.map((part, at) => ({
      outcome: outcomes[at] as string,
      address: `第${at}条`,
      cells: new Map([...part].map(([fact, range]) => [fact, cell(range)])),
    }));
    return { axes, outcomes: OUTCOMES, hit, rows };
  });

const table = fc.oneof({ arbitrary: anyTable, weight: 4 }, { arbitrary: partition, weight: 1 });
const runs = { numRuns: 400 };

function isInDomain(one: DecisionTable, facts: Assignment): boolean {
  return one.axes.every((axis) => {
    const value = facts.get(axis.fact) as Rational | string;
    if (axis.kind === 'choice' || typeof value === 'string') return typeof value === 'string';
    const domain = { from: axis.min, fromIncluded: true, to: axis.max, toIncluded: true };
    return satisfies(domain, value) && (axis.kind === 'real' || value.d === 1n);
  });
}

test('completeness, gaps and cases are what trying all cases shows', () => {
  fc.assert(
    fc.property(table, (one) => {
      const verdict = verifyTable(one);
      const tried = bruteForce(one);
      const expected = tried.open === 0 ? 'complete' : tried.hasCatchAll ? 'catchAllOnly' : 'incomplete';
      expect(verdict.completeness).toBe(expected);
      expect(verdict.uncoveredCases > 0n).toBe(tried.open > 0);
      expect(verdict.gaps.first.length > 0).toBe(tried.open > 0);
    }),
    runs,
  );
});

test('in every gap, and wherever its region reaches, no row is met but catch-alls', () => {
  fc.assert(
    fc.property(table, (one) => {
      const verdict = verifyTable(one);
      const catchAlls = verdict.catchAlls.map((place) => place.row);
      for (const gap of verdict.gaps.first) {
        expect(isInDomain(one, gap.witness)).toBe(true);
        expect(metRows(one, gap.witness).filter((row) => !catchAlls.includes(row))).toEqual([]);
        const region = { outcome: '', address: '', cells: gap.region };
        expect(meets(region, gap.witness)).toBe(true);
        const beyond = { ...one, rows: [...one.rows, region] };
        expect(bruteForce({ ...beyond, hit: 'unique', outcomes: [...OUTCOMES, ''] }).overlaps).toBe(
          bruteForce(one).overlaps + one.rows.filter((_, row) => catchAlls.includes(row)).length,
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('the gaps that are listed hold all open cases, when none was left out', () => {
  fc.assert(
    fc.property(table, (one) => {
      const { gaps } = verifyTable(one);
      fc.pre(gaps.first.length === gaps.total);
      const filled = gaps.first.map((gap) => ({ outcome: '低', address: '', cells: gap.region }));
      expect(bruteForce({ ...one, rows: [...one.rows, ...filled] }).open).toBe(
        filled.some((row) => row.cells.size === 0) ? bruteForce(one).open : 0,
      );
    }),
    { numRuns: 200 },
  );
});

test('pairs of rows are counted as trying all cases counts them; each witness meets both', () => {
  fc.assert(
    fc.property(table, (one) => {
      const verdict = verifyTable(one);
      const tried = bruteForce(one);
      expect(verdict.overlaps.total + verdict.sharedBounds.total).toBe(tried.overlaps);
      expect(verdict.redundant.total).toBe(tried.redundant);
      const listed = [...verdict.overlaps.first, ...verdict.sharedBounds.first];
      if (one.hit === 'unique') expect(listed).toHaveLength(tried.overlaps);
      for (const { rows, witness } of listed) {
        expect(isInDomain(one, witness)).toBe(true);
        expect(metRows(one, witness)).toEqual(expect.arrayContaining(rows.map((place) => place.row)));
        expect(rows[0].outcome).not.toBe(rows[1].outcome);
      }
    }),
    runs,
  );
});

test('rows and outcomes that never decide are those for which no case can be found', () => {
  fc.assert(
    fc.property(table, (one) => {
      const verdict = verifyTable(one);
      const { decides } = bruteForce(one);
      const idle = decides.flatMap((does, row) => (does ? [] : [row]));
      expect(verdict.idleRows.map((place) => place.row).sort((a, b) => a - b)).toEqual(idle);
      const reached = one.rows.filter((_, row) => decides[row]).map((row) => row.outcome);
      expect(verdict.unreachable).toEqual(OUTCOMES.filter((outcome) => !reached.includes(outcome)));
    }),
    runs,
  );
});

function expectFall(one: DecisionTable, step: FallingStep): void {
  expect(isInDomain(one, step.lower) && isInDomain(one, step.higher)).toBe(true);
  expect(highest(one, step.lower)).toBe(OUTCOMES.indexOf(step.from.outcome));
  expect(highest(one, step.higher)).toBe(step.to === null ? -1 : OUTCOMES.indexOf(step.to.outcome));
  expect(highest(one, step.higher)).toBeLessThan(highest(one, step.lower));
  const different = one.axes
    .map((axis) => axis.fact)
    .filter((fact) => JSON.stringify(step.lower.get(fact), text) !== JSON.stringify(step.higher.get(fact), text));
  expect(different).toEqual([step.fact]);
  const [low, high] = [step.lower.get(step.fact), step.higher.get(step.fact)] as [Rational, Rational];
  expect(compareRationals(low, high)).toBeLessThan(0);
}
const text = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

test('falling steps are found on the facts where a rise lowers the outcome, and each is one', () => {
  fc.assert(
    fc.property(table, (one) => {
      const { first, total } = verifyTable(one).fallingSteps;
      expect([...new Set(first.map((step) => step.fact))].sort()).toEqual([...bruteForce(one).falling].sort());
      expect(first).toHaveLength(total);
      for (const step of first) expectFall(one, step);
    }),
    runs,
  );
});

test('a certificate is given to the tables that deserve it, and to no other; the checker takes it', () => {
  let given = 0;
  fc.assert(
    fc.property(table, (one) => {
      const { certificate } = verifyTable(one);
      const tried = bruteForce(one);
      fc.pre(!(tried.hasCatchAll && tried.open === 0));
      expect(certificate !== null).toBe(tried.open === 0 && (one.hit === 'highest' || tried.overlaps === 0));
      if (certificate === null) return;
      given += 1;
      expect(checkCertificate(one, certificate)).toMatchObject({ isValid: true });
    }),
    runs,
  );
  expect(given).toBeGreaterThan(30);
});

test('where rows cover all cases beside a catch-all row, a certificate that is given is taken', () => {
  fc.assert(
    fc.property(partition, fc.constantFrom(...OUTCOMES), (one, outcome) => {
      const withAll = { ...one, rows: [...one.rows, { outcome, address: '其他', cells: new Map() }] };
      const { certificate } = verifyTable(withAll);
      if (certificate !== null) expect(checkCertificate(withAll, certificate)).toMatchObject({ isValid: true });
    }),
  );
});
