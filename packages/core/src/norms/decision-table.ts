import type { Rational } from '../base/index.ts';

/**
 * A table of boxes, the common form to which grading ladders, warning rules and start conditions are brought before
 * they are compiled, verified or compared. One axis a fact, one row an alternative; an axis that a row leaves out is free.
 */
export type DecisionTable = {
  readonly axes: readonly Axis[];
  /** From the lowest to the highest; `none` below the first is not among them. */
  readonly outcomes: readonly string[];
  /** `highest`: of the rows that are met the highest outcome holds (就高). `unique`: exactly one outcome may be met. */
  readonly hit: 'highest' | 'unique';
  readonly rows: readonly TableRow[];
};

/** What a fact may be. Whole numbers and real ones have an exact range; null is unbounded. A choice lists its values; a flag is the choice of `是` and `否`. */
export type Axis = { readonly fact: string } & (
  | { readonly kind: 'whole' | 'real'; readonly min: Rational | null; readonly max: Rational | null }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
);

/** One alternative: all its cells must hold. `address` is the clause that says so. */
export type TableRow = {
  readonly outcome: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly address: string;
};

/** An interval on a numeric axis, or the values of a choice that satisfy the cell. */
export type Cell = Interval | readonly string[];

/** Null is unbounded on that side. Values are in the base unit of the fact. */
export type Interval = {
  readonly from: Rational | null;
  readonly fromIncluded: boolean;
  readonly to: Rational | null;
  readonly toIncluded: boolean;
};

export const isInterval = (cell: Cell): cell is Interval => !Array.isArray(cell);
