import type { Cell, DecisionTable } from '../../norms/index.ts';
import { emptyAxisFault, frameFaults, rowFaults, type TableFault } from './faults.ts';
import { type Positions, positionsOf, type Range, rangesOf } from './positions.ts';

/**
 * Boxes of positions, one after the other: box `b` spans on axis `a` from `low[b * width + a]` to `high[b * width + a]`.
 * A row is one box, or several where its values of a choice do not stand side by side.
 */
export type Boxes = {
  readonly width: number;
  readonly count: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Row of each box; boxes of one row stand together. */
  readonly row: Int32Array;
  /** Height of the outcome of each box. */
  readonly rank: Int32Array;
};

/** A table brought to whole numbers. */
export type Space = {
  readonly table: DecisionTable;
  readonly axes: readonly Positions[];
  readonly boxes: Boxes;
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
  low: Int32Array.from(gathering.low),
  high: Int32Array.from(gathering.high),
  row: Int32Array.from(gathering.row),
  rank: Int32Array.from(gathering.rank),
});

const isFree = (ranges: readonly (readonly Range[])[], axes: readonly Positions[]): boolean =>
  ranges.every((choices, at) => {
    const [only, ...others] = choices;
    return others.length === 0 && only !== undefined && only[1] - only[0] + 1 === axes[at]?.count;
  });

function axesOf(table: DecisionTable, isSound: (row: number) => boolean): Positions[] {
  const cells = new Map<string, Cell[]>(table.axes.map((axis) => [axis.fact, []]));
  for (const [index, row] of table.rows.entries())
    if (isSound(index)) for (const [fact, cell] of row.cells) cells.get(fact)?.push(cell);
  return table.axes.map((axis) => positionsOf(axis, cells.get(axis.fact) ?? []));
}

/** Brings a table to whole numbers. Rows with faults are left out; the faults say which. */
export function readSpace(table: DecisionTable): Space {
  const faults = [...frameFaults(table), ...rowFaults(table)];
  const faulty = new Set(faults.map((fault) => fault.row));
  const axes = axesOf(table, (row) => !faulty.has(row));
  faults.push(...axes.filter((axis) => axis.count === 0).map((axis) => emptyAxisFault(axis.fact)));
  const ranks = new Map(table.outcomes.map((outcome, rank) => [outcome, rank]));
  const into: Gathering = { low: [], high: [], row: [], rank: [] };
  const catchAlls: number[] = [];
  const emptyRows: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (faulty.has(index)) continue;
    const ranges = axes.map((axis) => rangesOf(axis, row.cells.get(axis.fact)));
    const parts = ranges.reduce((count, choices) => count * choices.length, 1);
    if (parts > MOST_PARTS) {
      faults.push({ code: 'tooManyParts', row: index, address: row.address, fact: null, seen: String(parts) });
    } else if (parts === 0) emptyRows.push(index);
    else {
      if (isFree(ranges, axes)) catchAlls.push(index);
      gather(into, ranges, [index, ranks.get(row.outcome) as number]);
    }
  }
  return { table, axes, boxes: packed(into, axes.length), catchAlls, emptyRows, faults };
}
