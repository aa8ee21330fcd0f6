import type { Rational } from '../../base/index.ts';

export type ConditionType = 'number' | 'flag' | 'choice' | 'day' | 'moment' | 'length';

/** A fact as a condition may name it. */
export type DeclaredFact = {
  /** Han or letter first, then also digits, `_`, `（` and `）`. */
  readonly name: string;
  readonly type: ConditionType;
  /** What a choice may be. */
  readonly values?: readonly string[];
  /** Of a choice: `values` stand from the lowest, so `<` and `>=` with one of them mean something. */
  readonly isOrdered?: boolean;
  /**
   * Of a number: what it counts, `people`, `money/area`; numbers of different dimension do not compare, and one without
   * is a pure ratio. Of a length: `month` where it is counted in months, else it is a fixed length of time.
   */
  readonly dimension?: string;
};

/** Calendar months and fixed milliseconds never turn into each other. */
export type LengthMeasure = 'months' | 'milliseconds';

/** What a fact is in a case; a fact that is absent is unknown. */
export type FactValue =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly value: string }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly value: string }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { readonly kind: 'moment'; readonly value: bigint }
  | { readonly kind: 'length'; readonly measure: LengthMeasure; readonly value: bigint };

export type FactValues = ReadonlyMap<string, FactValue>;

export type CompareSign = '=' | '!=' | '<' | '<=' | '>' | '>=';
/** The sign with its sides exchanged. */
export const TURNED: Readonly<Record<CompareSign, CompareSign>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
export type ArithmeticSign = '+' | '-' | '*' | '/';

/** What is true, false or unknown. Ranges, lists and `between` have become comparisons. */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'flag'; readonly fact: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** Both true or both false. */
  | { readonly kind: 'same'; readonly left: Condition; readonly right: Condition }
  | {
      readonly kind: 'compare';
      /** Of both sides; choices know `=` and `!=` alone. */
      readonly type: ValueType;
      readonly sign: CompareSign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'if'; readonly when: Condition; readonly met: Condition; readonly otherwise: Condition };

export type ValueType = Exclude<ConditionType, 'flag'>;

/** What has a value. Columns count characters of the text from 1. */
export type Expression =
  | FactExpression
  | LiteralExpression
  | { readonly kind: 'choice'; readonly value: string; readonly column: number }
  /** Of numbers; `-` of two moments also, which is a length in milliseconds. */
  | {
      readonly kind: 'arithmetic';
      readonly sign: ArithmeticSign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negate'; readonly part: Expression }
  | { readonly kind: 'aggregate'; readonly name: 'min' | 'max' | 'sum'; readonly parts: readonly Expression[] }
  | { readonly kind: 'if'; readonly when: Condition; readonly met: Expression; readonly otherwise: Expression };

export type FactExpression = {
  readonly kind: 'fact';
  readonly fact: string;
  readonly type: ValueType;
  /** Of a length. */
  readonly measure?: LengthMeasure;
};

/** What a clause must state: a number, a day or a length, and where in the condition it stands. */
export type LiteralExpression =
  | { readonly kind: 'number'; readonly value: Rational; readonly column: number }
  | { readonly kind: 'day'; readonly value: string; readonly column: number }
  | { readonly kind: 'length'; readonly measure: LengthMeasure; readonly value: bigint; readonly column: number };

/** A number that is computed; `dimension` as facts declare it, empty for a pure ratio, null where literals alone stand. */
export type Formula = { readonly expression: Expression; readonly dimension: string | null };
