import type { Rational } from '../../base/index.ts';
import type { Cell, DecisionTable } from '../../norms/index.ts';
import type { Certificate } from './check-certificate.ts';
import type { TableFault } from './faults.ts';

/** A value for each fact of a table. */
export type Assignment = ReadonlyMap<string, Rational | string>;

/** A row of the table: its index, and the clause that says it. */
export type RowPlace = { readonly row: number; readonly address: string; readonly outcome: string };

/** A row beside a gap: met when this fact alone is lower, higher or (a choice) another one. */
export type Neighbour = RowPlace & { readonly fact: string; readonly side: 'below' | 'above' | 'beside' };

/** Facts under which no row is met. */
export type Gap = {
  /** The largest box around the witness that no row touches; a fact that is missing here may have any value. */
  readonly region: ReadonlyMap<string, Cell>;
  readonly witness: Assignment;
  /** Empty where no row stands beside the gap. */
  readonly neighbours: readonly Neighbour[];
};

/** Two rows of different outcomes that are met at once. */
export type Overlap = { readonly rows: readonly [RowPlace, RowPlace]; readonly witness: Assignment };

/** Two rows of different outcomes that meet in one value, which both include: the upper bound of one, the lower of the other. */
export type SharedBound = Overlap & { readonly fact: string; readonly value: Rational };

/** A row that adds nothing to another one of the same outcome. */
export type Redundant = { readonly row: RowPlace; readonly within: RowPlace; readonly isIdentical: boolean };

/** A row that never decides: nothing satisfies it, or wherever it is met a higher outcome is met as well. */
export type IdleRow = RowPlace & { readonly why: 'empty' | 'alwaysHigher' };

/** Raising one fact alone lowers the outcome; `null`: to none at all. */
export type FallingStep = {
  readonly fact: string;
  readonly from: RowPlace;
  readonly to: RowPlace | null;
  /** They differ in `fact` only. */
  readonly lower: Assignment;
  readonly higher: Assignment;
};

/** The first few, and how many there are. */
export type Listed<T> = { readonly first: readonly T[]; readonly total: number };

/** Whether some row is met for all facts: by rows that say so, only by a row without conditions, or not. */
export type Completeness = 'complete' | 'catchAllOnly' | 'incomplete' | 'notVerified';

export type TableVerdict = {
  readonly hit: DecisionTable['hit'];
  /** Faults that keep a table, or a row, from being judged. Rows with faults were left out of everything below. */
  readonly faults: readonly TableFault[];
  /** Different cases that the rows can tell apart, and how many of them no row covers; catch-all rows do not count. */
  readonly cases: bigint;
  readonly uncoveredCases: bigint;
  /** Cases of which nothing is known, since the effort allowed was spent. */
  readonly unexploredCases: bigint;
  readonly completeness: Completeness;
  /** Rows that are met whatever the facts are; what falls into them is listed under `gaps`. */
  readonly catchAlls: readonly RowPlace[];
  /** One for each pair of clauses that a gap lies between; `total` counts the parts into which the gaps were divided. */
  readonly gaps: Listed<Gap>;
  /** For `unique`: each is a contradiction. For `highest` they are by design: counted, not listed. */
  readonly overlaps: Listed<Overlap>;
  readonly sharedBounds: Listed<SharedBound>;
  readonly redundant: Listed<Redundant>;
  readonly idleRows: readonly IdleRow[];
  /** Outcomes that no facts yield. */
  readonly unreachable: readonly string[];
  readonly fallingSteps: Listed<FallingStep>;
  /** False where the effort was spent before idle rows, unreachable outcomes and falling steps were all known. */
  readonly isExplored: boolean;
  /** For a table that is complete and disjoint (`unique`), or complete (`highest`). */
  readonly certificate: Certificate | null;
};
