import { possibleOutcomes } from '@xianzhi/core/evaluate';
import type { FactValue } from '@xianzhi/core/norms';
import { seeded } from '../mutate.ts';
import { type AskedTable, saidBy, type Values } from './tables.ts';
import { totalOf } from './totals.ts';
import { witnessOf } from './witness.ts';

/** What came of one table: points tried, subsets of unknown facts among them, and what was wrong. */
export type Asked = {
  readonly points: number;
  readonly subsets: number;
  /** Of how many there are. */
  readonly allSubsets: number;
  readonly outcomes: number;
  /** A full set of facts whose outcome was not in the set that was returned when some of them were hidden. */
  readonly missed: readonly string[];
  /** An outcome that was returned and that no completion was found for. */
  readonly unreached: readonly string[];
  readonly inexact: number;
};

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T;

/** Outcomes that hold or not by what no text states: they need no completion, and may stand above any. */
const openOutcomes = (table: AskedTable): ReadonlySet<number> =>
  new Set(table.rules.flatMap((rule) => rule.ways.filter((way) => way.isOpen).map((way) => way.outcome)));

function pointOf(table: AskedTable, random: () => number): Values {
  const point = new Map<string, FactValue>();
  for (const name of table.facts) point.set(name, pick(table.domains.get(name) ?? [], random));
  for (const [total, parts] of table.totals) point.set(total, totalOf(parts, point));
  return point;
}

function show(values: Values): string {
  const text = (value: FactValue) =>
    value.kind === 'number' ? `${value.value.n}/${value.value.d}` : String(value.value);
  return [...values].map(([name, value]) => `${name}=${text(value)}`).join(' ');
}

// Beyond this many facts subsets are drawn; below, every one has its turn.
const MOST_COUNTED = 20;

/**
 * Asks a table at seeded boundary points with every subset of the facts hidden in turn: what is true with all facts must be
 * in the set that is returned without the hidden ones, and every outcome in it must be reached by a completion. At most
 * `most` points, and no longer than `seconds`.
 */
export function ask(table: AskedTable, most: number, seed: number, seconds = Number.POSITIVE_INFINITY): Asked {
  const random = seeded(seed);
  const names = [...table.facts, ...table.totals.keys()];
  const allSubsets = 2 ** names.length;
  const open = openOutcomes(table);
  const missed: string[] = [];
  const unreached: string[] = [];
  const subsets = new Set<number>();
  const until = performance.now() + seconds * 1000;
  let [points, outcomes, inexact] = [0, 0, 0];
  while (points < most && performance.now() < until) {
    const mask = names.length <= MOST_COUNTED ? points % allSubsets : Math.floor(random() * allSubsets);
    subsets.add(mask);
    points += 1;
    const point = pointOf(table, random);
    const known = new Map([...point].filter(([name]) => Math.floor(mask / 2 ** names.indexOf(name)) % 2 === 0));
    const sets = table.rules.map((rule) => possibleOutcomes(rule, known, table.folder.facts));
    if (sets.some((one) => !one.isExact)) inexact += 1;
    saidBy(table, point).forEach((outcome, i) => {
      const set = sets[i]?.outcomes;
      if (outcome !== null && set?.has(outcome) !== true) missed.push(`${outcome} of ${show(point)} | ${show(known)}`);
    });
    for (const outcome of new Set(sets.flatMap((one) => [...one.outcomes]))) {
      outcomes += 1;
      if (open.has(outcome) || saidBy(table, point).includes(outcome)) continue;
      if (witnessOf(table, outcome, known, random) === null) unreached.push(`${outcome} | ${show(known)}`);
    }
  }
  return { points, subsets: subsets.size, allSubsets, outcomes, missed, unreached, inexact };
}
