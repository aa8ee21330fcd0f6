import { compareRationals, type Rational, subtract } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import type { Demand, FactValue } from '../norms/index.ts';
import { candidatesOf, meets, thresholdsOf } from './candidates.ts';
import type { OpenWay } from './open-way.ts';
import { partsOf, partThresholds, sumOf, totalNames, withSums } from './sums.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/** Which outcomes some completion of the facts reaches. `isExact` is false where too many facts hang together to try them all. */
export type Possible = { readonly outcomes: ReadonlySet<number>; readonly isExact: boolean };

/** The ways of one component on known values, and what is certain without it. */
export type OpenComponent = {
  readonly ways: readonly OpenWay[];
  readonly floor: number;
  readonly values: Values;
  /** Whether none of its facts has to do with a total. */
  readonly areApart: boolean;
};

const MOST_TRIED = 200_000;

const testsOn = (ways: readonly OpenWay[], fact: string): Demand['test'][] =>
  ways.flatMap((way) => way.demands.filter((one) => one.fact === fact).map((one) => one.test));

/** Makes one group of all that hold any of the names. */
function join(groups: readonly ReadonlySet<string>[], names: readonly string[]): ReadonlySet<string>[] {
  const joined = groups.filter((group) => names.some((name) => group.has(name)));
  const apart = groups.filter((group) => !joined.includes(group));
  return [...apart, new Set([...names, ...joined.flatMap((group) => [...group])])];
}

/** Facts that must be tried together: those of one way, the parts of one total, and what is left of a total that is given. */
export function components(ways: readonly OpenWay[], values: Values, facts: Facts): string[][] {
  let groups: readonly ReadonlySet<string>[] = [];
  for (const way of ways) {
    const names = way.demands.flatMap((one) => [one.fact, ...partsOf(one.fact, facts)]);
    if (!groups.some((group) => names.every((name) => group.has(name)))) groups = join(groups, names);
  }
  for (const total of totalNames(facts).filter((name) => values.has(name))) {
    const open = partsOf(total, facts).filter((name) => !values.has(name));
    if (groups.some((group) => open.some((name) => group.has(name)))) groups = join(groups, open);
  }
  return groups.map((group) => [...group]);
}

/** Facts of one component with the totals that they are parts of. */
type Tied = { readonly ways: readonly OpenWay[]; readonly totals: readonly string[]; readonly facts: Facts };

/** Thresholds of a part: its own, and what the thresholds of its totals leave it beside the other parts. */
function thresholdsFor(name: string, { ways, totals, facts }: Tied, values: Values): Rational[] {
  const own = thresholdsOf(testsOn(ways, name));
  const shared = totals.flatMap((total) => {
    if (!partsOf(total, facts).includes(name)) return [];
    const given = values.get(total);
    const thresholds = [...thresholdsOf(testsOn(ways, total)), ...(given?.kind === 'number' ? [given.value] : [])];
    const others = partsOf(total, facts).filter((one) => one !== name && !values.has(one));
    const between = others.flatMap((other) => thresholdsOf(testsOn(ways, other)));
    const sums = partThresholds(name, total, thresholds, values, facts);
    return [...sums, ...between.flatMap((value) => sums.map((sum) => subtract(sum, value)))];
  });
  return [...own, ...shared];
}

/** All combinations of values that the facts of one component need be tried on; totals are made of their parts. */
function* combinations(names: readonly string[], tied: Tied, values: Values): Generator<Values> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield withSums(values, tied.facts, tied.totals);
    return;
  }
  const fact = tied.facts.get(name);
  if (fact === undefined || values.has(name)) {
    yield* combinations(rest, tied, values);
    return;
  }
  for (const value of candidatesOf(fact, thresholdsFor(name, tied, values)))
    yield* combinations(rest, tied, new Map([...values, [name, value]]));
}

/** A total that was given must be what its parts add up to. */
export function isConsistent(values: Values, facts: Facts, totals: readonly string[] = totalNames(facts)): boolean {
  return totals.every((name) => {
    const value = values.get(name);
    const sum = value?.kind === 'number' ? sumOf(name, values, facts) : null;
    return value?.kind !== 'number' || sum === null || compareRationals(sum, value.value) === 0;
  });
}

const isMet = (way: OpenWay, values: Values): boolean =>
  way.demands.every((demand) => meets(values.get(demand.fact), demand.test) === true);

/** Which ways' demands on a fact a value meets; ways that ask nothing of it are met. One for each that differs. */
function verdictsOn(fact: Fact, ways: readonly OpenWay[]): boolean[][] {
  const asked = ways.map((way) => way.demands.filter((one) => one.fact === fact.name).map((one) => one.test));
  const distinct = new Map<string, boolean[]>();
  for (const value of candidatesOf(fact, thresholdsOf(asked.flat()))) {
    const verdicts = asked.map((tests) => tests.every((test) => meets(value, test) === true));
    distinct.set(verdicts.join(), verdicts);
  }
  return [...distinct.values()];
}

/** How many outcomes a component can reach at most: once all are found, nothing is left to try. */
const outcomesOf = (ways: readonly OpenWay[], floor: number): number =>
  new Set([floor, ...ways.map((way) => way.outcome)]).size;

/** `reached` where no totals are: the facts of a component are free of one another, so that verdicts are joined instead of values. */
function reachedApart(names: readonly string[], ways: readonly OpenWay[], floor: number, facts: Facts): Possible {
  const found = new Set<number>();
  const most = outcomesOf(ways, floor);
  const all = names.map((name) => {
    const fact = facts.get(name);
    return fact === undefined
      ? [ways.map((way) => !way.demands.some((one) => one.fact === name))]
      : verdictsOn(fact, ways);
  });
  let tried = 0;
  const visit = (at: number, met: readonly boolean[]): void => {
    const here = all[at];
    if (here === undefined) {
      tried += 1;
      found.add(ways.reduce((best, way, i) => (met[i] === true ? Math.max(best, way.outcome) : best), floor));
      return;
    }
    for (const verdicts of here) {
      if (tried > MOST_TRIED || found.size === most) return;
      visit(
        at + 1,
        met.map((one, i) => one && verdicts[i] === true),
      );
    }
  };
  visit(
    0,
    ways.map(() => true),
  );
  return { outcomes: found, isExact: tried <= MOST_TRIED };
}

/** The highest outcomes that the ways of one component reach, above the floor that is certain. `names` hang on no total where `areApart`. */
export const reached = (names: readonly string[], open: OpenComponent, facts: Facts): Possible =>
  open.areApart
    ? reachedApart(names, open.ways, open.floor, facts)
    : reachedTogether(names, open.ways, open.floor, open.values, facts);

function reachedTogether(
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
  const totals = totalNames(facts);
  const own = totals.filter(
    (total) => names.includes(total) || partsOf(total, facts).some((one) => names.includes(one)),
  );
  const tied: Tied = { ways, totals: own, facts };
  if (
    !isConsistent(
      values,
      facts,
      totals.filter((total) => !own.includes(total)),
    )
  )
    return { outcomes: found, isExact: true };
  const all = outcomesOf(ways, floor);
  // The first that is met is the highest; every way lies above the floor.
  const descending = [...ways].sort((a, b) => b.outcome - a.outcome);
  let tried = 0;
  for (const completed of combinations(order, tied, values)) {
    tried += 1;
    if (tried > MOST_TRIED) return { outcomes: found, isExact: false };
    if (!isConsistent(completed, facts, own)) continue;
    if (found.size === all) break;
    found.add(descending.find((way) => isMet(way, completed))?.outcome ?? floor);
  }
  return { outcomes: found, isExact: true };
}
