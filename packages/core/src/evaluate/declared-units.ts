import { fromBase } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { axisOf, type FactValue, isNumeric } from '../norms/index.ts';

/** Values as conditions speak of them: numbers in the fact's own unit, not in base units. */
export function inDeclaredUnits(
  values: ReadonlyMap<string, FactValue>,
  facts: ReadonlyMap<string, Fact>,
): ReadonlyMap<string, FactValue> {
  return new Map(
    [...values].map(([name, value]) => {
      const fact = facts.get(name);
      if (value.kind !== 'number' || fact === undefined || !isNumeric(fact)) return [name, value];
      return [name, { kind: 'number', value: fromBase(value.value, axisOf(fact).unit) }];
    }),
  );
}
