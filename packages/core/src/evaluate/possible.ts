import { type Rational, toBase } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import type { Rule, Way } from '../norms/index.ts';
import { axisOf, type Condition, evaluateCondition, type FactValue, isNumeric, literalsOf } from '../norms/index.ts';
import { candidatesOf, thresholdsOf } from './candidates.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { type OpenWay, openWay } from './open-way.ts';
import { components, isConsistent, type Possible, reached } from './reached.ts';
import { type SharedWays, sharedWays } from './shared-ways.ts';
import { withSums } from './sums.ts';
import { signOf } from './value-sign.ts';

export type { Possible } from './reached.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/** Index of an outcome; −1 where no way is met. */
export const NO_OUTCOME = -1;

const MOST_KEPT = 2_000;

/** What was found of components: an answer about one fact leaves all other components as they were. */
const REACHED = new WeakMap<SharedWays, Map<string, Possible>>();

function memoryOf(shared: SharedWays): Map<string, Possible> {
  const known = REACHED.get(shared) ?? new Map<string, Possible>();
  if (known.size >= MOST_KEPT) known.clear();
  REACHED.set(shared, known);
  return known;
}

/** The values that tie the facts of a component by totals; empty where none is tied. */
function tiesOf(names: readonly string[], values: Values, { families }: SharedWays): string[] {
  const tied = new Set(names.flatMap((name) => families.get(name) ?? []));
  return [...tied].map((name) => `${name}=${signOf(values.get(name))}`);
}

type Open = { readonly ways: readonly OpenWay[]; readonly floor: number; readonly values: Values };

/** What one component reaches, found once for the same open ways and the same ties. */
function reachedKnown(names: readonly string[], open: Open, shared: SharedWays, facts: Facts): Possible {
  const ways = open.ways.filter((way) => way.demands.some((demand) => names.includes(demand.fact)));
  const ties = tiesOf(names, open.values, shared);
  const isFree = isConsistent(open.values, facts);
  const key = `${open.floor} ${isFree} ${ways.map((way) => way.key).join(' ')} ${names.join(' ')} ${ties.join(' ')}`;
  const known = memoryOf(shared);
  const before = known.get(key);
  if (before !== undefined) return before;
  const outcome = reached(names, { ...open, ways, areApart: isFree && ties.length === 0 }, facts);
  known.set(key, outcome);
  return outcome;
}

const highest = (left: ReadonlySet<number>, right: ReadonlySet<number>): Set<number> =>
  new Set([...left].flatMap((a) => [...right].map((b) => Math.max(a, b))));

/** Outcomes that become possible or not by what nobody can compute. */
function withOpenRows(outcomes: ReadonlySet<number>, rows: readonly number[]): ReadonlySet<number> {
  const all = new Set(outcomes);
  for (const row of rows) for (const one of [...all]) all.add(Math.max(one, row));
  return all;
}

/** What the ways of one reading leave open. */
type OpenReading = { readonly ways: readonly OpenWay[]; readonly rows: readonly number[]; readonly floor: number };

function openReadings({ ways, readings, conditions }: SharedWays, values: Values, facts: Facts): OpenReading[] {
  const declared = conditions.length === 0 ? values : inDeclaredUnits(values, facts);
  const off = new Set(conditions.filter((condition) => evaluateCondition(condition, declared).truth === false));
  const isActive = ways.map((way) => way.when === null || !off.has(way.when));
  const open = ways.map((way, i) => (isActive[i] !== true || way.isOpen ? null : openWay(way, i, values)));
  const distinct = new Map<string, OpenReading>();
  for (const places of readings) {
    const own = places.flatMap((place) => open[place] ?? []);
    const rows = places.flatMap((place) => {
      const way = ways[place] as Way;
      return way.isOpen && isActive[place] === true ? [way.outcome] : [];
    });
    const met = own.filter((way) => way.demands.length === 0).map((way) => way.outcome);
    const floor = Math.max(NO_OUTCOME, ...met);
    const above = own.filter((way) => way.outcome > floor && way.demands.length > 0);
    distinct.set(`${floor} ${above.map((way) => way.key).join(' ')} ${rows.join()}`, { ways: above, rows, floor });
  }
  return [...distinct.values()];
}

const united = (all: readonly Possible[]): Possible => ({
  outcomes: new Set(all.flatMap((one) => [...one.outcomes])),
  isExact: all.every((one) => one.isExact),
});

function possibleHere(shared: SharedWays, values: Values, facts: Facts): Possible {
  return united(
    openReadings(shared, values, facts).map(({ ways, rows, floor }) => {
      const parts = components(ways, values, facts).map((names) =>
        reachedKnown(names, { ways, floor, values }, shared, facts),
      );
      const outcomes = parts.reduce<ReadonlySet<number>>((all, part) => highest(all, part.outcomes), new Set([floor]));
      return { outcomes: withOpenRows(outcomes, rows), isExact: parts.every((part) => part.isExact) };
    }),
  );
}

function conditionThresholds(conditions: readonly Condition[], fact: Fact): Rational[] {
  if (!isNumeric(fact)) return [];
  return conditions.flatMap((condition) =>
    literalsOf(condition).flatMap((one) => (one.kind === 'number' ? [toBase(one.value, axisOf(fact).unit)] : [])),
  );
}

function possibleIn(shared: SharedWays, known: Values, facts: Facts): Possible {
  const values = withSums(known, facts);
  // Facts on which the choice of a table hangs are tried first, one case for each of their values.
  const name = shared.tableFacts.find((one) => !values.has(one));
  const fact = name === undefined ? undefined : facts.get(name);
  if (name === undefined || fact === undefined) return possibleHere(shared, values, facts);
  const tests = shared.ways.flatMap((way) => way.demands.filter((one) => one.fact === name).map((one) => one.test));
  const thresholds = [...conditionThresholds(shared.conditions, fact), ...thresholdsOf(tests)];
  return united(
    candidatesOf(fact, thresholds).map((value) => possibleIn(shared, new Map([...known, [name, value]]), facts)),
  );
}

/** The exact set of outcomes that the readings of a norm can still reach from what is known: each of them by some completion of the unknown facts. */
export const possibleOver = (readings: readonly Rule[], known: Values, facts: Facts): Possible =>
  possibleIn(sharedWays(readings, facts), known, facts);

const ALONE = new WeakMap<Rule, readonly Rule[]>();

/** A rule as the only reading; the same list for the same rule. */
export function alone(rule: Rule): readonly Rule[] {
  const found = ALONE.get(rule) ?? [rule];
  ALONE.set(rule, found);
  return found;
}

/** `possibleOver` of one reading. */
export const possibleOutcomes = (rule: Rule, known: Values, facts: Facts): Possible =>
  possibleOver(alone(rule), known, facts);
