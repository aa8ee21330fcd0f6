import type { Fact } from '../lexicon/index.ts';
import type { FactValue, Rule } from '../norms/index.ts';
import { candidatesOf, thresholdsOf } from './candidates.ts';
import type { Ask } from './conclusion.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;
/** How many outcomes are possible on given values. */
type Count = (values: Values) => number;

/** How many outcomes stay possible on average over what the fact may turn out to be; infinity as soon as that is no less than `limit`. */
function expected(fact: Fact, rules: readonly Rule[], count: (answer: FactValue) => number, limit: number): number {
  const tests = rules.flatMap((rule) =>
    rule.ways.flatMap((way) => way.demands.filter((one) => one.fact === fact.name).map((one) => one.test)),
  );
  const candidates = candidatesOf(fact, thresholdsOf(tests));
  if (candidates.length === 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [i, value] of candidates.entries()) {
    sum += count(value);
    // Each answer that is still to be tried leaves one outcome at least.
    if (sum + candidates.length - i - 1 >= limit * candidates.length) return Number.POSITIVE_INFINITY;
  }
  return sum / candidates.length;
}

const asked = (fact: Fact): Ask => ({
  fact: fact.name,
  question: fact.question,
  unit: fact.unit ?? null,
  values: fact.values ?? [],
});

/** The unknown fact whose answer leaves the fewest outcomes open on average; null where no answer would help. */
export function factToAsk(
  names: readonly string[],
  rules: readonly Rule[],
  values: Values,
  facts: Facts,
  count: Count,
): Ask | null {
  const now = count(values);
  let best: { fact: Fact; score: number } | null = null;
  for (const name of names) {
    const fact = facts.get(name);
    if (fact === undefined || values.has(name)) continue;
    const answered = (value: FactValue) => count(new Map([...values, [name, value]]));
    const score = expected(fact, rules, answered, best?.score ?? now);
    if (score < now && (best === null || score < best.score)) best = { fact, score };
  }
  return best === null ? null : asked(best.fact);
}
