import { printRational } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { type Condition, factsOf, isIntervalTest, type Rule, type Test, type Way } from '../norms/index.ts';
import { partsOf, totalNames } from './sums.ts';

type Facts = ReadonlyMap<string, Fact>;

/** The readings of a norm as one list of ways: readings differ in few of them, so each way is looked at once. */
export type SharedWays = {
  readonly ways: readonly Way[];
  /** Of each reading its ways, as places in `ways`. */
  readonly readings: readonly (readonly number[])[];
  readonly conditions: readonly Condition[];
  /** Facts on which conditions of tables hang. */
  readonly tableFacts: readonly string[];
  /** Facts that hang together by totals: of each its totals and all their parts, itself included; nothing for others. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** The facts on which an answer hangs. */
  readonly names: readonly string[];
};

const signOfTest = (test: Test): string => {
  if (typeof test === 'boolean') return String(test);
  if (!isIntervalTest(test)) return JSON.stringify(test);
  const [from, to] = [test.from, test.to].map((side) => (side === null ? '' : printRational(side)));
  return `${test.fromIncluded ? '[' : '('}${from},${to}${test.toIncluded ? ']' : ')'}`;
};

const printed = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

function familiesOf(facts: Facts): Map<string, readonly string[]> {
  const families = new Map<string, readonly string[]>();
  for (const total of totalNames(facts)) {
    const members = [total, ...partsOf(total, facts)];
    for (const name of members) families.set(name, [...new Set([...(families.get(name) ?? []), ...members])]);
  }
  return families;
}

function share(readings: readonly Rule[], facts: Facts): SharedWays {
  const signs = new Map<Condition, string>();
  const conditions = new Map<string, Condition>();
  const signOf = (when: Condition): string => {
    const sign = signs.get(when) ?? JSON.stringify(when, printed);
    signs.set(when, sign);
    if (!conditions.has(sign)) conditions.set(sign, when);
    return sign;
  };
  const places = new Map<string, number>();
  const ways: Way[] = [];
  const placed = readings.map((rule) =>
    rule.ways.map((way) => {
      const when = way.when === null ? null : signOf(way.when);
      const demands = way.demands.map((one) => [one.fact, signOfTest(one.test)]);
      const sign = JSON.stringify([way.outcome, way.isOpen, when, demands]);
      const place =
        places.get(sign) ?? ways.push(when === null ? way : { ...way, when: conditions.get(when) ?? null }) - 1;
      places.set(sign, place);
      return place;
    }),
  );
  const families = familiesOf(facts);
  const tableFacts = [...new Set([...conditions.values()].flatMap((one) => [...factsOf(one)]))];
  const asked = [...ways.flatMap((way) => way.demands.map((one) => one.fact)), ...tableFacts];
  const names = [...new Set(asked.flatMap((name) => [name, ...(families.get(name) ?? [])]))].sort();
  return { ways, readings: placed, conditions: [...conditions.values()], tableFacts, families, names };
}

type Made = { readonly facts: Facts; readonly shared: SharedWays };
// A norm's readings never change: what they share is found once.
const MADE = new WeakMap<readonly Rule[], Made>();

/** What the readings of one norm share. Readings are told apart by identity of the list. */
export function sharedWays(readings: readonly Rule[], facts: Facts): SharedWays {
  const made = MADE.get(readings);
  if (made !== undefined && made.facts === facts) return made.shared;
  const shared = share(readings, facts);
  MADE.set(readings, { facts, shared });
  return shared;
}
