import { isWholeDimension, type Rational, type Unit, ZERO } from '../base/index.ts';
import { type Fact, unitOf } from '../lexicon/index.ts';

/** A numeric fact as a line on which thresholds stand. Values are in base units: fen, square metres, milliseconds. */
export type NumericAxis = {
  readonly fact: Fact;
  readonly unit: Unit;
  /** Only whole base units exist. */
  readonly isWhole: boolean;
  readonly min: Rational | null;
};

const COUNTING: Unit = { dimension: 'number', factor: { n: 1n, d: 1n } };
/** Dimensions whose zero is only a mark on the scale. */
const BELOW_ZERO = new Set(['magnitude', 'temperature']);
const NUMERIC = new Set(['count', 'money', 'measure', 'elapsed']);

/** Whether values of the fact are numbers. */
export const isNumeric = (fact: Fact): boolean => NUMERIC.has(fact.type);

/** The unit in which the fact is asked. */
export const unitOfFact = (fact: Fact): Unit =>
  fact.unit === undefined ? COUNTING : (unitOf(fact.unit) ?? { ...COUNTING, dimension: fact.unit });

/** The line of a numeric fact. Nothing that is counted or measured is below zero, magnitudes and temperatures apart. */
export function axisOf(fact: Fact): NumericAxis {
  const unit = unitOfFact(fact);
  const isWhole = fact.type === 'count' || isWholeDimension(unit.dimension);
  return { fact, unit, isWhole, min: BELOW_ZERO.has(unit.dimension) ? null : ZERO };
}
