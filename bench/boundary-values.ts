import { add, compareRationals, multiply, ONE, type Rational, rational, subtract, ZERO } from '@xianzhi/core/base';
import type { Fact } from '@xianzhi/core/lexicon';
import { axisOf, type FactValue, isIntervalTest, isNumeric, type Rule } from '@xianzhi/core/norms';

const HALF = rational(1n, 2n);
/** Values on, beside and between all thresholds of both rules. */
function numbers(fact: Fact, rules: readonly Rule[]): FactValue[] {
  const tests = rules.flatMap((rule) =>
    rule.ways.flatMap((way) => way.demands.filter((one) => one.fact === fact.name)),
  );
  const sides = tests
    .flatMap(({ test }) => (isIntervalTest(test) ? [test.from, test.to] : []))
    .filter((one) => one !== null);
  const { isWhole } = axisOf(fact);
  const around = (value: Rational): Rational[] => {
    const step = isWhole ? ONE : multiply(value, rational(1n, 1000n));
    return [subtract(value, step), value, add(value, step)];
  };
  const sorted = [...sides].sort(compareRationals);
  const middles = sorted.slice(1).map((side, i) => multiply(add(side, sorted[i] as Rational), HALF));
  const values = [ZERO, ...sides.flatMap(around), ...middles].filter(
    (value) => compareRationals(value, ZERO) >= 0 && (!isWhole || value.d === 1n),
  );
  return [...new Map(values.map((value) => [`${value.n}/${value.d}`, value])).values()].map((value) => ({
    kind: 'number',
    value,
  }));
}

/** Values of a fact that rules may tell apart: numbers on, beside and between their thresholds, every choice, both flags. */
export function boundaryValues(fact: Fact, rules: readonly Rule[]): FactValue[] {
  if (isNumeric(fact)) return numbers(fact, rules);
  if (fact.type === 'flag') return [false, true].map((value) => ({ kind: 'flag', value }));
  return (fact.values ?? []).map((value) => ({ kind: 'choice', value }));
}
