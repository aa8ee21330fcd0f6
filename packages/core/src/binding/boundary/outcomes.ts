import { add, compareRationals, type Rational } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import { evaluateCondition, type FactValue } from '../../norms/index.ts';
import {
  type Bound,
  isNumber,
  type Point,
  type PointValue,
  type PrintedRow,
  type PrintedTable,
  type PrintedTest,
} from './model.ts';

/** Place of the outcome that holds where no row is met. */
export const NONE = -1;
const PLUS = ' + ';

/** What a total adds up (`死亡人数 + 重伤人数`); none for a fact that is no total. */
export const addends = (fact: Fact | undefined): readonly string[] => {
  const parts = fact?.formula?.split(PLUS) ?? [];
  return parts.length > 1 ? parts : [];
};

/** The point with every total whose parts it holds. */
export function withTotals(point: Point, facts: ReadonlyMap<string, Fact>): Point {
  const totals = [...facts.values()].flatMap((fact): [string, PointValue][] => {
    const parts = addends(fact).map((name) => point.get(name));
    if (parts.length === 0 || !parts.every(isNumber)) return [];
    return [[fact.name, parts.reduce((sum, part) => add(sum, part))]];
  });
  return new Map([...point, ...totals]);
}

function isBeyond(value: Rational, bound: Bound, side: 1 | -1, takesIn: boolean): boolean {
  const order = compareRationals(value, bound.value) * side;
  return order > 0 || (order === 0 && (bound.includes === 'yes' || (bound.includes === 'open' && takesIn)));
}

function isMet(test: PrintedTest, value: PointValue | undefined, takesIn: boolean): boolean {
  if (test.kind === 'any') return true;
  if (value === undefined || test.kind === 'lost') return false;
  if (test.kind === 'flag') return value === test.value;
  if (test.kind === 'values') return typeof value === 'string' && test.values.includes(value);
  if (!isNumber(value)) return false;
  const { from, to } = test;
  return (from === null || isBeyond(value, from, 1, takesIn)) && (to === null || isBeyond(value, to, -1, takesIn));
}

const factValue = (value: PointValue): FactValue =>
  isNumber(value)
    ? { kind: 'number', value }
    : typeof value === 'boolean'
      ? { kind: 'flag', value }
      : { kind: 'choice', value };

/** Whether the row's table is for the event. */
export function isFor(row: PrintedRow, point: Point): boolean {
  if (row.when === null) return true;
  return evaluateCondition(row.when, new Map([...point].map(([name, one]) => [name, factValue(one)]))).truth === true;
}

/** Which readings of a row there are: for each doubtful criterion the number of the reading taken. */
function readingsOf(table: PrintedTable): (readonly number[])[][] {
  let all: (readonly number[])[][] = [[]];
  for (const row of table.rows) {
    let own: number[][] = [[]];
    for (const criterion of row.criteria)
      own = own.flatMap((chosen) => criterion.readings.map((_, i) => [...chosen, i]));
    all = all.flatMap((before) => own.map((chosen) => [...before, chosen]));
  }
  return all;
}

// The readings of a table never change.
const MADE = new WeakMap<PrintedTable, readonly (readonly (readonly number[])[])[]>();
function readings(table: PrintedTable): readonly (readonly (readonly number[])[])[] {
  const made = MADE.get(table) ?? readingsOf(table);
  MADE.set(table, made);
  return made;
}

function isOpen(table: PrintedTable): boolean {
  const tests = table.rows.flatMap((row) => row.criteria.flatMap((criterion) => criterion.readings));
  return tests.some(
    (test) => test.kind === 'range' && (test.from?.includes === 'open' || test.to?.includes === 'open'),
  );
}

function outcomeIn(
  table: PrintedTable,
  reading: readonly (readonly number[])[],
  point: Point,
  takesIn: boolean,
): number {
  let highest = NONE;
  for (const [i, row] of table.rows.entries()) {
    if (row.outcome <= highest) continue;
    const chosen = reading[i] ?? [];
    const holds = row.criteria.every((criterion, k) =>
      isMet(criterion.readings[chosen[k] ?? 0] as PrintedTest, point.get(criterion.fact.name), takesIn),
    );
    if (holds && isFor(row, point)) highest = row.outcome;
  }
  return highest;
}

/** The outcomes that the printed table gives on a point, over all readings of what is doubtful in it. */
export function outcomesOn(table: PrintedTable, point: Point): ReadonlySet<number> {
  const found = new Set<number>();
  for (const takesIn of isOpen(table) ? [false, true] : [false])
    for (const reading of readings(table)) found.add(outcomeIn(table, reading, point, takesIn));
  // What no text states may hold or not.
  for (const outcome of table.unstated) for (const one of [...found]) found.add(Math.max(one, outcome));
  return found;
}
