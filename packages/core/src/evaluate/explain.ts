import { add, compareRationals, divide, fromBase, ONE, printRational, type Rational, subtract } from '../base/index.ts';
import { type Fact, shortfallText } from '../lexicon/index.ts';
import { axisOf, evaluateCondition, type FactValue, isIntervalTest, type NumericAxis } from '../norms/index.ts';
import { meets } from './candidates.ts';
import type { Nearest, Reason } from './conclusion.ts';
import { inDeclaredUnits } from './declared-units.ts';
import { printValue } from './input.ts';
import type { Literal, Rule, Way } from './rule.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

const isMet = (literal: Literal, values: Values): boolean => meets(values.get(literal.fact), literal.test) === true;

const isActive = (way: Way, values: Values, facts: Facts): boolean =>
  !way.isOpen && (way.when === null || evaluateCondition(way.when, inDeclaredUnits(values, facts)).truth === true);

/** An address with its county, as it is cited. */
export const cited = (rule: Rule, address: string): string => `${rule.norm.county}/${address}`;

function reasonOf(rule: Rule, way: Way, literal: Literal, values: Values, facts: Facts): Reason {
  const fact = facts.get(literal.fact);
  const value = values.get(literal.fact);
  return {
    norm: rule.norm.id,
    outcome: rule.outcomes[way.outcome] ?? rule.none,
    bound: `${literal.fact} ${literal.bound}`,
    given: fact === undefined || value === undefined ? '' : `${literal.fact} ${printValue(value, fact)}`,
    address: cited(rule, literal.address),
  };
}

/** Why an outcome holds: every way to it that is certainly met, literal by literal. */
export function reasonsFor(rule: Rule, outcome: number, values: Values, facts: Facts): Reason[] {
  return rule.ways
    .filter(
      (way) =>
        way.outcome === outcome &&
        isActive(way, values, facts) &&
        way.literals.every((literal) => isMet(literal, values)),
    )
    .flatMap((way) => way.literals.map((literal) => reasonOf(rule, way, literal, values, facts)));
}

/** How much a value must grow until it satisfies the lower side of an interval; null where it need not or cannot. */
function shortfall(value: Rational, literal: Literal, axis: NumericAxis): Rational | null {
  if (!isIntervalTest(literal.test) || literal.test.from === null) return null;
  const missing = subtract(literal.test.from, value);
  const step = literal.test.fromIncluded || !axis.isWhole ? missing : add(missing, ONE);
  return step.n > 0n ? step : null;
}

type Candidate = {
  readonly way: Way;
  readonly literal: Literal;
  readonly fact: Fact;
  readonly missing: Rational;
  readonly share: Rational;
};

function candidateOf(way: Way, values: Values, facts: Facts): Candidate | null {
  const unmet = way.literals.filter((literal) => !isMet(literal, values));
  const [literal] = unmet;
  const fact = literal === undefined ? undefined : facts.get(literal.fact);
  const value = literal === undefined ? undefined : values.get(literal.fact);
  if (unmet.length !== 1 || literal === undefined || fact === undefined || value?.kind !== 'number') return null;
  const missing = shortfall(value.value, literal, axisOf(fact));
  if (missing === null || !isIntervalTest(literal.test) || literal.test.from === null) return null;
  return { way, literal, fact, missing, share: divide(missing, literal.test.from) ?? missing };
}

function nearestOf(rule: Rule, one: Candidate): Nearest {
  const outcome = rule.outcomes[one.way.outcome] ?? rule.none;
  const difference = printRational(fromBase(one.missing, axisOf(one.fact).unit));
  return {
    outcome,
    fact: one.fact.name,
    bound: `${one.fact.name} ${one.literal.bound}`,
    difference,
    address: cited(rule, one.literal.address),
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
