import { type Rational, toBase } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import {
  axisOf,
  type Condition,
  evaluateCondition,
  type FactValue,
  factsOf,
  isNumeric,
  literalsOf,
  type Rule,
  type Test,
  type Way,
} from '../norms/index.ts';
import { candidatesOf, meets, thresholdsOf } from './candidates.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { sharedWays } from './shared-ways.ts';
import { partsOf } from './sums.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/** What of a norm is still open on known values: the tests on each unknown fact in ways that can still change the answer. */
export type Live = {
  readonly tests: ReadonlyMap<string, readonly Test[]>;
  readonly conditions: readonly Condition[];
};

const isOver = (way: Way, values: Values): boolean =>
  way.demands.some((demand) => meets(values.get(demand.fact), demand.test) === false);
const isMet = (way: Way, values: Values): boolean =>
  way.demands.every((demand) => meets(values.get(demand.fact), demand.test) === true);

/** A way is dead where a demand fails, its table is for other events, or what it leads to is certain in every reading. */
export function liveOver(readings: readonly Rule[], values: Values, facts: Facts): Live {
  const shared = sharedWays(readings, facts);
  const declared = inDeclaredUnits(values, facts);
  const truths = new Map(shared.conditions.map((one) => [one, evaluateCondition(one, declared).truth] as const));
  const applies = (way: Way): boolean | null => (way.when === null ? true : (truths.get(way.when) ?? null));
  const certain = shared.ways.map((way) => !way.isOpen && applies(way) === true && isMet(way, values));
  const floors = shared.readings.map((places) =>
    Math.max(-1, ...places.map((place) => (certain[place] === true ? (shared.ways[place]?.outcome ?? -1) : -1))),
  );
  const floor = Math.min(...floors);
  const ways = shared.ways.filter((way) => way.outcome > floor && applies(way) !== false && !isOver(way, values));
  const tests = new Map<string, Test[]>();
  for (const way of ways.filter((one) => !one.isOpen))
    for (const { fact, test } of way.demands) tests.set(fact, [...(tests.get(fact) ?? []), test]);
  const open = ways.flatMap((way) => (way.when !== null && applies(way) === null ? [way.when] : []));
  return { tests, conditions: [...new Set(open)] };
}

/** The tests on a fact, and those on the totals that it is a part of: alone it may reach them. */
const testsOn = (fact: Fact, all: readonly Live[], facts: Facts): Test[] =>
  all.flatMap(({ tests }) =>
    [...tests].flatMap(([name, own]) => (name === fact.name || partsOf(name, facts).includes(fact.name) ? own : [])),
  );

const thresholdsIn = (conditions: readonly Condition[], fact: Fact): Rational[] =>
  isNumeric(fact)
    ? conditions.flatMap((condition) =>
        literalsOf(condition).flatMap((one) => (one.kind === 'number' ? [toBase(one.value, axisOf(fact).unit)] : [])),
      )
    : [];

/** One answer for each way in which a fact can tell what is open apart; none where it tells nothing. */
export function answersOf(fact: Fact, all: readonly Live[], values: Values, facts: Facts): FactValue[] {
  const tests = testsOn(fact, all, facts);
  const conditions = all.flatMap((live) => live.conditions.filter((one) => factsOf(one).includes(fact.name)));
  if (tests.length === 0 && conditions.length === 0) return [];
  const vector = (value: FactValue): string => {
    const declared = conditions.length === 0 ? null : inDeclaredUnits(new Map([...values, [fact.name, value]]), facts);
    const truths = declared === null ? [] : conditions.map((one) => evaluateCondition(one, declared).truth);
    return [...tests.map((test) => meets(value, test)), ...truths].join();
  };
  const thresholds = [...thresholdsOf(tests), ...thresholdsIn(conditions, fact)];
  const distinct = new Map<string, FactValue>();
  for (const value of candidatesOf(fact, thresholds)) {
    const sign = vector(value);
    if (!distinct.has(sign)) distinct.set(sign, value);
  }
  return [...distinct.values()];
}
