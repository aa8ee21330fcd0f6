import type { Condition } from '../conditions/index.ts';
import type { Test } from '../criterion.ts';
import type { Norm } from '../norm.ts';

/** What one fact must be, in one reading: an interval in base units, values of a choice, or a flag. */
export type Demand = {
  readonly fact: string;
  readonly test: Test;
  /** As the norm writes it: `3人以上 10人以下`. */
  readonly bound: string;
  readonly address: string;
};

/** One way to reach an outcome: all its demands hold, and the table that it stands in applies. */
export type Way = {
  /** Index into the rule's outcomes. */
  readonly outcome: number;
  readonly demands: readonly Demand[];
  /** Which events its table is for. */
  readonly when: Condition | null;
  /** What the text does not state may hold or not: nobody can compute it. */
  readonly isOpen: boolean;
  readonly address: string;
};

/** What an answer rests on that the text leaves open, damaged or to a person. */
export type Reservation = {
  readonly what: 'notStated' | 'damaged' | 'convention' | 'discretion' | 'standing' | 'inferred';
  /** Chinese: what is open and why. */
  readonly reason: string;
  readonly address: string | null;
};

/** A norm brought to ways, in one reading of its doubtful places. The highest outcome that is met holds. */
export type Rule = {
  readonly norm: Norm;
  /** From the lowest. */
  readonly outcomes: readonly string[];
  /** What holds where no way is met. */
  readonly none: string;
  readonly ways: readonly Way[];
};

/** A norm with all its readings; one where nothing is in doubt. */
export type RuleReadings = {
  readonly readings: readonly Rule[];
  readonly reservations: readonly Reservation[];
  /** Names of the facts that the rule asks for. */
  readonly facts: readonly string[];
};
