import { add, compareRationals, type Rational, ZERO } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import { type Cell, isInterval, isNumeric } from '../../norms/index.ts';
import type { Assignment } from '../tables/verdict.ts';

type Facts = ReadonlyMap<string, Fact>;
type Total = { readonly name: string; readonly parts: readonly string[] };

const PLUS = ' + ';

const isNumber = (fact: Fact | undefined): boolean => fact !== undefined && isNumeric(fact);

/** Counts that are the sum of others, `死亡人数 + 重伤人数`: a table knows them as columns of their own. */
function totalsIn(names: Iterable<string>, facts: Facts): Total[] {
  return [...names].flatMap((name) => {
    const parts = facts.get(name)?.formula?.split(PLUS) ?? [];
    return parts.length > 1 && parts.every((part) => isNumber(facts.get(part))) ? [{ name, parts }] : [];
  });
}

const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Whether no case lies in a region: the parts are more than the total may be. */
export function isImpossible(region: ReadonlyMap<string, Cell>, facts: Facts): boolean {
  return totalsIn(region.keys(), facts).some(({ name, parts }) => {
    const most = region.get(name);
    const least = parts.map((part) => {
      const cell = region.get(part);
      return cell !== undefined && isInterval(cell) ? (cell.from ?? ZERO) : ZERO;
    });
    return most !== undefined && isInterval(most) && most.to !== null && compareRationals(sum(least), most.to) > 0;
  });
}

/** Whether a case gives a total that is less than its parts. */
export function contradictsTotal(facts: Facts, witness: Assignment): boolean {
  const numberOf = (name: string): Rational => {
    const value = witness.get(name);
    return value === undefined || typeof value === 'string' ? ZERO : value;
  };
  return totalsIn(witness.keys(), facts).some(
    ({ name, parts }) => compareRationals(sum(parts.map(numberOf)), numberOf(name)) > 0,
  );
}
