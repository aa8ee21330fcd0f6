import { compareRationals } from '@xianzhi/core/base';
import { type FactValue, isIntervalTest, type Test, type Way } from '@xianzhi/core/norms';
import { type AskedTable, saidBy, type Values } from './tables.ts';
import { fitTotal } from './totals.ts';

type Random = () => number;

// Completions tried for one outcome: first aimed at a way to it, then at random.
const AIMED = 60;
const AT_RANDOM = 4000;
// How many of the facts that a way does not ask for are set at random, the others at their lowest.
const LOOSENESS = [0, 0.15, 1];

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** Whether a value passes a test; written here again, so that the bench does not lean on what it examines. */
function passes(value: FactValue, test: Test): boolean {
  if (typeof test === 'boolean') return value.kind === 'flag' && value.value === test;
  if (!isIntervalTest(test)) return value.kind === 'choice' && test.includes(value.value);
  if (value.kind !== 'number') return false;
  const low = test.from === null ? 1 : compareRationals(value.value, test.from);
  const high = test.to === null ? -1 : compareRationals(value.value, test.to);
  return (low > 0 || (low === 0 && test.fromIncluded)) && (high < 0 || (high === 0 && test.toIncluded));
}

/** All unknown facts set: those of a way so that it is met, the others low or at random; null where totals contradict. */
function completion(table: AskedTable, known: Values, way: Way | null, random: Random): Values | null {
  const looseness = pick(LOOSENESS, random);
  const low = (name: string): boolean => !table.choosing.has(name) && random() >= looseness;
  let values = new Map(known);
  for (const name of table.facts) {
    if (values.has(name)) continue;
    const domain = table.domains.get(name) ?? [];
    const demand = way?.demands.find((one) => one.fact === name);
    const fitting = demand === undefined ? [] : domain.filter((value) => passes(value, demand.test));
    const value = fitting.length > 0 ? pick(fitting, random) : low(name) ? domain[0] : pick(domain, random);
    if (value === undefined) return null;
    values.set(name, value);
  }
  const isFree = (name: string): boolean => !known.has(name);
  for (const [total, parts] of table.totals) {
    const given = known.get(total);
    const demand = way?.demands.find((one) => one.fact === total);
    const fitting =
      demand === undefined ? [] : (table.domains.get(total) ?? []).filter((one) => passes(one, demand.test));
    const wanted = given ?? (fitting.length > 0 ? pick(fitting, random) : undefined);
    if (wanted === undefined) continue;
    const order = random() < 0.5 ? parts : [...parts].reverse();
    const fitted = fitTotal(wanted, order, isFree, values);
    if (fitted !== null) values = new Map(fitted);
    else if (given !== undefined) return null;
  }
  return values;
}

/** A completion of the known facts on which some reading says the outcome; null where none was found. */
export function witnessOf(table: AskedTable, outcome: number, known: Values, random: Random): Values | null {
  const ways = table.rules.flatMap((rule) => rule.ways.filter((way) => way.outcome === outcome && !way.isOpen));
  for (let tries = 0; tries < AIMED + AT_RANDOM; tries += 1) {
    const way = tries < AIMED && ways.length > 0 ? (ways[tries % ways.length] as Way) : null;
    const values = completion(table, known, way, random);
    if (values !== null && saidBy(table, values).includes(outcome)) return values;
  }
  return null;
}
