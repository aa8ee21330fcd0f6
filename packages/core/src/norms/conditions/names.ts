import { hintFor } from '../../lexicon/index.ts';
import { type ConditionProblem, type Place, problemAt } from './problems.ts';
import type { DeclaredFact } from './types.ts';

const FACT_NAME = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_（）]{0,39}$/u;

/** Whether a condition can name it: Han or letter first, then also digits, `_`, `（` and `）`; at most 40 characters. */
export const isFactName = (name: string): boolean => FACT_NAME.test(name);

/** Insertions, removals and exchanges that lead from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const LONGEST_COMPARED = 60;

/** The declared name that somebody meant: the longest that stands in what was seen, else the most alike; null where none is near. */
export function nearestName(seen: string, names: Iterable<string>): string | null {
  const shown = seen.slice(0, LONGEST_COMPARED);
  let best: { readonly name: string; readonly rank: number } | null = null;
  for (const name of names) {
    const apart = distance(shown, name);
    if (!seen.includes(name) && apart > Math.max(shown.length, name.length) / 2) continue;
    const rank = seen.includes(name) ? -name.length : apart;
    if (best === null || rank < best.rank) best = { name, rank };
  }
  return best?.name ?? null;
}

export type Facts = ReadonlyMap<string, DeclaredFact>;

/** A name that is exactly a declared fact, or the problem: the parser makes one name of `甲 并且 乙` and of `３０`. */
export function readName(place: Place, facts: Facts): DeclaredFact | ConditionProblem {
  const seen = place.text.slice(place.from, place.to);
  const fact = facts.get(seen);
  if (fact !== undefined && isFactName(seen)) return fact;
  if ([...facts.values()].some((declared) => declared.values?.includes(seen)))
    return problemAt(place, 'XZ_CONDITION_UNKNOWN_NAME', `没有这个事实；选项的值应加半角双引号，写成"${seen}"`);
  const nearest = nearestName(seen, facts.keys());
  const meant = nearest === null ? '应是已声明的事实名' : `最接近的事实是“${nearest}”`;
  const hint = hintFor(seen);
  return problemAt(
    place,
    'XZ_CONDITION_UNKNOWN_NAME',
    hint === null ? `没有声明这个事实，${meant}` : `这被当作一个名称；${hint}，${meant}`,
  );
}
