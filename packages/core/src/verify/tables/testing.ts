import { add, compareRationals, divide, type Rational, rational } from '../../base/index.ts';
import {
  type Axis,
  type Cell,
  type DecisionTable,
  type Interval,
  isInterval,
  type TableRow,
} from '../../norms/index.ts';
import type { Assignment } from './verdict.ts';

/** For tests: an interval as it is written, `[3,10)`; nothing beside the comma is unbounded. */
export function span(text: string): Interval {
  const [left = '', right = ''] = text.slice(1, -1).split(',');
  const value = (part: string): Rational | null => (part === '' ? null : rational(BigInt(part)));
  return {
    from: value(left),
    fromIncluded: text.startsWith('['),
    to: value(right),
    toIncluded: text.endsWith(']'),
  };
}

type NumericAxis = Extract<Axis, { min: unknown }>;

export const whole = (fact: string): NumericAxis => ({ fact, kind: 'whole', min: rational(0n), max: null });
export const real = (fact: string): NumericAxis => ({ fact, kind: 'real', min: rational(0n), max: null });
export const row = (outcome: string, address: string, cells: Readonly<Record<string, Cell>>): TableRow => ({
  outcome,
  address,
  cells: new Map(Object.entries(cells)),
});

/** Whether a value satisfies a cell, said without any position. */
export function satisfies(cell: Cell, value: Rational | string): boolean {
  if (!isInterval(cell)) return typeof value === 'string' && cell.includes(value);
  if (typeof value === 'string') return false;
  const left = cell.from === null ? 1 : compareRationals(value, cell.from);
  const right = cell.to === null ? -1 : compareRationals(value, cell.to);
  return (left > 0 || (left === 0 && cell.fromIncluded)) && (right < 0 || (right === 0 && cell.toIncluded));
}

export const meets = (one: TableRow, facts: Assignment): boolean =>
  [...one.cells].every(([fact, cell]) => satisfies(cell, facts.get(fact) as Rational | string));

export const metRows = (table: DecisionTable, facts: Assignment): number[] =>
  table.rows.flatMap((one, index) => (meets(one, facts) ? [index] : []));

/** The height of the highest outcome met; -1 where none is. */
export const highest = (table: DecisionTable, facts: Assignment): number =>
  Math.max(
    -1,
    ...metRows(table, facts).map((index) => table.outcomes.indexOf((table.rows[index] as TableRow).outcome)),
  );

const middle = (a: Rational, b: Rational): Rational => divide(add(a, b), rational(2n)) as Rational;

/** Enough values of an axis that every stretch that the cells tell apart has one: from left to right. */
export function samples(axis: Axis, cells: readonly Cell[]): (Rational | string)[] {
  if (axis.kind === 'choice') return [...axis.values];
  const bounds = [axis.min, axis.max, ...cells.filter(isInterval).flatMap((cell) => [cell.from, cell.to])];
  const values = bounds.filter((bound) => bound !== null).sort(compareRationals);
  if (values.length === 0) values.push(rational(0n));
  const first = values[0] as Rational;
  const last = values.at(-1) as Rational;
  const between = values.slice(1).map((value, at) => middle(values[at] as Rational, value));
  const ends = [-1n, 1n].map((step) => add(step < 0n ? first : last, rational(step)));
  const all =
    axis.kind === 'real'
      ? [...values, ...between, ...ends]
      : wholeNumbers(first.n / first.d - 2n, last.n / last.d + 2n);
  const isIn = (value: Rational): boolean =>
    (axis.min === null || compareRationals(value, axis.min) >= 0) &&
    (axis.max === null || compareRationals(value, axis.max) <= 0);
  const sorted = all.filter(isIn).sort(compareRationals);
  return sorted.filter((value, at) => at === 0 || compareRationals(value, sorted[at - 1] as Rational) !== 0);
}

const wholeNumbers = (from: bigint, to: bigint): Rational[] =>
  Array.from({ length: Number(to - from) + 1 }, (_, at) => rational(from + BigInt(at)));

/** All samples of all axes, combined. */
export function grid(table: DecisionTable): Assignment[] {
  return table.axes.reduce<Map<string, Rational | string>[]>(
    (points, axis) => {
      const cells = table.rows.map((one) => one.cells.get(axis.fact)).filter((cell) => cell !== undefined);
      const values = samples(axis, cells);
      return points.flatMap((point) => values.map((value) => new Map(point).set(axis.fact, value)));
    },
    [new Map()],
  );
}
