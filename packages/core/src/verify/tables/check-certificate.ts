import { compareRationals, type Rational } from '../../base/index.ts';
import type { Axis, Cell, DecisionTable, Interval, TableRow } from '../../norms/index.ts';

/**
 * A proof that a table decides for all facts, always alike: all facts are halved, and halved again, until in each part
 * one row is met throughout and no row that is met anywhere in it says otherwise. Halves miss nothing and share
 * nothing, so whoever checks needs no search and no sums.
 */
export type Certificate = {
  /** `unique`: every row met has the outcome of the part. `highest`: none has a higher one. */
  readonly hit: DecisionTable['hit'];
  readonly proof: Proof;
};

export type Proof =
  | { readonly row: number; readonly outcome: string }
  /** Below: the values less than `at`, and `at` itself where `isBelow`. Above: the others. */
  | {
      readonly fact: string;
      readonly at: Rational;
      readonly isBelow: boolean;
      readonly below: Proof;
      readonly above: Proof;
    }
  /** Below: these values of the choice. Above: the others. */
  | { readonly fact: string; readonly among: readonly string[]; readonly below: Proof; readonly above: Proof };

export type CertificateCheck =
  | { readonly isValid: true; readonly parts: number }
  | { readonly isValid: false; readonly reason: Refusal };

export type Refusal =
  | 'otherHit'
  | 'unclearTable'
  | 'malformed'
  | 'noSuchFact'
  | 'noHalf'
  | 'noSuchRow'
  | 'catchAllRow'
  | 'otherOutcome'
  | 'notCovered'
  | 'contradicted';

/** What is left of each axis in a part of the proof, or what a row demands of it; null demands nothing. */
type Part = readonly Cell[];
type ReadRow = { readonly demands: readonly (Cell | null)[]; readonly rank: number };

const isSpan = (cell: Cell): cell is Interval => !Array.isArray(cell);
const roundUp = ({ n, d }: Rational): bigint => (n > 0n ? (n + d - 1n) / d : n / d);
const roundDown = (value: Rational): bigint => -roundUp({ n: -value.n, d: value.d });

/** On whole numbers both ends are numbers that belong. */
function settled(axis: Axis, cell: Cell): Cell {
  if (axis.kind !== 'whole' || !isSpan(cell)) return cell;
  const { from, fromIncluded, to, toIncluded } = cell;
  const first = from && (fromIncluded ? roundUp(from) : roundDown(from) + 1n);
  const last = to && (toIncluded ? roundDown(to) : roundUp(to) - 1n);
  return {
    from: first === null ? null : { n: first, d: 1n },
    fromIncluded: first !== null,
    to: last === null ? null : { n: last, d: 1n },
    toIncluded: last !== null,
  };
}

function beginsBy(a: Interval, b: Interval): boolean {
  if (a.from === null || b.from === null) return a.from === null;
  const order = compareRationals(a.from, b.from);
  return order < 0 || (order === 0 && (a.fromIncluded || !b.fromIncluded));
}

function lastsTo(a: Interval, b: Interval): boolean {
  if (a.to === null || b.to === null) return a.to === null;
  const order = compareRationals(a.to, b.to);
  return order > 0 || (order === 0 && (a.toIncluded || !b.toIncluded));
}

function isNothing(cell: Cell): boolean {
  if (!isSpan(cell)) return cell.length === 0;
  if (cell.from === null || cell.to === null) return false;
  const order = compareRationals(cell.from, cell.to);
  return order > 0 || (order === 0 && !(cell.fromIncluded && cell.toIncluded));
}

const isWithin = (inner: Cell, outer: Cell): boolean =>
  isSpan(inner)
    ? isSpan(outer) && beginsBy(outer, inner) && lastsTo(outer, inner)
    : !isSpan(outer) && inner.every((value) => outer.includes(value));

function meets(a: Cell, b: Cell): boolean {
  if (!isSpan(a) || !isSpan(b)) return !isSpan(a) && !isSpan(b) && a.some((value) => b.includes(value));
  const { from, fromIncluded } = beginsBy(a, b) ? b : a;
  const { to, toIncluded } = lastsTo(a, b) ? b : a;
  return !isNothing({ from, fromIncluded, to, toIncluded });
}

const covers = (row: ReadRow, part: Part): boolean =>
  part.every((cell, axis) => row.demands[axis] == null || isWithin(cell, row.demands[axis]));

/** The rows as demands by axis; null where the table is no clear question. */
function readRows(table: DecisionTable): ReadRow[] | null {
  const facts = table.axes.map((axis) => axis.fact);
  const texts = [facts, table.outcomes, ...table.axes.map((axis) => (axis.kind === 'choice' ? axis.values : []))];
  if (texts.some((list) => new Set(list).size < list.length)) return null;
  const fits = ([fact, cell]: [string, Cell]): boolean => {
    const axis = table.axes.find((candidate) => candidate.fact === fact);
    return axis !== undefined && isSpan(cell) === (axis.kind !== 'choice');
  };
  const isClear = ({ cells, outcome }: TableRow): boolean => table.outcomes.includes(outcome) && [...cells].every(fits);
  if (!table.rows.every(isClear)) return null;
  return table.rows.map(({ cells, outcome }) => ({
    demands: table.axes.map((axis) => {
      const cell = cells.get(axis.fact);
      return cell === undefined ? null : settled(axis, cell);
    }),
    rank: table.outcomes.indexOf(outcome),
  }));
}

const wholeOf = (axis: Axis): Cell =>
  axis.kind === 'choice'
    ? axis.values
    : settled(axis, { from: axis.min, fromIncluded: true, to: axis.max, toIncluded: true });

type Split = Exclude<Proof, { row: number }>;

/** Both halves of what is left of an axis; null where the split does not fit it. */
function halve(axis: Axis, cell: Cell, split: Split): readonly [Cell, Cell] | null {
  if ('among' in split) {
    if (isSpan(cell) || !Array.isArray(split.among)) return null;
    const { among } = split;
    return [cell.filter((value) => among.includes(value)), cell.filter((value) => !among.includes(value))];
  }
  const { at, isBelow } = split;
  if (!isSpan(cell) || typeof at?.n !== 'bigint' || typeof at.d !== 'bigint' || at.d <= 0n) return null;
  const below = settled(axis, { from: null, fromIncluded: false, to: at, toIncluded: isBelow === true }) as Interval;
  const above = settled(axis, { from: at, fromIncluded: isBelow !== true, to: null, toIncluded: false }) as Interval;
  // A cut outside what is left would make one half larger than the whole.
  if (!meets(cell, below) || !meets(cell, above)) return null;
  return [
    { ...cell, to: below.to, toIncluded: below.toIncluded },
    { ...cell, from: above.from, fromIncluded: above.fromIncluded },
  ];
}

type Task = { readonly proof: Proof; readonly part: Part; readonly met: readonly ReadRow[] };

const refuse = (reason: Refusal): CertificateCheck => ({ isValid: false, reason });

function checkLeaf(table: DecisionTable, rows: readonly ReadRow[], task: Task): Refusal | null {
  const { row: index, outcome } = task.proof as Extract<Proof, { row: number }>;
  const row = rows[index];
  if (row === undefined) return 'noSuchRow';
  if (covers(row, table.axes.map(wholeOf))) return 'catchAllRow';
  if (table.rows[index]?.outcome !== outcome) return 'otherOutcome';
  if (!covers(row, task.part)) return 'notCovered';
  const isContrary = ({ rank }: ReadRow): boolean => (table.hit === 'unique' ? rank !== row.rank : rank > row.rank);
  return task.met.some(isContrary) ? 'contradicted' : null;
}

function tasksOf(table: DecisionTable, { proof, part, met }: Task): Task[] | Refusal {
  const split = proof as Split;
  const at = table.axes.findIndex((axis) => axis.fact === split.fact);
  const axis = table.axes[at];
  if (axis === undefined) return 'noSuchFact';
  const both = halve(axis, part[at] as Cell, split);
  if (both === null || both.some(isNothing)) return 'noHalf';
  return both.map((cell, side) => ({
    proof: side === 0 ? split.below : split.above,
    part: part.with(at, cell),
    met: met.filter((row) => row.demands[at] == null || meets(row.demands[at], cell)),
  }));
}

/** Checks a certificate against its table, sharing nothing with what made it. Refuses with the first thing that is wrong. */
export function checkCertificate(table: DecisionTable, certificate: Certificate): CertificateCheck {
  const rows = readRows(table);
  const whole = table.axes.map(wholeOf);
  if (rows === null || whole.some(isNothing)) return refuse('unclearTable');
  if (certificate.hit !== table.hit) return refuse('otherHit');
  const isMet = ({ demands }: ReadRow): boolean =>
    whole.every((cell, axis) => demands[axis] == null || meets(demands[axis], cell));
  const tasks: Task[] = [{ proof: certificate.proof, part: whole, met: rows.filter(isMet) }];
  let parts = 0;
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task.proof !== 'object' || task.proof === null) return refuse('malformed');
    if ('row' in task.proof) {
      const refusal = checkLeaf(table, rows, task);
      if (refusal !== null) return refuse(refusal);
      parts += 1;
    } else {
      const halves = tasksOf(table, task);
      if (typeof halves === 'string') return refuse(halves);
      tasks.push(...halves);
    }
  }
  return { isValid: true, parts };
}
