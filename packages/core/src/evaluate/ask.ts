import type { Fact } from '../lexicon/index.ts';
import type { FactValue } from '../norms/index.ts';
import type { Ask } from './conclusion.ts';
import { answersOf, type Live } from './live.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;
/** How many outcomes are possible on given values. */
type Count = (values: Values) => number;

/** So many answers are tried at most; then the best fact found so far is asked. The largest plan here needs a tenth. */
const MOST_TRIED = 1_000;

/** How many outcomes stay possible on average over what the fact may turn out to be; infinity as soon as that is no less than `limit`. */
function expected(answers: readonly FactValue[], count: (answer: FactValue) => number, limit: number): number {
  let sum = 0;
  for (const [i, value] of answers.entries()) {
    sum += count(value);
    // Each answer that is still to be tried leaves one outcome at least.
    if (sum + answers.length - i - 1 >= limit * answers.length) return Number.POSITIVE_INFINITY;
  }
  return sum / answers.length;
}

const asked = (fact: Fact): Ask => ({
  fact: fact.name,
  question: fact.question,
  unit: fact.unit ?? null,
  values: fact.values ?? [],
});

/**
 * The unknown fact whose answer leaves the fewest outcomes open on average; null where no answer would help. `live` says
 * what of each rule is still open: a fact that stands in nothing of it is not tried, and one that always decides ends the search.
 */
export function factToAsk(
  names: readonly string[],
  live: readonly Live[],
  values: Values,
  facts: Facts,
  count: Count,
): Ask | null {
  const now = count(values);
  let best: { fact: Fact; score: number } | null = null;
  let tried = 0;
  for (const name of names) {
    const fact = facts.get(name);
    if (fact === undefined || values.has(name)) continue;
    const answers = answersOf(fact, live, values, facts);
    if (answers.length < 2) continue;
    tried += answers.length;
    if (best !== null && tried > MOST_TRIED) break;
    const answered = (value: FactValue) => count(new Map([...values, [name, value]]));
    const score = expected(answers, answered, best?.score ?? now);
    if (score < now && (best === null || score < best.score)) best = { fact, score };
    if (best?.score === 1) break;
  }
  return best === null ? null : asked(best.fact);
}
