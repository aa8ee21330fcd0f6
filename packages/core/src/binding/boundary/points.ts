import { add, compareRationals, type Rational, subtract, ZERO } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import { factsOf } from '../../norms/index.ts';
import {
  type Bound,
  isNumber,
  type Point,
  type PointValue,
  type PrintedRow,
  type PrintedTable,
  type PrintedTest,
} from './model.ts';
import { addends, isFor, outcomesOn, withTotals } from './outcomes.ts';

type Facts = ReadonlyMap<string, Fact>;

const sides = (test: PrintedTest): Bound[] =>
  test.kind === 'range' ? [test.from, test.to].filter((side) => side !== null) : [];
const around = ({ value, step }: Bound): Rational[] => [subtract(value, step), value, add(value, step)];

/** Every value of a fact that the table can tell from its neighbours, zero among them. */
function candidates(fact: Fact, table: PrintedTable): PointValue[] {
  if (fact.type === 'flag') return [false, true];
  if (fact.values !== undefined) return [...fact.values];
  const tests = table.rows.flatMap((row) => row.criteria.filter((one) => one.fact.name === fact.name));
  const values = tests.flatMap((one) => one.readings.flatMap(sides)).flatMap(around);
  return [ZERO, ...values.filter((value) => compareRationals(value, ZERO) > 0)];
}

/** The facts of a table, and those that its totals add up. */
function factsOfTable(table: PrintedTable, facts: Facts): Fact[] {
  const named = table.rows.flatMap((row) => [
    ...row.criteria.map((one) => one.fact.name),
    ...(row.when === null ? [] : factsOf(row.when)),
  ]);
  const all = new Set(named.flatMap((name) => [name, ...addends(facts.get(name))]));
  return [...all].flatMap((name) => facts.get(name) ?? []);
}

/** Facts to be given, totals left out: they are what their parts make them. */
export const givenFacts = (table: PrintedTable, facts: Facts): Fact[] =>
  factsOfTable(table, facts).filter((fact) => addends(fact).length === 0);

const highest = (table: PrintedTable, point: Point, facts: Facts): number =>
  Math.max(...outcomesOn(table, withTotals(point, facts)));

/** Values for facts that lie as low on the scale as they can, so that one threshold shows at a time. */
function settle(point: Point, free: readonly Fact[], table: PrintedTable, facts: Facts): Point {
  let best = point;
  let height = highest(table, best, facts);
  for (const fact of free)
    for (const value of candidates(fact, table)) {
      const next = new Map([...best, [fact.name, value]]);
      const reached = highest(table, next, facts);
      if (reached < height) [best, height] = [next, reached];
    }
  return best;
}

/** A point for the events of a row on which everything else is as low as it can be; null where no event is one of its. */
export function quietPoint(row: PrintedRow, table: PrintedTable, facts: Facts): Point | null {
  const given = givenFacts(table, facts);
  const start: Point = new Map(given.map((fact) => [fact.name, candidates(fact, table)[0] as PointValue]));
  const asked = row.when === null ? [] : factsOf(row.when).flatMap((name) => facts.get(name) ?? []);
  let points: Point[] = [start];
  for (const fact of asked)
    points = points.flatMap((point) => candidates(fact, table).map((value) => new Map([...point, [fact.name, value]])));
  const point = points.find((one) => isFor(row, one));
  if (point === undefined) return null;
  const free = given.filter((fact) => !asked.includes(fact));
  return settle(settle(point, free, table, facts), free, table, facts);
}

/** The point with a fact set; a total is split among its parts as low on the scale as may be. */
export function withFact(point: Point, fact: Fact, value: PointValue, table: PrintedTable, facts: Facts): Point {
  const parts = addends(fact).flatMap((name) => facts.get(name) ?? []);
  const [first, ...others] = parts;
  if (first === undefined || !isNumber(value)) return new Map([...point, [fact.name, value]]);
  const zeros = others.slice(1).map((one): [string, PointValue] => [one.name, ZERO]);
  const splits = [...candidates(first, table), value].filter(isNumber).flatMap((part): Point[] => {
    const rest = subtract(value, part);
    if (compareRationals(rest, ZERO) < 0) return [];
    return [new Map([...point, ...zeros, [first.name, part], [others[0]?.name ?? first.name, rest]])];
  });
  const heights = splits.map((split) => highest(table, split, facts));
  return splits[heights.indexOf(Math.min(...heights))] ?? point;
}

function satisfies(test: PrintedTest, value: PointValue): boolean {
  if (test.kind === 'any') return true;
  if (test.kind === 'flag') return value === test.value;
  if (test.kind === 'values') return typeof value === 'string' && test.values.includes(value);
  if (test.kind === 'lost' || !isNumber(value)) return false;
  const above = test.from === null ? 1 : compareRationals(value, test.from.value);
  const below = test.to === null ? -1 : compareRationals(value, test.to.value);
  const isFrom = above > 0 || (above === 0 && test.from?.includes === 'yes');
  return isFrom && (below < 0 || (below === 0 && test.to?.includes === 'yes'));
}

/** The point moved into a row: each of its facts is set to a value that meets the row in its first reading. */
export function insideRow(row: PrintedRow, quiet: Point, table: PrintedTable, facts: Facts): Point {
  let point = quiet;
  for (const { fact, readings } of row.criteria) {
    const test = readings[0] as PrintedTest;
    const fitting = candidates(fact, table).filter((value) => satisfies(test, value));
    const points = fitting.map((value) => withFact(point, fact, value, table, facts));
    const heights = points.map((one) => highest(table, one, facts));
    point = points[heights.indexOf(Math.min(...heights))] ?? point;
  }
  return point;
}

/** What is tried of one criterion: each threshold with its neighbours, each value of a choice, both states of a flag. */
export function triedValues(fact: Fact, readings: readonly PrintedTest[]): PointValue[] {
  if (fact.type === 'flag') return [true, false];
  if (fact.values !== undefined) return [...fact.values];
  const values = readings.flatMap(sides).flatMap(around);
  return values.filter((value) => compareRationals(value, ZERO) >= 0);
}
