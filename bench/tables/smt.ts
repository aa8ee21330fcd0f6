import { printRational, type Rational } from '@xianzhi/core/base';
import { type Axis, type Cell, type DecisionTable, isInterval } from '@xianzhi/core/norms';
import type { Assignment } from '@xianzhi/core/verify';

/** The questions about a table, each a script of SMT-LIB that can be met where the answer is yes. */
export type Questions = {
  readonly frame: string;
  /** Some facts meet no row, these rows aside. */
  readonly gap: (aside: readonly number[]) => string;
  /** Some facts meet two rows of different outcomes. */
  readonly overlap: string;
  /** By outcome: some facts yield it. By row: some facts let it decide. */
  readonly outcomes: readonly string[];
  readonly rows: readonly string[];
  /** By row: some facts do not meet it. */
  readonly avoidable: readonly string[];
  /** Some facts meet both of two rows. */
  readonly both: (row: number, other: number) => string;
  /** By axis: raising this fact alone can lower the outcome; null for a choice. */
  readonly falling: readonly (string | null)[];
};

const number = (value: Rational): string => {
  const sign = value.n < 0n ? ['(- ', ')'] : ['', ''];
  const size = { n: value.n < 0n ? -value.n : value.n, d: value.d };
  return `${sign[0]}(/ ${printRational({ n: size.n, d: 1n })}.0 ${size.d}.0)${sign[1]}`;
};

const all = (terms: readonly string[]): string => (terms.length === 0 ? 'true' : `(and ${terms.join(' ')})`);
const any = (terms: readonly string[]): string => (terms.length === 0 ? 'false' : `(or ${terms.join(' ')})`);

const sort = (axis: Axis): string => (axis.kind === 'real' ? 'Real' : 'Int');
const variable = (axis: Axis, at: number): string => (axis.kind === 'whole' ? `(to_real x${at})` : `x${at}`);

function domain(axis: Axis, at: number): string {
  if (axis.kind === 'choice') return `(and (<= 0 x${at}) (< x${at} ${axis.values.length}))`;
  const left = axis.min === null ? [] : [`(<= ${number(axis.min)} ${variable(axis, at)})`];
  const right = axis.max === null ? [] : [`(<= ${variable(axis, at)} ${number(axis.max)})`];
  return all([...left, ...right]);
}

function condition(axis: Axis, at: number, cell: Cell): string {
  if (axis.kind === 'choice')
    return any((isInterval(cell) ? [] : cell).map((value) => `(= x${at} ${axis.values.indexOf(value)})`));
  if (!isInterval(cell)) return 'false';
  const x = variable(axis, at);
  const left = cell.from === null ? [] : [`(${cell.fromIncluded ? '<=' : '<'} ${number(cell.from)} ${x})`];
  const right = cell.to === null ? [] : [`(${cell.toIncluded ? '<=' : '<'} ${x} ${number(cell.to)})`];
  return all([...left, ...right]);
}

function definitions(table: DecisionTable): string {
  const parameters = table.axes.map((axis, at) => `(x${at} ${sort(axis)})`).join(' ');
  const names = table.axes.map((_, at) => `x${at}`).join(' ');
  const rows = table.rows.map((row, index) => {
    const cells = table.axes.flatMap((axis, at) => {
      const cell = row.cells.get(axis.fact);
      return cell === undefined ? [] : [condition(axis, at, cell)];
    });
    return `(define-fun row${index} (${parameters}) Bool ${all(cells)})`;
  });
  const outcomes = table.outcomes.map((outcome, rank) => {
    const met = table.rows.flatMap((row, index) => (row.outcome === outcome ? [`(row${index} ${names})`] : []));
    return `(define-fun outcome${rank} (${parameters}) Bool ${any(met)})`;
  });
  const height = table.outcomes.reduce((lower, _, rank) => `(ite (outcome${rank} ${names}) ${rank} ${lower})`, '(- 1)');
  return [
    ...table.axes.map((axis, at) => `(declare-const x${at} ${sort(axis)})\n(declare-const raised${at} ${sort(axis)})`),
    ...rows,
    ...outcomes,
    `(define-fun height (${parameters}) Int ${height})`,
    `(define-fun domain (${parameters}) Bool ${all(table.axes.map(domain))})`,
    `(assert (domain ${names}))`,
  ].join('\n');
}

/** Whether the outcome can fall on an axis: the same facts twice, but for one that rises. */
function fallingOn(table: DecisionTable, at: number): string {
  const names = table.axes.map((_, axis) => `x${axis}`);
  const raised = names.with(at, `raised${at}`).join(' ');
  return `(assert (and (< x${at} raised${at}) (domain ${raised}) (< (height ${raised}) (height ${names.join(' ')}))))`;
}

const termOf = (axis: Axis, value: Rational | string | undefined): string => {
  if (value === undefined) throw new RangeError(`a witness without ${axis.fact}`);
  if (typeof value === 'string') return String(axis.kind === 'choice' ? axis.values.indexOf(value) : value);
  return axis.kind === 'whole' ? `(to_int ${number(value)})` : number(value);
};

/** The facts are these. A whole axis takes no fraction: it would be another number, and no witness. */
export const atPoint = (table: DecisionTable, facts: Assignment): string =>
  table.axes.map((axis, at) => `(assert (= x${at} ${termOf(axis, facts.get(axis.fact))}))`).join('\n');

/** Between these facts, which differ in one that rises, the outcome falls. */
export function fallsBetween(table: DecisionTable, lower: Assignment, higher: Assignment): string {
  const point = (facts: Assignment): string => table.axes.map((axis) => termOf(axis, facts.get(axis.fact))).join(' ');
  const changed = table.axes.filter(
    (axis) => termOf(axis, lower.get(axis.fact)) !== termOf(axis, higher.get(axis.fact)),
  );
  const [axis, ...others] = changed;
  if (axis === undefined || others.length > 0) return '(assert false)';
  const rises = `(< ${termOf(axis, lower.get(axis.fact))} ${termOf(axis, higher.get(axis.fact))})`;
  const isIn = `(and (domain ${point(lower)}) (domain ${point(higher)}))`;
  return `(assert (and ${rises} ${isIn} (< (height ${point(higher)}) (height ${point(lower)}))))`;
}

/** Asks of a table with at least one axis. */
export function questionsOf(table: DecisionTable): Questions {
  const names = table.axes.map((_, at) => `x${at}`).join(' ');
  const outcome = (rank: number): string => `(outcome${rank} ${names})`;
  const higher = (rank: number): string[] =>
    table.hit === 'unique'
      ? []
      : table.outcomes.flatMap((_, other) => (other > rank ? [`(not ${outcome(other)})`] : []));
  const met = table.rows.map((_, index) => `(row${index} ${names})`);
  const ranks = [...table.outcomes.keys()];
  const pairs = ranks.flatMap((low) =>
    ranks.filter((high) => high > low).map((high) => all([outcome(low), outcome(high)])),
  );
  return {
    frame: definitions(table),
    gap: (aside) => `(assert (not ${any(met.filter((_, index) => !aside.includes(index)))}))`,
    overlap: `(assert ${any(pairs)})`,
    outcomes: ranks.map((rank) => `(assert ${all([outcome(rank), ...higher(rank)])})`),
    rows: table.rows.map(
      (row, index) => `(assert ${all([`(row${index} ${names})`, ...higher(table.outcomes.indexOf(row.outcome))])})`,
    ),
    avoidable: met.map((row) => `(assert (not ${row}))`),
    both: (row, other) => `(assert (and (row${row} ${names}) (row${other} ${names})))`,
    falling: table.axes.map((axis, at) => (axis.kind === 'choice' ? null : fallingOn(table, at))),
  };
}
