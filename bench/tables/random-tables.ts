import { type Rational, rational } from '@xianzhi/core/base';
import type { Axis, Cell, DecisionTable, Interval, TableRow } from '@xianzhi/core/norms';
import { pick, sequence } from '../search/random.ts';

const OUTCOMES = ['一般', '较大', '重大', '特别重大'];
/** Real axes run over [0, SPAN), cut at whole numbers. */
const SPAN = 1_000_000;

type Part = { readonly low: readonly number[]; readonly high: readonly number[] };

const decimal = (value: number): Rational => rational(BigInt(value));
const between = (low: number, high: number, random: () => number): number =>
  low + 1 + Math.floor(random() * (high - low - 1));

function halves(part: Part, axis: number, at: number): [Part, Part] {
  return [
    { low: part.low, high: part.high.with(axis, at) },
    { low: part.low.with(axis, at), high: part.high },
  ];
}

/** Cuts all facts in two, a part of them again, and so on: rows without gap or overlap. */
function partition(rows: number, columns: number, random: () => number): Part[] {
  const parts: Part[] = [{ low: Array(columns).fill(0), high: Array(columns).fill(SPAN) }];
  while (parts.length < rows) {
    const index = Math.floor(random() * parts.length);
    const part = parts[index] as Part;
    const axis = Math.floor(random() * columns);
    const [low, high] = [part.low[axis] as number, part.high[axis] as number];
    if (high - low < 2) continue;
    const [first, second] = halves(part, axis, between(low, high, random));
    parts[index] = first;
    parts.push(second);
  }
  return parts;
}

/** One row in ten is dropped, or one of its bounds moved outwards or inwards. */
function disturbed(part: Part, random: () => number): Part | null {
  if (random() >= 0.1) return part;
  const axis = Math.floor(random() * part.low.length);
  const by = 1 + Math.floor(random() * 1000);
  const kind = random();
  if (kind < 1 / 3) return null;
  const moved = kind < 2 / 3 ? -by : by;
  const low = Math.min((part.high[axis] as number) - 1, Math.max(0, (part.low[axis] as number) + moved));
  return { low: part.low.with(axis, low), high: part.high };
}

const interval = (low: number, high: number): Interval => ({
  from: decimal(low),
  fromIncluded: true,
  to: decimal(high),
  toIncluded: false,
});

function tableOf(parts: readonly Part[], columns: number, random: () => number): DecisionTable {
  const facts = Array.from({ length: columns }, (_, column) => `事实${column}`);
  const axes = facts.map((fact): Axis => ({ fact, kind: 'real', min: decimal(0), max: decimal(SPAN - 1) }));
  const cells = (part: Part): [string, Cell][] =>
    facts.map((fact, axis) => [fact, interval(part.low[axis] as number, part.high[axis] as number)]);
  const rows = parts.map(
    (part, index): TableRow => ({
      outcome: pick(OUTCOMES, random),
      cells: new Map(cells(part)),
      address: `第${index + 1}条`,
    }),
  );
  return { axes, outcomes: OUTCOMES, hit: 'unique', rows };
}

/** A random table without gaps or overlaps. */
export function cleanTable(rows: number, columns: number, seed: number): DecisionTable {
  const random = sequence(seed);
  return tableOf(partition(rows, columns, random), columns, random);
}

/** The same with 10 % noise: as large tables are made in the literature. */
export function partitionTable(rows: number, columns: number, seed: number): DecisionTable {
  const random = sequence(seed);
  const parts = partition(rows, columns, random).flatMap((part) => disturbed(part, random) ?? []);
  return tableOf(parts, columns, random);
}

const VALUES = ['甲', '乙', '丙', '丁'];

function randomAxis(fact: string, random: () => number): Axis {
  const kind = pick(['whole', 'real', 'real', 'choice'] as const, random);
  if (kind === 'choice') return { fact, kind, values: VALUES.slice(0, 2 + Math.floor(random() * 3)) };
  return { fact, kind, min: random() < 0.7 ? decimal(0) : null, max: random() < 0.3 ? decimal(12) : null };
}

function randomCell(axis: Axis, random: () => number): Cell | null {
  if (random() < 0.25) return null;
  if (axis.kind === 'choice') {
    const values = axis.values.filter(() => random() < 0.6);
    return values.length < axis.values.length ? values : null;
  }
  // Halves, so that bounds fall between whole numbers too; never beyond the domain, so that each says something.
  const [a, b] = [1 + Math.floor(random() * 22), 1 + Math.floor(random() * 22)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  const open = random();
  return {
    from: open < 0.25 ? null : rational(BigInt(a), 2n),
    fromIncluded: random() < 0.6,
    to: open > 0.7 ? null : rational(BigInt(b), 2n),
    toIncluded: random() < 0.5,
  };
}

function randomRow(axes: readonly Axis[], index: number, random: () => number): TableRow {
  const cells = axes.flatMap((axis): [string, Cell][] => {
    const cell = randomCell(axis, random);
    return cell === null ? [] : [[axis.fact, cell]];
  });
  return { outcome: pick(OUTCOMES, random), cells: new Map(cells), address: `第${index + 1}条` };
}

/** A random table of at most 40 rows and 4 columns: rows of any shape, or a partition, with and without noise. */
export function smallTable(seed: number): DecisionTable {
  const random = sequence(seed);
  const columns = 1 + Math.floor(random() * 4);
  const rows = 1 + Math.floor(random() * 40);
  const hit = random() < 0.5 ? 'unique' : 'highest';
  // Hardly any table of loose rows is complete or disjoint.
  if (random() < 0.3) return { ...cleanTable(rows, columns, seed), hit };
  if (random() < 0.15) return { ...partitionTable(rows, columns, seed), hit };
  const axes = Array.from({ length: columns }, (_, column) => randomAxis(`事实${column}`, random));
  const table = Array.from({ length: rows }, (_, index) => randomRow(axes, index, random));
  return { axes, outcomes: OUTCOMES, hit, rows: table };
}
