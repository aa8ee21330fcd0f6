import { type Axis, type Cell, type DecisionTable, isInterval } from '../../norms/index.ts';

/** Why a table, or a row of it, cannot be judged. */
export type TableFault = {
  readonly code:
    | 'axisTwice'
    | 'outcomeTwice'
    | 'valueTwice'
    | 'axisWithoutValue'
    | 'unknownFact'
    | 'unknownOutcome'
    | 'unknownValue'
    | 'wrongKindOfCell'
    | 'tooManyParts';
  /** Index and address of the row; null where the table as a whole is meant. */
  readonly row: number | null;
  readonly address: string | null;
  readonly fact: string | null;
  /** What was seen. */
  readonly seen: string;
};

type Place = { readonly row: number; readonly address: string };

const ofTable = (code: TableFault['code'], fact: string | null, seen: string): TableFault => ({
  code,
  row: null,
  address: null,
  fact,
  seen,
});

const twice = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);

/** Faults of the frame: axes, values and outcomes that stand twice. */
export const frameFaults = (table: DecisionTable): TableFault[] => [
  ...twice(table.axes.map((axis) => axis.fact)).map((fact) => ofTable('axisTwice', fact, fact)),
  ...twice(table.outcomes).map((outcome) => ofTable('outcomeTwice', null, outcome)),
  ...table.axes.flatMap((axis) =>
    axis.kind === 'choice' ? twice(axis.values).map((value) => ofTable('valueTwice', axis.fact, value)) : [],
  ),
];

/** A fact that can have no value at all: then nothing can be said of any row. */
export const emptyAxisFault = (fact: string): TableFault => ofTable('axisWithoutValue', fact, fact);

function noteCellFaults(faults: TableFault[], axis: Axis, [cell, place]: readonly [Cell, Place]): void {
  const { fact } = axis;
  if ((axis.kind !== 'choice') !== isInterval(cell))
    faults.push({ ...place, code: 'wrongKindOfCell', fact, seen: axis.kind });
  else if (axis.kind === 'choice' && !isInterval(cell)) {
    for (const seen of cell)
      if (!axis.values.includes(seen)) faults.push({ ...place, code: 'unknownValue', fact, seen });
  }
}

/** Faults of the rows. */
export function rowFaults(table: DecisionTable): TableFault[] {
  const axes = new Map(table.axes.map((axis) => [axis.fact, axis]));
  const outcomes = new Set(table.outcomes);
  const faults: TableFault[] = [];
  for (const [row, { address, cells, outcome }] of table.rows.entries()) {
    const place = { row, address };
    for (const [fact, cell] of cells) {
      const axis = axes.get(fact);
      if (axis === undefined) faults.push({ ...place, code: 'unknownFact', fact, seen: fact });
      else noteCellFaults(faults, axis, [cell, place]);
    }
    if (!outcomes.has(outcome)) faults.push({ ...place, code: 'unknownOutcome', fact: null, seen: outcome });
  }
  return faults;
}
