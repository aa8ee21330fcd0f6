import type { Fact } from '../lexicon/index.ts';
import type { FactValue, Norm, Reservation, Rule, RuleReadings, Standing, Surroundings } from '../norms/index.ts';
import { GRADE, gradingOf, readingsOf } from '../norms/index.ts';
import { factToAsk } from './ask.ts';
import type { Conclusion, Nearest, Reason } from './conclusion.ts';
import { nearestAbove, reasonsFor } from './explain.ts';
import type { KnownFacts } from './input.ts';
import { liveOver } from './live.ts';
import { alone, NO_OUTCOME, type Possible } from './possible.ts';
import { rememberedOver } from './remembered.ts';
import { partsOf, withSums } from './sums.ts';

type Facts = ReadonlyMap<string, Fact>;
type Values = ReadonlyMap<string, FactValue>;

/** A norm on a scale, ready to be asked: its own readings, and those of the grading that it rests on. */
export type ScaledRule = {
  readonly own: RuleReadings;
  readonly grading: RuleReadings | null;
  readonly accepts: readonly Standing[];
  readonly gradingAccepts: readonly Standing[];
};

const acceptsOf = (norm: Norm): readonly Standing[] =>
  'accepts' in norm.body ? norm.body.accepts : ['actual', 'initial'];

type Made = { readonly facts: Facts; readonly norms: readonly Norm[]; readonly rule: ScaledRule | null };
const MADE = new WeakMap<Norm, Made>();

/** Brings a norm to its readings, once for the same surroundings; null where it decides on no scale. */
export function scaledRule(norm: Norm, around: Surroundings): ScaledRule | null {
  const made = MADE.get(norm);
  if (made !== undefined && made.facts === around.facts && made.norms === around.norms) return made.rule;
  const rule = readRule(norm, around);
  MADE.set(norm, { facts: around.facts, norms: around.norms, rule });
  return rule;
}

function readRule(norm: Norm, around: Surroundings): ScaledRule | null {
  const own = readingsOf(norm, around);
  if (own === null) return null;
  const grading = gradingOf(norm, around);
  return {
    own,
    grading: grading === null ? null : readingsOf(grading, around),
    accepts: acceptsOf(norm),
    gradingAccepts: grading === null ? [] : acceptsOf(grading),
  };
}

/** Names of the facts that may be given to the norm, those that totals are made of included. */
export function factNames(rule: ScaledRule, facts: Facts): string[] {
  const names = [...rule.own.facts, ...(rule.grading?.facts ?? [])];
  return [...new Set(names.flatMap((name) => [name, ...partsOf(name, facts)]))];
}

const accepted = (known: KnownFacts, accepts: readonly Standing[]): Values =>
  new Map([...known].filter(([, one]) => accepts.includes(one.standing)).map(([name, one]) => [name, one.value]));

const union = (all: readonly Possible[]): Possible => ({
  outcomes: new Set(all.flatMap((one) => [...one.outcomes])),
  isExact: all.every((one) => one.isExact),
});

/** The grades that are possible, as values of the fact that the response asks for. Below the lowest grade there is none. */
function gradesFor(
  rule: ScaledRule,
  known: KnownFacts,
  facts: Facts,
): { grades: FactValue[]; isExact: boolean } | null {
  const { grading, own } = rule;
  if (grading === null || known.has(GRADE) || !own.facts.includes(GRADE)) return null;
  const values = accepted(known, rule.gradingAccepts);
  const { outcomes, isExact } = rememberedOver(grading.readings, values, facts);
  const [first] = grading.readings;
  const grades = [...outcomes].map(
    (outcome): FactValue => ({ kind: 'choice', value: first?.outcomes[outcome] ?? first?.none ?? '' }),
  );
  const shared = grading.facts.some((name) => own.facts.includes(name) && !values.has(name));
  return { grades, isExact: isExact && !shared };
}

function possibleFor(rule: ScaledRule, known: KnownFacts, facts: Facts): Possible {
  const values = accepted(known, rule.accepts);
  const grades = gradesFor(rule, known, facts);
  if (grades === null) return rememberedOver(rule.own.readings, values, facts);
  const found = union(
    grades.grades.map((grade) => rememberedOver(rule.own.readings, new Map([...values, [GRADE, grade]]), facts)),
  );
  return { ...found, isExact: found.isExact && grades.isExact };
}

/** Values for the reasons: a grade that is decided joins the facts. */
function explained(rule: ScaledRule, known: KnownFacts, facts: Facts): Values {
  const values = accepted(known, rule.accepts);
  const grades = gradesFor(rule, known, facts)?.grades ?? [];
  const [only] = grades;
  const all = grades.length === 1 && only !== undefined ? new Map([...values, [GRADE, only]]) : values;
  return withSums(all, facts);
}

function standingReservations(rule: ScaledRule, known: KnownFacts): Reservation[] {
  const dropped = [...known].filter(
    ([name, one]) => rule.own.facts.includes(name) && !rule.accepts.includes(one.standing),
  );
  return dropped.map(([name]) => ({
    what: 'standing',
    reason: `${name}是可能的或初判的，本条只认已核实的事实，按不详计算`,
    address: null,
  }));
}

/** The reasons of the first reading in which the outcome holds, and what it is short of the next. */
function reasonsOf(
  rule: ScaledRule,
  outcome: number,
  known: KnownFacts,
  facts: Facts,
): { reasons: Reason[]; nearest: Nearest[] } {
  const values = explained(rule, known, facts);
  for (const reading of rule.own.readings) {
    const reasons = reasonsFor(reading, outcome, values, facts);
    if (reasons.length > 0)
      return {
        reasons: [...reasons, ...gradingReasons(rule, reasons, known, facts)],
        nearest: nearestAbove(reading, outcome, values, facts),
      };
  }
  const [first] = rule.own.readings;
  return { reasons: [], nearest: first === undefined ? [] : nearestAbove(first, outcome, values, facts) };
}

/** Where a reason is the grade, the reasons of the grade stand behind it. */
function gradingReasons(rule: ScaledRule, reasons: readonly Reason[], known: KnownFacts, facts: Facts): Reason[] {
  if (rule.grading === null || known.has(GRADE) || !reasons.some((one) => one.bound.startsWith(GRADE))) return [];
  const values = withSums(accepted(known, rule.gradingAccepts), facts);
  const [reading] = rule.grading.readings;
  const graded = reading === undefined ? new Set<number>() : rememberedOver(alone(reading), values, facts).outcomes;
  const [outcome] = graded;
  return reading === undefined || graded.size !== 1 || outcome === undefined
    ? []
    : reasonsFor(reading, outcome, values, facts);
}

/** What several tables leave open alike is said once. */
const distinct = (all: readonly Reservation[]): Reservation[] => [
  ...new Map(all.map((one) => [`${one.what} ${one.reason} ${one.address}`, one])).values(),
];

const sortedOutcomes = (outcomes: ReadonlySet<number>): number[] => [...outcomes].sort((a, b) => b - a);

/** What the known facts say: decided or what is still possible, why, how near the next step, and what to ask. */
export function evaluateScaled(norm: Norm, rule: ScaledRule, known: KnownFacts, on: string, facts: Facts): Conclusion {
  const conclusion = concludeScaled(norm, rule, known, on, facts);
  return conclusion.decided === null ? { ...conclusion, ask: questionFor(rule, known, facts) } : conclusion;
}

/** The fact worth asking next. It costs many times what the conclusion does: every distinct answer about every open fact is tried. */
function questionFor(rule: ScaledRule, known: KnownFacts, facts: Facts): Conclusion['ask'] {
  const count = (values: Values): number => possibleFor(rule, knownFrom(values, known), facts).outcomes.size;
  const own = withSums(accepted(known, rule.accepts), facts);
  const graded = withSums(accepted(known, rule.gradingAccepts), facts);
  const live = [liveOver(rule.own.readings, own, facts)];
  if (rule.grading !== null) live.push(liveOver(rule.grading.readings, graded, facts));
  return factToAsk(factNames(rule, facts), live, valuesOf(known), facts, count);
}

/** The same without the next question, for who asks nobody. */
export function concludeScaled(norm: Norm, rule: ScaledRule, known: KnownFacts, on: string, facts: Facts): Conclusion {
  const [reading] = rule.own.readings as [Rule];
  const name = (outcome: number): string =>
    outcome === NO_OUTCOME ? reading.none : (reading.outcomes[outcome] ?? reading.none);
  const possible = possibleFor(rule, known, facts);
  const order = sortedOutcomes(possible.outcomes);
  const lowest = order.at(-1) ?? NO_OUTCOME;
  const { reasons, nearest } = reasonsOf(rule, lowest, known, facts);
  return {
    norm: norm.id,
    on,
    possible: order.map(name),
    decided: order.length === 1 ? name(lowest) : null,
    reasons,
    nearest,
    ask: null,
    notStated: distinct([
      ...rule.own.reservations,
      ...(rule.grading?.reservations ?? []),
      ...standingReservations(rule, known),
    ]),
    isExact: possible.isExact,
  };
}

const valuesOf = (known: KnownFacts): Values => new Map([...known].map(([fact, one]) => [fact, one.value]));
const knownFrom = (values: Values, known: KnownFacts): KnownFacts =>
  new Map([...values].map(([fact, value]) => [fact, known.get(fact) ?? { value, standing: 'actual' }]));
