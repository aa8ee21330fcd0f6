import type { DecisionTable, TableRow } from '../../norms/index.ts';
import type { Boxes } from './boxes.ts';
import { emptyAxisFault, frameFaults, rowFaults, type TableFault } from './faults.ts';
import { type Positions, type Range, type ReadAxis, readAxis } from './positions.ts';
import { indexBoxes, type TouchIndex } from './touch-index.ts';

/** A table brought to whole numbers. */
export type Space = {
  readonly table: DecisionTable;
  readonly axes: readonly Positions[];
  readonly boxes: Boxes;
  readonly index: TouchIndex;
  /** Rows that are met whatever the facts are. */
  readonly catchAlls: readonly number[];
  /** Rows that nothing satisfies. */
  readonly emptyRows: readonly number[];
  readonly faults: readonly TableFault[];
};

// A row whose choices leap about falls into the product of its runs; nobody's clause does, an attack might.
const MOST_PARTS = 4096;

type Gathering = { low: number[]; high: number[]; row: number[]; rank: number[] };

/** All combinations of one range an axis. */
const combinations = (ranges: readonly (readonly Range[])[]): Range[][] =>
  ranges.reduce<Range[][]>((boxes, choices) => boxes.flatMap((box) => choices.map((range) => [...box, range])), [[]]);

function gatherBox(into: Gathering, box: Iterable<Range>, [row, rank]: readonly [number, number]): void {
  for (const [low, high] of box) {
    into.low.push(low);
    into.high.push(high);
  }
  into.row.push(row);
  into.rank.push(rank);
}

function gather(into: Gathering, ranges: readonly (readonly Range[])[], place: readonly [number, number]): void {
  if (ranges.every((choices) => choices.length === 1)) gatherBox(into, ranges.flat() as Range[], place);
  else for (const box of combinations(ranges)) gatherBox(into, box, place);
}

const packed = (gathering: Gathering, width: number): Boxes => ({
  width,
  count: gathering.row.length,
  low: new Int32Array(gathering.low),
  high: new Int32Array(gathering.high),
  row: new Int32Array(gathering.row),
  rank: new Int32Array(gathering.rank),
});

const isFree = (ranges: readonly (readonly Range[])[], axes: readonly ReadAxis[]): boolean =>
  ranges.every((choices, at) => {
    const [only] = choices;
    return choices.length === 1 && only !== undefined && only[1] - only[0] + 1 === axes[at]?.positions.count;
  });

type Sorted = { readonly into: Gathering; readonly catchAlls: number[]; readonly emptyRows: number[] };

/** Puts the rows where they belong; returns the faults of those that do not belong anywhere. */
function sortRows(table: DecisionTable, [rows, axes]: readonly [number[], ReadAxis[]], sorted: Sorted): TableFault[] {
  const ranks = new Map(table.outcomes.map((outcome, rank) => [outcome, rank]));
  const faults: TableFault[] = [];
  for (const [at, row] of rows.entries()) {
    const { outcome, address } = table.rows[row] as TableRow;
    const ranges = axes.map((axis) => axis.ranges[at] as readonly Range[]);
    const parts = ranges.reduce((count, choices) => count * choices.length, 1);
    if (parts > MOST_PARTS) faults.push({ code: 'tooManyParts', row, address, fact: null, seen: String(parts) });
    else if (parts === 0) sorted.emptyRows.push(row);
    else gather(sorted.into, ranges, [row, ranks.get(outcome) as number]);
    if (isFree(ranges, axes)) sorted.catchAlls.push(row);
  }
  return faults;
}

/** Brings a table to whole numbers. Rows with faults are left out; the faults say which. */
export function readSpace(table: DecisionTable): Space {
  const faults = [...frameFaults(table), ...rowFaults(table)];
  const faulty = new Set(faults.map((fault) => fault.row));
  const rows = [...table.rows.keys()].filter((row) => !faulty.has(row));
  const axes = table.axes.map((axis) =>
    readAxis(
      axis,
      rows.map((row) => table.rows[row]?.cells.get(axis.fact)),
    ),
  );
  const sorted: Sorted = { into: { low: [], high: [], row: [], rank: [] }, catchAlls: [], emptyRows: [] };
  faults.push(...sortRows(table, [rows, axes], sorted));
  const positions = axes.map((axis) => axis.positions);
  const counts = positions.map((axis) => axis.count);
  faults.push(...positions.filter((axis) => axis.count === 0).map((axis) => emptyAxisFault(axis.fact)));
  const boxes = packed(sorted.into, axes.length);
  const { catchAlls, emptyRows } = sorted;
  return { table, axes: positions, boxes, index: indexBoxes(boxes, counts), catchAlls, emptyRows, faults };
}
