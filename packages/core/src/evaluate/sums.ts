import { add, type Rational, subtract, ZERO } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { axisOf, type FactValue, isNumeric } from '../norms/index.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

const PLUS = ' + ';

type Totals = { readonly parts: ReadonlyMap<string, readonly string[]>; readonly names: readonly string[] };

const NONE: readonly string[] = [];
// The facts of a folder never change: what adds up to what is found once.
const FOUND = new WeakMap<Facts, Totals>();

function findParts(total: Fact, facts: Facts): readonly string[] {
  const parts = total.formula?.split(PLUS).map((part) => part.trim()) ?? [];
  const isSum =
    parts.length > 1 &&
    parts.every((part) => {
      const fact = facts.get(part);
      return fact !== undefined && isNumeric(fact) && axisOf(fact).unit.dimension === axisOf(total).unit.dimension;
    });
  return isSum ? parts : NONE;
}

function totalsOf(facts: Facts): Totals {
  const known = FOUND.get(facts);
  if (known !== undefined) return known;
  const found = [...facts.values()].map((fact) => [fact.name, findParts(fact, facts)] as const);
  const parts = new Map(found.filter(([, own]) => own.length > 0));
  const totals = { parts, names: [...parts.keys()] };
  FOUND.set(facts, totals);
  return totals;
}

/** The facts that a counted total adds up (`死亡人数 + 重伤人数`); none where the fact is no such total. */
export const partsOf = (name: string, facts: Facts): readonly string[] => totalsOf(facts).parts.get(name) ?? NONE;

/** Names of the totals that facts add up to. */
export const totalNames = (facts: Facts): readonly string[] => totalsOf(facts).names;

const numberAt = (values: Values, name: string): Rational | null => {
  const value = values.get(name);
  return value?.kind === 'number' ? value.value : null;
};

/** The total of the parts, null while any is unknown. */
export function sumOf(name: string, values: Values, facts: Facts): Rational | null {
  let total = ZERO;
  for (const part of partsOf(name, facts)) {
    const value = numberAt(values, part);
    if (value === null) return null;
    total = add(total, value);
  }
  return total;
}

/** Values with every total (or those named alone) whose parts are all known. A total that was given stands as given. */
export function withSums(values: Values, facts: Facts, totals: readonly string[] = totalNames(facts)): Values {
  const made = new Map(values);
  for (const name of totals) {
    if (made.has(name)) continue;
    const total = sumOf(name, values, facts);
    if (total !== null) made.set(name, { kind: 'number', value: total });
  }
  return made;
}

/** What a part would have to be for the total to stand exactly on a threshold, the other parts being as they are or nothing. */
export function partThresholds(
  part: string,
  total: string,
  thresholds: readonly Rational[],
  values: Values,
  facts: Facts,
): Rational[] {
  const others = partsOf(total, facts).filter((one) => one !== part);
  const rest = others.reduce((sum, one) => add(sum, numberAt(values, one) ?? ZERO), ZERO);
  return thresholds.map((threshold) => subtract(threshold, rest));
}
