import { add, compareRationals, type Rational, subtract, ZERO } from '@xianzhi/core/base';
import type { Fact } from '@xianzhi/core/lexicon';
import type { FactValue } from '@xianzhi/core/norms';

/** Totals of a table, each with the facts that it adds up. */
export type Totals = ReadonlyMap<string, readonly string[]>;

/** What a total adds up; none for a fact that is no total. */
export const addends = (fact: Fact | undefined): readonly string[] => {
  const parts = fact?.formula?.split(' + ') ?? [];
  return parts.length > 1 ? parts : [];
};

const amount = (value: FactValue | undefined): Rational => (value?.kind === 'number' ? value.value : ZERO);

/** What the parts of a total come to. */
export const totalOf = (parts: readonly string[], values: ReadonlyMap<string, FactValue>): FactValue => ({
  kind: 'number',
  value: parts.reduce((sum, part) => add(sum, amount(values.get(part))), ZERO),
});

/** Sets the last part that is free so that the parts come to a given total; null where they already come to more. */
export function fitTotal(
  total: FactValue,
  parts: readonly string[],
  free: (name: string) => boolean,
  values: ReadonlyMap<string, FactValue>,
): ReadonlyMap<string, FactValue> | null {
  const open = parts.filter(free);
  const last = open.at(-1);
  const rest = totalOf(
    parts.filter((part) => part !== last),
    values,
  );
  const missing = subtract(amount(total), amount(rest));
  if (last === undefined) return compareRationals(amount(totalOf(parts, values)), amount(total)) === 0 ? values : null;
  return compareRationals(missing, ZERO) < 0 ? null : new Map([...values, [last, { kind: 'number', value: missing }]]);
}
