import type { Reservation } from '../norms/index.ts';
import type { FactRefusal } from './input.ts';

/** Why an outcome holds: the rule, the bound that was met, what was given, and the clause. */
export type Reason = {
  readonly norm: string;
  readonly outcome: string;
  /** `死亡人数 3人以上 10人以下`; empty where the row demands nothing more. */
  readonly bound: string;
  /** `死亡人数 5人`. */
  readonly given: string;
  readonly address: string;
};

/** A bound that was just not met: what would be needed, and the clause that says so. */
export type Nearest = {
  readonly outcome: string;
  readonly fact: string;
  readonly bound: string;
  /** In the fact's own unit, exact. */
  readonly difference: string;
  readonly address: string;
  /** `再有 2 人死亡即达重大`. */
  readonly text: string;
};

/** The fact most worth asking next. */
export type Ask = {
  readonly fact: string;
  readonly question: string;
  readonly unit: string | null;
  readonly values: readonly string[];
};

/** When a report is due to one recipient, or a duty is. */
export type Due = {
  /** The recipient; where the text names none what is due, or in brackets why nobody is named. */
  readonly to: string;
  /** RFC 3339 at +08:00; null where the text states no number or the moment is unknown. */
  readonly at: string | null;
  readonly within: string;
  /** The fact that holds the moment from which it runs. */
  readonly from: string | null;
  readonly address: string;
  /** The latest moment once it was put off as far as the text allows; null where it does not, or the moment is unknown. */
  readonly extended: string | null;
  /** By how much it may be put off: `60日`. */
  readonly extendableBy: string | null;
  /** The day of every year by whose end it is due, `10-31`; `at` is then the end of the next one. */
  readonly yearly: string | null;
  /** What happens after this moment need not be reported; null where the text sets no such window, or its moment is unknown. */
  readonly until: string | null;
  /** The window as a person says it: `自发生时间起30日内`. */
  readonly during: string | null;
  /** The case in which alone it is due, in words that nobody can compute; null where it always is. */
  readonly when: string | null;
};

/** What most deadlines do not have. */
export const PLAIN_DUE = { extended: null, extendableBy: null, yearly: null, until: null, during: null, when: null };

/** What a norm says about the facts: decided, or everything that is still possible and what to ask. */
export type Conclusion = {
  readonly norm: string;
  readonly on: string;
  /** From the highest; `未达标准` and the like last. */
  readonly possible: readonly string[];
  readonly decided: string | null;
  readonly reasons: readonly Reason[];
  readonly nearest: readonly Nearest[];
  readonly ask: Ask | null;
  readonly notStated: readonly Reservation[];
  /** False where too many facts hang together to try them all; the set may then be too large, never too small. */
  readonly isExact: boolean;
  /** Of an equipment list. */
  readonly items?: readonly { readonly item: string; readonly address: string }[];
  /** Of a report clock, of duties with a deadline. */
  readonly due?: readonly Due[];
};

/** Why a norm was not evaluated. */
export type EvaluationRefusal =
  | FactRefusal
  | {
      readonly code: 'XZ_NORM_NOT_A_RULE' | 'XZ_NORM_NOT_IN_FORCE' | 'XZ_NORM_UNKNOWN' | 'XZ_DAY';
      readonly fact: string;
      readonly message: string;
    };
export type Evaluation =
  | { readonly ok: true; readonly conclusion: Conclusion }
  | { readonly ok: false; readonly refusals: readonly EvaluationRefusal[] };
