import type { Rational } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import type { Condition } from '../../norms/index.ts';

/** One side of a threshold in the fact's own unit; `open` where nobody says whether the number belongs to it. */
export type Bound = {
  readonly value: Rational;
  readonly includes: 'yes' | 'no' | 'open';
  /** The smallest step beside the number: one person, one fen, the next printed decimal. */
  readonly step: Rational;
};

/** What print demands of one fact. */
export type PrintedTest =
  | { readonly kind: 'range'; readonly from: Bound | null; readonly to: Bound | null }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'flag'; readonly value: boolean }
  /** Nothing: a person reads the damaged place as no demand. */
  | { readonly kind: 'any' }
  /** Print lost the demand, so that nothing can meet it. */
  | { readonly kind: 'lost' };

/** One fact of an alternative: its test in each reading of the print, one where nothing is in doubt. */
export type PrintedCriterion = {
  readonly fact: Fact;
  readonly readings: readonly PrintedTest[];
  /** As the norm writes it. */
  readonly bound: string;
  readonly address: string;
};

/** One way to an outcome of a table. */
export type PrintedRow = {
  /** Place on the scale, from the lowest. */
  readonly outcome: number;
  readonly criteria: readonly PrintedCriterion[];
  readonly when: Condition | null;
  readonly address: string;
};

/** A table as the gazette prints it. The highest outcome met holds. */
export type PrintedTable = {
  readonly norm: string;
  readonly outcomes: readonly string[];
  readonly none: string;
  readonly rows: readonly PrintedRow[];
  /** Outcomes whose condition the text does not state: each may hold whatever the facts are. */
  readonly unstated: readonly number[];
  /** Which facts the norm takes: where known ones are not among them, points are given as what it takes. */
  readonly standing: 'actual' | 'possible' | 'initial';
};

/** A value of a fact, numbers in its own unit. */
export type PointValue = Rational | string | boolean;
/** Every fact of a table, each with one value. */
export type Point = ReadonlyMap<string, PointValue>;

export const isNumber = (value: PointValue | undefined): value is Rational => typeof value === 'object';
