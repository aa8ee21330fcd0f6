import { add, compareRationals, multiply, ONE, type Rational, rational, subtract, ZERO } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { axisOf, type FactValue, isIntervalTest, isNumeric, type NumericAxis, type Test } from '../norms/index.ts';

const sorted = (values: readonly Rational[]): Rational[] =>
  [...values]
    .sort(compareRationals)
    .filter((value, i, all) => i === 0 || compareRationals(value, all[i - 1] as Rational) !== 0);

const HALF = rational(1n, 2n);

/** A value strictly between two, one that exists on the axis; null where there is none (no half person). */
export function between(a: Rational, b: Rational, axis: NumericAxis): Rational | null {
  if (axis.isWhole) {
    const next = add(rational(a.n / a.d - (a.n < 0n && a.n % a.d !== 0n ? 1n : 0n)), ONE);
    return compareRationals(next, b) < 0 ? next : null;
  }
  return multiply(add(a, b), HALF);
}

/**
 * One value for each stretch of the axis that the thresholds cut it into, and each threshold itself: whatever a rule
 * with these thresholds can say, it says on one of them.
 */
export function representatives(thresholds: readonly Rational[], axis: NumericAxis): Rational[] {
  const inside = thresholds.filter((value) => axis.min === null || compareRationals(value, axis.min) >= 0);
  const cuts = sorted([...inside, ...(axis.min === null ? [] : [axis.min])]);
  const first = cuts[0];
  if (first === undefined) return [ZERO];
  const gaps = cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    return next === undefined ? [] : (between(cut, next, axis) ?? []);
  });
  const last = cuts.at(-1) as Rational;
  const below = axis.min === null ? [subtract(first, ONE)] : [];
  return sorted([...below, ...cuts, ...gaps, add(last, ONE)]).filter((value) => !axis.isWhole || value.d === 1n);
}

/** The thresholds of tests on one fact. */
export const thresholdsOf = (tests: readonly Test[]): Rational[] =>
  tests.flatMap((test) => (isIntervalTest(test) ? [test.from, test.to].filter((side) => side !== null) : []));

/** Values that stand for all that the fact may be, as far as the thresholds can tell. */
export function candidatesOf(fact: Fact, thresholds: readonly Rational[]): FactValue[] {
  if (isNumeric(fact)) return representatives(thresholds, axisOf(fact)).map((value) => ({ kind: 'number', value }));
  if (fact.type === 'flag') return [true, false].map((value) => ({ kind: 'flag', value }));
  return (fact.values ?? []).map((value) => ({ kind: 'choice', value }));
}

/** Whether a value satisfies a test; null where it is unknown. */
export function meets(value: FactValue | undefined, test: Test): boolean | null {
  if (value === undefined) return null;
  if (typeof test === 'boolean') return value.kind === 'flag' ? value.value === test : null;
  if (!isIntervalTest(test)) return value.kind === 'choice' ? test.includes(value.value) : null;
  if (value.kind !== 'number') return null;
  const low = test.from === null ? 1 : compareRationals(value.value, test.from);
  const high = test.to === null ? -1 : compareRationals(value.value, test.to);
  return (test.fromIncluded ? low >= 0 : low > 0) && (test.toIncluded ? high <= 0 : high < 0);
}
