import type { Folder } from '@xianzhi/core/content';
import { compileRule, encode, possibleOutcomes } from '@xianzhi/core/evaluate';
import type { Fact } from '@xianzhi/core/lexicon';
import { type FactValue, factsOf, type Norm, type Rule, readingsOf } from '@xianzhi/core/norms';
import { boundaryValues } from '../boundary-values.ts';
import { seeded } from '../mutate.ts';
import type { Mutant } from './make.ts';

type Values = ReadonlyMap<string, FactValue>;

const MOST_POINTS = 4000;
const RANDOM_REST = 3;

/** What rules say on known facts, and which outcomes nobody can compute, in all their readings. */
function verdictsOf(rules: readonly Rule[], facts: Folder['facts']): (values: Values) => string {
  const compiled = rules.map((rule) => ({ rule, made: compileRule(rule, facts) }));
  return (values) => {
    const said = compiled.map(({ rule, made }) => {
      const row = encode(made.slots, values, facts);
      return row === null ? [...possibleOutcomes(rule, values, facts).outcomes].join() : String(made.decide(row));
    });
    return [...new Set(said)].sort().join(';');
  };
}

const openOutcomes = (rules: readonly Rule[]): string =>
  [...new Set(rules.flatMap((rule) => rule.ways.filter((way) => way.isOpen).map((way) => way.outcome)))].sort().join();

const demandKey = (rule: Rule): Map<string, readonly string[]> =>
  new Map(
    rule.ways.map((way) => [
      JSON.stringify([way.outcome, way.demands.map((one) => [one.fact, one.bound, one.address])]),
      [...way.demands.map((one) => one.fact), ...(way.when === null ? [] : factsOf(way.when))],
    ]),
  );

/** The facts of the ways in which two rules differ. */
function changedFacts(before: readonly Rule[], after: readonly Rule[]): string[] {
  const [old, made] = [before, after].map((rules) => new Map(rules.flatMap((rule) => [...demandKey(rule)])));
  const only = (a: Map<string, readonly string[]>, b: Map<string, readonly string[]>) =>
    [...a].flatMap(([key, facts]) => (b.has(key) ? [] : facts));
  return [...new Set([...only(old as never, made as never), ...only(made as never, old as never)])];
}

const parts = (fact: Fact): string[] => fact.formula?.split(' + ') ?? [fact.name];

/**
 * Whether facts are found on which a mutant says something else than its norm: all combinations of the values that the
 * changed ways can tell apart, everything else at its lowest and at random (seeded). False means none was found.
 */
export function differsSomewhere(original: Norm, mutant: Mutant, folder: Folder): boolean {
  const [before, after] = [original, mutant.norm].map((norm) => readingsOf(norm, folder)?.readings ?? []);
  if (before === undefined || after === undefined) return true;
  if (openOutcomes(before) !== openOutcomes(after)) return true;
  const [says, saysNow] = [verdictsOf(before, folder.facts), verdictsOf(after, folder.facts)];
  const rules = [...before, ...after];
  const all = new Set(
    rules.flatMap((rule) =>
      rule.ways.flatMap((way) => [
        ...way.demands.map((one) => one.fact),
        ...(way.when === null ? [] : factsOf(way.when)),
      ]),
    ),
  );
  const given = [...new Set([...all].flatMap((name) => parts(folder.facts.get(name) as Fact)))];
  const domains = new Map(given.map((name) => [name, boundaryValues(folder.facts.get(name) as Fact, rules)]));
  const own = [...new Set(changedFacts(before, after).flatMap((name) => parts(folder.facts.get(name) as Fact)))];
  const random = seeded(1);
  const pick = (name: string): FactValue => {
    const values = domains.get(name) ?? [];
    return values[Math.floor(random() * values.length)] as FactValue;
  };
  const size = own.reduce((product, name) => product * (domains.get(name)?.length ?? 1), 1);
  for (let i = 0; i < Math.min(size, MOST_POINTS); i += 1) {
    let rest = i;
    const point = new Map<string, FactValue>();
    for (const name of own) {
      const values = domains.get(name) ?? [];
      point.set(name, size > MOST_POINTS ? pick(name) : (values[rest % values.length] as FactValue));
      rest = Math.floor(rest / values.length);
    }
    for (let turn = 0; turn <= RANDOM_REST; turn += 1) {
      const values = new Map(point);
      for (const name of given)
        if (!values.has(name)) values.set(name, turn === 0 ? ((domains.get(name) ?? [])[0] as FactValue) : pick(name));
      if (says(values) !== saysNow(values)) return true;
    }
  }
  return false;
}
