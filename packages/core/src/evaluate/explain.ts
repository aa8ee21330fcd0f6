import { add, compareRationals, divide, fromBase, ONE, printRational, type Rational, subtract } from '../base/index.ts';
import { type Fact, shortfallText } from '../lexicon/index.ts';
import type { Demand, Rule, Way } from '../norms/index.ts';
import { axisOf, evaluateCondition, type FactValue, isIntervalTest, type NumericAxis } from '../norms/index.ts';
import { meets } from './candidates.ts';
import type { Nearest, Reason } from './conclusion.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { printValue } from './input.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

const isMet = (demand: Demand, values: Values): boolean => meets(values.get(demand.fact), demand.test) === true;

const isActive = (way: Way, values: Values, facts: Facts): boolean =>
  !way.isOpen && (way.when === null || evaluateCondition(way.when, inDeclaredUnits(values, facts)).truth === true);

/** An address with its county, as it is cited. */
export const cited = (rule: Rule, address: string): string => `${rule.norm.county}/${address}`;

function reasonOf(rule: Rule, way: Way, demand: Demand, values: Values, facts: Facts): Reason {
  const fact = facts.get(demand.fact);
  const value = values.get(demand.fact);
  return {
    norm: rule.norm.id,
    outcome: rule.outcomes[way.outcome] ?? rule.none,
    bound: `${demand.fact} ${demand.bound}`,
    given: fact === undefined || value === undefined ? '' : `${demand.fact} ${printValue(value, fact)}`,
    address: cited(rule, demand.address),
  };
}

/** Why an outcome holds: every way to it that is certainly met, demand by demand. */
export function reasonsFor(rule: Rule, outcome: number, values: Values, facts: Facts): Reason[] {
  return rule.ways
    .filter(
      (way) =>
        way.outcome === outcome && isActive(way, values, facts) && way.demands.every((demand) => isMet(demand, values)),
    )
    .flatMap((way) => way.demands.map((demand) => reasonOf(rule, way, demand, values, facts)));
}

/** How much a value must grow until it satisfies the lower side of an interval; null where it need not or cannot. */
function shortfall(value: Rational, demand: Demand, axis: NumericAxis): Rational | null {
  if (!isIntervalTest(demand.test) || demand.test.from === null) return null;
  const missing = subtract(demand.test.from, value);
  const step = demand.test.fromIncluded || !axis.isWhole ? missing : add(missing, ONE);
  return step.n > 0n ? step : null;
}

type Candidate = {
  readonly way: Way;
  readonly demand: Demand;
  readonly fact: Fact;
  readonly missing: Rational;
  readonly share: Rational;
};

function candidateOf(way: Way, values: Values, facts: Facts): Candidate | null {
  const unmet = way.demands.filter((demand) => !isMet(demand, values));
  const [demand] = unmet;
  const fact = demand === undefined ? undefined : facts.get(demand.fact);
  const value = demand === undefined ? undefined : values.get(demand.fact);
  if (unmet.length !== 1 || demand === undefined || fact === undefined || value?.kind !== 'number') return null;
  const missing = shortfall(value.value, demand, axisOf(fact));
  if (missing === null || !isIntervalTest(demand.test) || demand.test.from === null) return null;
  return { way, demand, fact, missing, share: divide(missing, demand.test.from) ?? missing };
}

function nearestOf(rule: Rule, one: Candidate): Nearest {
  const outcome = rule.outcomes[one.way.outcome] ?? rule.none;
  const difference = printRational(fromBase(one.missing, axisOf(one.fact).unit));
  return {
    outcome,
    fact: one.fact.name,
    bound: `${one.fact.name} ${one.demand.bound}`,
    difference,
    address: cited(rule, one.demand.address),
    text: shortfallText(one.fact, difference, outcome),
  };
}

/** The nearest bounds not met of the outcomes above: for each fact the next one, the smallest relative step first. */
export function nearestAbove(rule: Rule, outcome: number, values: Values, facts: Facts): Nearest[] {
  const candidates = rule.ways
    .filter((way) => way.outcome > outcome && isActive(way, values, facts))
    .flatMap((way) => candidateOf(way, values, facts) ?? []);
  const next = new Map<string, Candidate>();
  for (const one of candidates) {
    const known = next.get(one.fact.name);
    if (known === undefined || compareRationals(one.missing, known.missing) < 0) next.set(one.fact.name, one);
  }
  return [...next.values()].sort((a, b) => compareRationals(a.share, b.share)).map((one) => nearestOf(rule, one));
}
