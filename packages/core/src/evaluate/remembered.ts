import type { Fact } from '../lexicon/index.ts';
import type { FactValue, Rule } from '../norms/index.ts';
import { type Possible, possibleOver } from './possible.ts';
import { type SharedWays, sharedWays } from './shared-ways.ts';
import { signOf } from './value-sign.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

// What one norm is asked while the next fact is looked for is some hundred questions; more is forgotten.
const MOST_KEPT = 4_000;
// Readings never change, and a folder's facts do not either: what they say to the same values is found once.
const MEMORIES = new WeakMap<SharedWays, Map<string, Possible>>();

/** `possibleOver`, found once for the same values of the facts that the readings ask for. */
export function rememberedOver(readings: readonly Rule[], values: Values, facts: Facts): Possible {
  const shared = sharedWays(readings, facts);
  const known = MEMORIES.get(shared) ?? new Map<string, Possible>();
  MEMORIES.set(shared, known);
  const key = shared.names.map((name) => signOf(values.get(name))).join('\n');
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const outcomes = possibleOver(readings, values, facts);
  known.set(key, outcomes);
  return outcomes;
}
