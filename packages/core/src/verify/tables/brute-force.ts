import { printRational, type Rational } from '../../base/index.ts';
import type { DecisionTable, TableRow } from '../../norms/index.ts';
import { grid, highest, metRows } from './testing.ts';
import type { Assignment } from './verdict.ts';

/** For tests: what there is to say of a small table, found by trying all cases. */
export type Tried = {
  /** Cases in which no row is met, rows aside that are met in all cases. */
  readonly open: number;
  readonly hasCatchAll: boolean;
  /** Pairs of rows met at once: of different outcomes; of the same, one met only where the other is. */
  readonly overlaps: number;
  readonly redundant: number;
  /** Rows that decide somewhere; facts on which a rise lowers the outcome. */
  readonly decides: readonly boolean[];
  readonly falling: readonly string[];
};

const printed = (value: Rational | string | undefined): string =>
  value === undefined || typeof value === 'string' ? String(value) : printRational(value);

/** The cases that differ in one fact only, from its lowest value to its highest. */
function lines(points: readonly Assignment[], fact: string): number[][] {
  const byOthers = new Map<string, number[]>();
  for (const [at, point] of points.entries()) {
    const others = JSON.stringify([...point].filter(([name]) => name !== fact).map(([, value]) => printed(value)));
    byOthers.set(others, [...(byOthers.get(others) ?? []), at]);
  }
  return [...byOthers.values()];
}

function fallingFacts(table: DecisionTable, points: readonly Assignment[]): string[] {
  const heights = points.map((point) => highest(table, point));
  const falls = (line: readonly number[]): boolean =>
    line.some((at, step) => step > 0 && (heights[at] as number) < (heights[line[step - 1] as number] as number));
  return table.axes
    .filter((axis) => axis.kind !== 'choice' && lines(points, axis.fact).some(falls))
    .map((axis) => axis.fact);
}

function pairsOf(
  table: DecisionTable,
  places: readonly ReadonlySet<number>[],
): { overlaps: number; redundant: number } {
  const pairs = { overlaps: 0, redundant: 0 };
  const isWithin = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].every((place) => b.has(place));
  for (const [i, a] of places.entries())
    for (const [j, b] of places.entries()) {
      if (j <= i || ![...a].some((place) => b.has(place))) continue;
      if (table.rows[i]?.outcome !== table.rows[j]?.outcome) pairs.overlaps += 1;
      else if (isWithin(a, b) || isWithin(b, a)) pairs.redundant += 1;
    }
  return pairs;
}

/** Tries all cases of a table. */
export function bruteForce(table: DecisionTable): Tried {
  const points = grid(table);
  const met = points.map((point) => metRows(table, point));
  const places = table.rows.map((_, row) => new Set(met.flatMap((rows, at) => (rows.includes(row) ? [at] : []))));
  const isCatchAll = places.map((set) => set.size === points.length);
  const decides = (one: TableRow, row: number): boolean =>
    [...(places[row] as Set<number>)].some(
      (at) =>
        table.hit === 'unique' || highest(table, points[at] as Assignment) === table.outcomes.indexOf(one.outcome),
    );
  return {
    open: met.filter((rows) => rows.every((row) => isCatchAll[row])).length,
    hasCatchAll: isCatchAll.includes(true),
    ...pairsOf(table, places),
    decides: table.rows.map(decides),
    falling: fallingFacts(table, points),
  };
}
