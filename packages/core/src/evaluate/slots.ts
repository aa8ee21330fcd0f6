import { compareRationals, type Rational } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import type { Rule } from '../norms/index.ts';
import { axisOf, type Condition, evaluateCondition, type FactValue, isNumeric } from '../norms/index.ts';
import { thresholdsOf } from './candidates.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { withSums } from './sums.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/**
 * Where a value stands in the row of numbers that compiled code reads. Whole numbers stand as they are (people, fen; all
 * below 2^53); a real number as its place among the thresholds, 2i on the i-th and 2i+1 above it, so that nothing is rounded.
 */
export type Slot =
  | { readonly kind: 'whole'; readonly fact: string }
  | { readonly kind: 'place'; readonly fact: string; readonly thresholds: readonly Rational[] }
  | { readonly kind: 'choice'; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: 'flag'; readonly fact: string }
  | { readonly kind: 'condition'; readonly condition: Condition };

/** −1 below the first threshold, 2i on the i-th, 2i+1 between it and the next. */
export function placeOf(value: Rational, thresholds: readonly Rational[]): number {
  let place = -1;
  for (const [i, threshold] of thresholds.entries()) {
    const order = compareRationals(value, threshold);
    if (order < 0) return place;
    if (order === 0) return 2 * i;
    place = 2 * i + 1;
  }
  return place;
}

const ascending = (values: readonly Rational[]): Rational[] =>
  [...values]
    .sort(compareRationals)
    .filter((value, i, all) => i === 0 || compareRationals(value, all[i - 1] as Rational) !== 0);

function slotOf(name: string, rule: Rule, facts: Facts): Slot {
  const fact = facts.get(name);
  if (fact === undefined || fact.type === 'flag') return { kind: 'flag', fact: name };
  if (!isNumeric(fact)) return { kind: 'choice', fact: name, values: fact.values ?? [] };
  if (axisOf(fact).isWhole) return { kind: 'whole', fact: name };
  const tests = rule.ways.flatMap((way) => way.demands.filter((one) => one.fact === name).map((one) => one.test));
  return { kind: 'place', fact: name, thresholds: ascending(thresholdsOf(tests)) };
}

/** The slots of a rule: one a fact, one a condition of a table. */
export function slotsOf(rule: Rule, facts: Facts): Slot[] {
  const names = [...new Set(rule.ways.flatMap((way) => way.demands.map((one) => one.fact)))];
  const conditions = [...new Set(rule.ways.flatMap((way) => (way.when === null ? [] : [way.when])))];
  return [
    ...names.map((name) => slotOf(name, rule, facts)),
    ...conditions.map((condition): Slot => ({ kind: 'condition', condition })),
  ];
}

function numberFor(slot: Slot, values: Values, facts: Facts): number | null {
  if (slot.kind === 'condition') {
    const { truth } = evaluateCondition(slot.condition, inDeclaredUnits(values, facts));
    return truth === null ? null : Number(truth);
  }
  const value = values.get(slot.fact);
  if (value === undefined) return null;
  if (slot.kind === 'flag') return value.kind === 'flag' ? Number(value.value) : null;
  if (slot.kind === 'choice') return value.kind === 'choice' ? slot.values.indexOf(value.value) : null;
  if (value.kind !== 'number') return null;
  return slot.kind === 'whole' ? Number(value.value.n) : placeOf(value.value, slot.thresholds);
}

/** Values as compiled code reads them; null while any of them is unknown. */
export function encode(slots: readonly Slot[], values: Values, facts: Facts): readonly number[] | null {
  const all = withSums(values, facts);
  const numbers = slots.map((slot) => numberFor(slot, all, facts));
  return numbers.every((number) => number !== null) ? numbers : null;
}
