import { compareRationals, fromBase, printRational, type Rational, rational } from '../base/index.ts';
import { type Fact, shortfallText } from '../lexicon/index.ts';
import type { Demand, Rule, Way } from '../norms/index.ts';
import { axisOf, type Interval, isIntervalTest } from '../norms/index.ts';
import type { Nearest, Reason } from './conclusion.ts';
import { cited } from './explain.ts';
import { isUpperImplied } from './implied.ts';
import { NO_OUTCOME } from './possible.ts';
import { type Slot, slotsOf } from './slots.ts';

type Facts = ReadonlyMap<string, Fact>;

/** A bound that was not met, and by how many base units. */
export type Shortfall = { readonly reason: Reason; readonly fact: Fact; readonly missing: number };
/** What compiled code says: an index into the outcomes, −1 for none; why; and what the next outcome lacks. */
export type Explained = {
  readonly outcome: number;
  readonly reasons: readonly Reason[];
  readonly nearest: readonly Shortfall[];
};

/** A rule as plain functions over a row of numbers (see `slots.ts`), for facts that are all known. */
export type CompiledRule = {
  readonly slots: readonly Slot[];
  /** The index of the outcome, −1 for none. */
  readonly decide: (row: readonly number[]) => number;
  /** The same with reasons. */
  readonly explain: (row: readonly number[]) => Explained;
  /** What was compiled: digits, operators and `v`, never a name or a text. */
  readonly source: string;
};

const SLOT_READ = /v\[(\d{1,4})\]/g;
// A sign mask holds this many values of a choice.
const MASK_BITS = 31;

const floorOf = (value: Rational): bigint => value.n / value.d - (value.n < 0n && value.n % value.d !== 0n ? 1n : 0n);
/** The first whole number that satisfies the lower side; the last that satisfies the upper. */
const firstWhole = (side: Rational, included: boolean): bigint =>
  side.d === 1n && included ? side.n : floorOf(side) + 1n;
const lastWhole = (side: Rational, included: boolean): bigint =>
  side.d === 1n && !included ? side.n - 1n : floorOf(side);

function wholeTest(i: number, { from, fromIncluded, to, toIncluded }: Interval): string {
  const low = from === null ? [] : [`v[${i}]>=${firstWhole(from, fromIncluded)}`];
  const high = to === null ? [] : [`v[${i}]<=${lastWhole(to, toIncluded)}`];
  return [...low, ...high].join('&&') || '1===1';
}

function placeTest(
  i: number,
  { from, fromIncluded, to, toIncluded }: Interval,
  thresholds: readonly Rational[],
): string {
  const place = (side: Rational): number =>
    2 * thresholds.findIndex((threshold) => compareRationals(threshold, side) === 0);
  const low = from === null ? [] : [`v[${i}]${fromIncluded ? '>=' : '>'}${place(from)}`];
  const high = to === null ? [] : [`v[${i}]${toIncluded ? '<=' : '<'}${place(to)}`];
  return [...low, ...high].join('&&') || '1===1';
}

function choiceTest(i: number, wanted: readonly string[], values: readonly string[]): string {
  const indexes = values.flatMap((value, at) => (wanted.includes(value) ? [at] : []));
  if (values.length <= MASK_BITS)
    return `(${indexes.reduce((mask, at) => mask | (1 << at), 0)}>>v[${i}]&1)===1&&v[${i}]>=0`;
  return `(${indexes.map((at) => `v[${i}]===${at}`).join('||') || '1===0'})`;
}

function demandTest(demand: Demand, slots: readonly Slot[]): string {
  const i = slots.findIndex((slot) => slot.kind !== 'condition' && slot.fact === demand.fact);
  const slot = slots[i];
  const { test } = demand;
  if (typeof test === 'boolean') return `v[${i}]===${test ? 1 : 0}`;
  if (!isIntervalTest(test)) return slot?.kind === 'choice' ? choiceTest(i, test, slot.values) : '1===0';
  return slot?.kind === 'place' ? placeTest(i, test, slot.thresholds) : wholeTest(i, test);
}

function wayTest(way: Way, slots: readonly Slot[]): string {
  const table =
    way.when === null
      ? []
      : [`v[${slots.findIndex((slot) => slot.kind === 'condition' && slot.condition === way.when)}]===1`];
  return [...table, ...way.demands.map((demand) => demandTest(demand, slots))].join('&&') || '1===1';
}

const waysTo = (rule: Rule, outcome: number): Way[] =>
  rule.ways.filter((way) => way.outcome === outcome && !way.isOpen);
const descending = (rule: Rule): number[] => rule.outcomes.map((_, i) => i).reverse();

/** The way without what the higher outcomes, tried before it, have settled already. */
function withoutImplied(rule: Rule, way: Way): Way {
  const demands = way.demands.map((demand) =>
    isIntervalTest(demand.test) && isUpperImplied(rule, way, demand)
      ? { ...demand, test: { ...demand.test, to: null } }
      : demand,
  );
  return { ...way, demands };
}

function decideSource(rule: Rule, slots: readonly Slot[]): string {
  const lines = descending(rule).flatMap((outcome) => {
    const tests = waysTo(rule, outcome).map((way) => wayTest(withoutImplied(rule, way), slots));
    return tests.length === 0 ? [] : [`if(${tests.join('||')})return ${outcome};`];
  });
  const source = `${lines.join('')}return -1;`;
  // Each slot is loaded once: repeated loads cost a check each.
  const loads = slots.map((_, i) => `const s${i}=v[${i}];`).join('');
  return `${loads}${source.replace(SLOT_READ, 's$1')}`;
}

/** One bit for each way to the outcome that is met; 0 where none is. */
function maskSource(ways: readonly Way[], slots: readonly Slot[]): string {
  return `return ${ways.map((way, i) => `(${wayTest(way, slots)}?${1 << i}:0)`).join('|') || '0'};`;
}

type Masked = (row: readonly number[]) => number;
const made = (source: string): Masked => new Function('v', source) as Masked;

function reasonOf(rule: Rule, way: Way, demand: Demand): Reason {
  const outcome = rule.outcomes[way.outcome] ?? rule.none;
  return {
    norm: rule.norm.id,
    outcome,
    bound: `${demand.fact} ${demand.bound}`,
    given: '',
    address: cited(rule, demand.address),
  };
}

/** Reasons by the mask of ways that are met, made once for each mask. */
function reasonsByMask(rule: Rule, ways: readonly Way[]): (mask: number) => readonly Reason[] {
  const known = new Map<number, readonly Reason[]>();
  return (mask) => {
    const found = known.get(mask);
    if (found !== undefined) return found;
    const reasons = ways.flatMap((way, i) =>
      (mask >> i) & 1 ? way.demands.map((demand) => reasonOf(rule, way, demand)) : [],
    );
    known.set(mask, reasons);
    return reasons;
  };
}

type Lower = { readonly slot: number; readonly from: number; readonly reason: Reason; readonly fact: Fact };

/** The lower bounds, one demand alone and whole, that lead to an outcome. */
function lowerBounds(rule: Rule, outcome: number, slots: readonly Slot[], facts: Facts): Lower[] {
  return waysTo(rule, outcome).flatMap((way) => {
    const [demand] = way.demands;
    const slot = slots.findIndex((one) => one.kind === 'whole' && one.fact === demand?.fact);
    const fact = demand === undefined ? undefined : facts.get(demand.fact);
    if (way.demands.length !== 1 || demand === undefined || slot < 0 || fact === undefined) return [];
    if (!isIntervalTest(demand.test) || demand.test.from === null) return [];
    return [
      {
        slot,
        from: Number(firstWhole(demand.test.from, demand.test.fromIncluded)),
        reason: reasonOf(rule, way, demand),
        fact,
      },
    ];
  });
}

function shortfalls(bounds: readonly Lower[], row: readonly number[]): Shortfall[] {
  const found: Shortfall[] = [];
  for (const { slot, from, reason, fact } of bounds) {
    const missing = from - (row[slot] as number);
    if (missing > 0) found.push({ reason, fact, missing });
  }
  return found;
}

/** Compiles a rule without doubt; code is made of the typed tree alone, names and texts stay outside it. */
export function compileRule(rule: Rule, facts: Facts): CompiledRule {
  const slots = slotsOf(rule, facts);
  const source = decideSource(rule, slots);
  const levels = descending(rule).map((outcome) => {
    const ways = waysTo(rule, outcome);
    const mask = maskSource(ways, slots);
    return {
      outcome,
      mask: made(mask),
      reasons: reasonsByMask(rule, ways),
      next: lowerBounds(rule, outcome + 1, slots, facts),
    };
  });
  const lowest = lowerBounds(rule, 0, slots, facts);
  const explain = (row: readonly number[]): Explained => {
    for (const level of levels) {
      const mask = level.mask(row);
      if (mask !== 0)
        return { outcome: level.outcome, reasons: level.reasons(mask), nearest: shortfalls(level.next, row) };
    }
    return { outcome: NO_OUTCOME, reasons: [], nearest: shortfalls(lowest, row) };
  };
  return { slots, decide: made(source), explain, source };
}

/** A shortfall in words, `再有 2 人死亡即达重大`. */
export function printShortfall({ reason, fact, missing }: Shortfall): Nearest {
  const difference = printRational(fromBase(rational(BigInt(missing)), axisOf(fact).unit));
  const { outcome, bound, address } = reason;
  return { outcome, fact: fact.name, bound, difference, address, text: shortfallText(fact, difference, outcome) };
}
