import type { Fact } from '../lexicon/index.ts';
import { type FactValue, factsOf, type Rule } from '../norms/index.ts';
import { type Possible, possibleOutcomes } from './possible.ts';
import { partsOf, totalNames } from './sums.ts';
import { signOf } from './value-sign.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;
type Memory = { readonly facts: Facts; readonly names: readonly string[]; readonly known: Map<string, Possible> };

// What one rule is asked while the next fact is looked for is some hundred questions; more is forgotten.
const MOST_KEPT = 4_000;
// A rule never changes, and a folder's facts do not either: what they say to the same values is found once.
const MEMORIES = new WeakMap<Rule, Memory>();

/** The facts on which a rule's answer hangs: those it names, the parts of totals and the totals of parts. */
function namesFor(rule: Rule, facts: Facts): string[] {
  const asked = rule.ways.flatMap((way) => [
    ...way.demands.map((demand) => demand.fact),
    ...(way.when === null ? [] : factsOf(way.when)),
  ]);
  const parts = new Set(asked.flatMap((name) => [name, ...partsOf(name, facts)]));
  const totals = totalNames(facts).filter((total) => partsOf(total, facts).some((part) => parts.has(part)));
  return [...new Set([...parts, ...totals, ...totals.flatMap((total) => partsOf(total, facts))])].sort();
}

function memoryOf(rule: Rule, facts: Facts): Memory {
  const found = MEMORIES.get(rule);
  if (found !== undefined && found.facts === facts) return found;
  const made = { facts, names: namesFor(rule, facts), known: new Map<string, Possible>() };
  MEMORIES.set(rule, made);
  return made;
}

/** `possibleOutcomes`, found once for the same values of the facts that the rule asks for. */
export function rememberedOutcomes(rule: Rule, values: Values, facts: Facts): Possible {
  const { names, known } = memoryOf(rule, facts);
  const key = JSON.stringify(names.map((name) => signOf(values.get(name))));
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const outcomes = possibleOutcomes(rule, values, facts);
  known.set(key, outcomes);
  return outcomes;
}
