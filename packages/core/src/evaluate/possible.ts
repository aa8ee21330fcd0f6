import { compareRationals, type Rational, subtract, toBase } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import type { Demand, Rule, Way } from '../norms/index.ts';
import {
  axisOf,
  type Condition,
  evaluateCondition,
  type FactValue,
  factsOf,
  isNumeric,
  literalsOf,
} from '../norms/index.ts';
import { candidatesOf, meets, thresholdsOf } from './candidates.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { partsOf, partThresholds, sumOf, totalNames, withSums } from './sums.ts';
import { signOf } from './value-sign.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/** Index of an outcome; −1 where no way is met. */
export const NO_OUTCOME = -1;

/** Which outcomes some completion of the facts reaches. `isExact` is false where too many facts hang together to try them all. */
export type Possible = { readonly outcomes: ReadonlySet<number>; readonly isExact: boolean };

const MOST_TRIED = 200_000;

/** A way as far as it is still open: demands on unknown facts alone. */
type OpenWay = {
  readonly outcome: number;
  readonly demands: readonly Demand[];
  /** The way's place in its rule, and which of its demands are open. */
  readonly key: string;
};

/** The ways whose table applies, or may apply; each condition is evaluated once. */
function activeWays(rule: Rule, values: Values, facts: Facts): readonly Way[] {
  const conditions = conditionsOf(rule);
  if (conditions.length === 0) return rule.ways;
  const declared = inDeclaredUnits(values, facts);
  const off = new Set(conditions.filter((condition) => evaluateCondition(condition, declared).truth === false));
  return rule.ways.filter((way) => way.when === null || !off.has(way.when));
}

function openWay(way: Way, place: number, values: Values): OpenWay | null {
  const verdicts = way.demands.map((demand) => meets(values.get(demand.fact), demand.test));
  if (verdicts.includes(false)) return null;
  const open = way.demands.flatMap((_, i) => (verdicts[i] === null ? [i] : []));
  const demands = open.map((i) => way.demands[i] as Demand);
  return { outcome: way.outcome, demands, key: `${place}:${open.join('.')}` };
}

type Tables = { readonly conditions: readonly Condition[]; readonly facts: readonly string[] };
// A rule never changes: what its tables hang on is looked up once.
const TABLES = new WeakMap<Rule, Tables>();

function tablesOf(rule: Rule): Tables {
  const known = TABLES.get(rule);
  if (known !== undefined) return known;
  const conditions = [...new Set(rule.ways.flatMap((way) => (way.when === null ? [] : [way.when])))];
  const found = { conditions, facts: [...new Set(conditions.flatMap((condition) => [...factsOf(condition)]))] };
  TABLES.set(rule, found);
  return found;
}

const conditionsOf = (rule: Rule): readonly Condition[] => tablesOf(rule).conditions;

/** The first unknown fact on which conditions of tables hang: it is tried first, one case for each of its values. */
const tableFact = (rule: Rule, values: Values): string | undefined =>
  tablesOf(rule).facts.find((name) => !values.has(name));

function conditionThresholds(rule: Rule, fact: Fact): Rational[] {
  if (!isNumeric(fact)) return [];
  return conditionsOf(rule).flatMap((condition) =>
    literalsOf(condition).flatMap((one) => (one.kind === 'number' ? [toBase(one.value, axisOf(fact).unit)] : [])),
  );
}

const testsOn = (ways: readonly OpenWay[], fact: string): Demand['test'][] =>
  ways.flatMap((way) => way.demands.filter((one) => one.fact === fact).map((one) => one.test));

/** Makes one group of all that hold any of the names. */
function join(groups: readonly ReadonlySet<string>[], names: readonly string[]): ReadonlySet<string>[] {
  const joined = groups.filter((group) => names.some((name) => group.has(name)));
  const apart = groups.filter((group) => !joined.includes(group));
  return [...apart, new Set([...names, ...joined.flatMap((group) => [...group])])];
}

/** Facts that must be tried together: those of one way, the parts of one total, and what is left of a total that is given. */
function components(ways: readonly OpenWay[], values: Values, facts: Facts): string[][] {
  let groups: ReadonlySet<string>[] = [];
  for (const way of ways)
    groups = join(
      groups,
      way.demands.flatMap((one) => [one.fact, ...partsOf(one.fact, facts)]),
    );
  for (const total of totalNames(facts).filter((name) => values.has(name))) {
    const open = partsOf(total, facts).filter((name) => !values.has(name));
    if (groups.some((group) => open.some((name) => group.has(name)))) groups = join(groups, open);
  }
  return groups.map((group) => [...group]);
}

/** All combinations of values that the facts of one component need be tried on; totals are made of their parts. */
function* combinations(
  names: readonly string[],
  ways: readonly OpenWay[],
  values: Values,
  facts: Facts,
): Generator<Values> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield withSums(values, facts);
    return;
  }
  const fact = facts.get(name);
  if (fact === undefined || values.has(name)) {
    yield* combinations(rest, ways, values, facts);
    return;
  }
  const totals = totalNames(facts).filter((total) => partsOf(total, facts).includes(name));
  const own = thresholdsOf(testsOn(ways, name));
  const shared = totals.flatMap((total) => {
    const given = values.get(total);
    const thresholds = [...thresholdsOf(testsOn(ways, total)), ...(given?.kind === 'number' ? [given.value] : [])];
    const others = partsOf(total, facts).filter((one) => one !== name && !values.has(one));
    const between = others.flatMap((other) => thresholdsOf(testsOn(ways, other)));
    const sums = partThresholds(name, total, thresholds, values, facts);
    return [...sums, ...between.flatMap((value) => sums.map((sum) => subtract(sum, value)))];
  });
  for (const value of candidatesOf(fact, [...own, ...shared]))
    yield* combinations(rest, ways, new Map([...values, [name, value]]), facts);
}

/** A total that was given must be what its parts add up to. */
function isConsistent(values: Values, facts: Facts): boolean {
  return totalNames(facts).every((name) => {
    const value = values.get(name);
    const sum = value?.kind === 'number' ? sumOf(name, values, facts) : null;
    return value?.kind !== 'number' || sum === null || compareRationals(sum, value.value) === 0;
  });
}

const isMet = (way: OpenWay, values: Values): boolean =>
  way.demands.every((demand) => meets(values.get(demand.fact), demand.test) === true);

/** The highest outcomes that the ways of one component reach, above the floor that is certain. */
function reached(
  names: readonly string[],
  ways: readonly OpenWay[],
  floor: number,
  values: Values,
  facts: Facts,
): Possible {
  const found = new Set<number>();
  const order = [...names]
    .sort((a, b) => partsOf(a, facts).length - partsOf(b, facts).length)
    .filter((name) => partsOf(name, facts).length === 0);
  let tried = 0;
  for (const completed of combinations(order, ways, values, facts)) {
    tried += 1;
    if (tried > MOST_TRIED) return { outcomes: found, isExact: false };
    if (!isConsistent(completed, facts)) continue;
    found.add(Math.max(floor, ...ways.filter((way) => isMet(way, completed)).map((way) => way.outcome)));
  }
  return { outcomes: found, isExact: true };
}

type Open = { readonly ways: readonly OpenWay[]; readonly floor: number; readonly values: Values };
type Reach = (names: readonly string[], open: Open) => Possible;

const MOST_KEPT = 2_000;
const REACHED = new WeakMap<Rule, { readonly facts: Facts; readonly reach: Reach }>();

/** Facts that hang together, with the totals that they are parts of. */
function withTotals(names: readonly string[], facts: Facts): string[] {
  const totals = totalNames(facts).filter((total) => partsOf(total, facts).some((part) => names.includes(part)));
  return [...new Set([...names, ...totals, ...totals.flatMap((total) => partsOf(total, facts))])];
}

/** `reached`, found once for the same open ways and the same values: an answer about one fact leaves all other components as they were. */
function componentsKnown(rule: Rule, facts: Facts): Reach {
  const found = REACHED.get(rule);
  if (found !== undefined && found.facts === facts) return found.reach;
  const known = new Map<string, Possible>();
  const reach: Reach = (names, { ways, floor, values }) => {
    const own = ways.filter((way) => way.demands.some((demand) => names.includes(demand.fact)));
    const given = withTotals(names, facts).map((name) => signOf(values.get(name)));
    const isFree = isConsistent(values, facts);
    const key = `${floor} ${isFree} ${own.map((way) => way.key).join(' ')} ${JSON.stringify([names, given])}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const outcome = reached(names, own, floor, values, facts);
    known.set(key, outcome);
    return outcome;
  };
  REACHED.set(rule, { facts, reach });
  return reach;
}

const highest = (left: ReadonlySet<number>, right: ReadonlySet<number>): Set<number> =>
  new Set([...left].flatMap((a) => [...right].map((b) => Math.max(a, b))));

/** Outcomes that become possible or not by what nobody can compute. */
const withOpenRows = (outcomes: ReadonlySet<number>, ways: readonly Way[]): Set<number> =>
  ways
    .filter((way) => way.isOpen)
    .reduce((all, way) => new Set([...all, ...[...all].map((one) => Math.max(one, way.outcome))]), new Set(outcomes));

function possibleHere(rule: Rule, values: Values, facts: Facts): Possible {
  const active = activeWays(rule, values, facts);
  const isActive = new Set(active);
  const open = rule.ways.flatMap((way, i) => (way.isOpen || !isActive.has(way) ? [] : (openWay(way, i, values) ?? [])));
  const floor = Math.max(NO_OUTCOME, ...open.filter((way) => way.demands.length === 0).map((way) => way.outcome));
  const above = open.filter((way) => way.outcome > floor && way.demands.length > 0);
  const memory = componentsKnown(rule, facts);
  const parts = components(above, values, facts).map((names) => memory(names, { ways: above, floor, values }));
  const outcomes = parts.reduce<ReadonlySet<number>>((all, part) => highest(all, part.outcomes), new Set([floor]));
  return { outcomes: withOpenRows(outcomes, active), isExact: parts.every((part) => part.isExact) };
}

/** The exact set of outcomes that a rule can still reach from what is known: each of them by some completion of the unknown facts. */
export function possibleOutcomes(rule: Rule, known: Values, facts: Facts): Possible {
  const values = withSums(known, facts);
  const name = tableFact(rule, values);
  const fact = name === undefined ? undefined : facts.get(name);
  if (name === undefined || fact === undefined) return possibleHere(rule, values, facts);
  const thresholds = [
    ...conditionThresholds(rule, fact),
    ...thresholdsOf(rule.ways.flatMap((way) => way.demands.filter((one) => one.fact === name).map((one) => one.test))),
  ];
  const cases = candidatesOf(fact, thresholds).map((value) =>
    possibleOutcomes(rule, new Map([...known, [name, value]]), facts),
  );
  return { outcomes: new Set(cases.flatMap((one) => [...one.outcomes])), isExact: cases.every((one) => one.isExact) };
}
