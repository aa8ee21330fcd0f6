import { compareRationals, divide, isWhole, multiply, type Rational } from './rational.ts';

/** What a number counts, and how many base units one of it is. Numbers of different dimension never compare. */
export type Unit = {
  /** `people`, `money`, `area`, `length`, `time`, `month`, `workday`, `activity` …; one base unit each. */
  readonly dimension: string;
  readonly factor: Rational;
};

/** A value in base units: fen, square metres, metres, milliseconds, months, people. */
export const toBase = (value: Rational, unit: Unit): Rational => multiply(value, unit.factor);

/** A value in base units written in a unit again. */
export const fromBase = (value: Rational, unit: Unit): Rational => divide(value, unit.factor) as Rational;

/** Dimensions whose base unit cannot be split: a person, a fen. */
const WHOLE = new Set(['people', 'household', 'piece', 'money', 'month', 'workday', 'time']);

/** Whether values of the dimension are whole numbers of the base unit. */
export const isWholeDimension = (dimension: string): boolean => WHOLE.has(dimension);

/** Whether a value in base units is one that its dimension allows: no half person, no part of a fen. */
export const isAllowed = (value: Rational, dimension: string): boolean =>
  !isWholeDimension(dimension) || isWhole(value);

/** Whether two units measure the same thing by the same measure. */
export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.dimension === b.dimension && compareRationals(a.factor, b.factor) === 0;
