import type { Conclusion, LadderRow } from '@xianzhi/contract';

export type Way = LadderRow['ways'][number];
export type Criterion = Way['criteria'][number];

/** One printed line of a row: at most one criterion a fact. `isJoint`: all of them must hold. */
export type LadderLine = { readonly cells: ReadonlyMap<string, Criterion>; readonly isJoint: boolean };
export type LadderLayout = {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly row: LadderRow;
    readonly lines: readonly LadderLine[];
    readonly others: readonly Way[];
  }[];
};

const MOST_COLUMNS = 7;

const factsIn = (ways: readonly Way[]): string[] => [
  ...new Set(ways.flatMap((way) => way.criteria.map((criterion) => criterion.fact))),
];

/** Facts that deserve a column; the others stand in words. */
function columnsOf(rows: readonly LadderRow[], flags: ReadonlySet<string>): string[] {
  const ways = rows.flatMap((row) => row.ways);
  const joint = ways.filter((way) => way.criteria.length > 1);
  const counted = joint.length * 2 > ways.length ? ways : ways.filter((way) => way.criteria.length === 1);
  return factsIn(counted)
    .filter((fact) => !flags.has(fact))
    .slice(0, MOST_COLUMNS);
}

function linesOf(ways: readonly Way[]): LadderLine[] {
  const single: Map<string, Criterion>[] = [];
  const joint: LadderLine[] = [];
  for (const way of ways) {
    const cells = new Map(way.criteria.map((criterion) => [criterion.fact, criterion]));
    const [criterion] = way.criteria;
    if (way.criteria.length !== 1 || criterion === undefined) joint.push({ cells, isJoint: true });
    else {
      const free = single.find((line) => !line.has(criterion.fact));
      if (free === undefined) single.push(cells);
      else free.set(criterion.fact, criterion);
    }
  }
  return [...single.map((cells) => ({ cells, isJoint: false })), ...joint];
}

/** A ladder as a table: grades down, facts across; ways that do not fit the columns are said in words. */
export function layOut(rows: readonly LadderRow[], flags: ReadonlySet<string>): LadderLayout {
  const columns = columnsOf(rows, flags);
  const fits = (way: Way) => way.criteria.length > 0 && way.criteria.every(({ fact }) => columns.includes(fact));
  return {
    columns,
    rows: rows.map((row) => ({
      row,
      lines: linesOf(row.ways.filter(fits)),
      others: row.ways.filter((way) => !fits(way)),
    })),
  };
}

/** Whether the conclusion rests on this criterion of this outcome. */
export const isMet = (conclusion: Conclusion | null, outcome: string, { fact, bound }: Criterion): boolean =>
  conclusion?.reasons.some(
    (reason) => reason.outcome === outcome && (reason.bound === `${fact} ${bound}`.trim() || reason.bound === fact),
  ) ?? false;

export type RowState = 'decided' | 'possible' | 'excluded' | 'plain';

/** How a row stands under what was typed; plain while nothing was. */
export function rowState(conclusion: Conclusion | null, outcome: string): RowState {
  if (conclusion === null) return 'plain';
  if (conclusion.decided === outcome) return 'decided';
  return conclusion.possible.includes(outcome) ? 'possible' : 'excluded';
}
