import { isWholeDimension, multiply, type Rational, type Unit, ZERO } from '../base/index.ts';
import { type Fact, readQuantity, unitOf } from '../lexicon/index.ts';

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
export function unitOfFact(fact: Fact): Unit {
  if (fact.unit === undefined) return COUNTING;
  // `万元` is a multiple of a unit and none itself.
  const one = readQuantity(`1${fact.unit}`);
  const unit = one === null ? null : unitOf(one.unit);
  if (one === null || unit === null) return { ...COUNTING, dimension: fact.unit };
  return { dimension: unit.dimension, factor: multiply(one.value, unit.factor) };
}

// Facts never change: each has its line made once.
const MADE = new WeakMap<Fact, NumericAxis>();

function makeAxis(fact: Fact): NumericAxis {
  const unit = unitOfFact(fact);
  const isWhole = fact.type === 'count' || isWholeDimension(unit.dimension);
  return { fact, unit, isWhole, min: BELOW_ZERO.has(unit.dimension) ? null : ZERO };
}

/** The line of a numeric fact. Nothing that is counted or measured is below zero, magnitudes and temperatures apart. */
export function axisOf(fact: Fact): NumericAxis {
  const made = MADE.get(fact) ?? makeAxis(fact);
  MADE.set(fact, made);
  return made;
}
