import type { Cell, DecisionTable, TableRow } from '../../norms/index.ts';
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

/** How many boxes a row is: none where nothing satisfies it. */
function partsOf(axes: readonly ReadAxis[], at: number): number {
  let parts = 1;
  for (const { low, high, apart } of axes)
    parts *= (high[at] as number) < (low[at] as number) ? 0 : (apart.get(at)?.length ?? 1);
  return parts;
}

const isFree = (axes: readonly ReadAxis[], at: number): boolean =>
  axes.every(({ positions, low, high, apart }) => {
    const length = (high[at] as number) - (low[at] as number) + 1;
    return length === positions.count && !apart.has(at);
  });

/** All combinations of one range an axis. */
const combinations = (axes: readonly ReadAxis[], at: number): Range[][] =>
  axes.reduce<Range[][]>(
    (boxes, { low, high, apart }) => {
      const ranges = apart.get(at) ?? [[low[at] as number, high[at] as number] as const];
      return boxes.flatMap((box) => ranges.map((range) => [...box, range]));
    },
    [[]],
  );

function writeSingle(
  { width, low, high }: Boxes,
  box: number,
  [axes, at]: readonly [readonly ReadAxis[], number],
): void {
  for (let axis = 0; axis < width; axis += 1) {
    const read = axes[axis] as ReadAxis;
    low[box * width + axis] = read.low[at] as number;
    high[box * width + axis] = read.high[at] as number;
  }
}

function writeParts(
  { width, low, high }: Boxes,
  first: number,
  [axes, at]: readonly [readonly ReadAxis[], number],
): void {
  for (const [part, ranges] of combinations(axes, at).entries())
    for (const [axis, range] of ranges.entries())
      [low[(first + part) * width + axis], high[(first + part) * width + axis]] = range;
}

type Sound = { readonly table: DecisionTable; readonly rows: readonly number[]; readonly axes: readonly ReadAxis[] };

/** The boxes of the rows; `parts` are how many each has. */
function boxesOf({ table, rows, axes }: Sound, parts: readonly number[]): Boxes {
  const ranks = new Map(table.outcomes.map((outcome, rank) => [outcome, rank]));
  const count = parts.reduce((sum, some) => sum + some, 0);
  const [width, size] = [axes.length, count * axes.length];
  const ofBox = { row: new Int32Array(count), rank: new Int32Array(count) };
  const boxes = { width, count, low: new Int32Array(size), high: new Int32Array(size), ...ofBox };
  let box = 0;
  for (const [at, row] of rows.entries()) {
    const next = box + (parts[at] as number);
    boxes.row.fill(row, box, next);
    boxes.rank.fill(ranks.get((table.rows[row] as TableRow).outcome) as number, box, next);
    if (next - box === 1) writeSingle(boxes, box, [axes, at]);
    else if (next > box) writeParts(boxes, box, [axes, at]);
    box = next;
  }
  return boxes;
}

function soundPart(table: DecisionTable, faults: readonly TableFault[]): Sound {
  const faulty = new Set(faults.map((fault) => fault.row));
  const rows = [...table.rows.keys()].filter((row) => !faulty.has(row));
  const cellsOn = (fact: string): (Cell | undefined)[] => rows.map((row) => table.rows[row]?.cells.get(fact));
  return { table, rows, axes: table.axes.map((axis) => readAxis(axis, cellsOn(axis.fact))) };
}

/** Brings a table to whole numbers. Rows with faults are left out; the faults say which. */
export function readSpace(table: DecisionTable): Space {
  const faults = [...frameFaults(table), ...rowFaults(table)];
  const sound = soundPart(table, faults);
  const { rows, axes } = sound;
  const all = rows.map((_, at) => partsOf(axes, at));
  for (const [at, row] of rows.entries()) {
    const [seen, address] = [String(all[at]), (table.rows[row] as TableRow).address];
    if ((all[at] as number) > MOST_PARTS) faults.push({ code: 'tooManyParts', row, address, fact: null, seen });
  }
  const positions = axes.map((axis) => axis.positions);
  const counts = positions.map((axis) => axis.count);
  faults.push(...positions.filter((axis) => axis.count === 0).map((axis) => emptyAxisFault(axis.fact)));
  const boxes = boxesOf(
    sound,
    all.map((parts) => (parts > MOST_PARTS ? 0 : parts)),
  );
  return {
    table,
    axes: positions,
    boxes,
    index: indexBoxes(boxes, counts),
    catchAlls: rows.filter((_, at) => isFree(axes, at)),
    emptyRows: rows.filter((_, at) => all[at] === 0),
    faults,
  };
}
