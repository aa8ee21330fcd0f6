import { type Fact, GRADE_FACT } from '../lexicon/index.ts';
import {
  type Alternative,
  type Criterion,
  criteriaOf,
  declaredFact,
  evaluateCondition,
  type NormOf,
  parseCondition,
  testOf,
} from '../norms/index.ts';
import { meets } from './candidates.ts';
import { inDeclaredUnits } from './declared-units.ts';
import type { KnownFacts } from './input.ts';

type Facts = ReadonlyMap<string, Fact>;
type Truth = boolean | null;

const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;

/** Whether an S-FEEL condition holds; null where its facts are not known. None at all holds. */
export function holds(text: string | undefined, known: KnownFacts, facts: Facts): Truth {
  if (text === undefined) return true;
  const parsed = parseCondition(text, [...facts.values()].map(declaredFact));
  if (!parsed.ok) return null;
  const values = new Map([...known].map(([name, one]) => [name, one.value]));
  return evaluateCondition(parsed.value, inDeclaredUnits(values, facts)).truth;
}

// What starts a clock is hardly ever written with 以下; where it is and the readings differ, nobody knows.
const READINGS = [
  { above: true, below: false },
  { above: true, below: true },
];

function criterionHolds(name: string, criterion: Criterion, known: KnownFacts, facts: Facts): Truth {
  const fact = facts.get(name);
  const choice =
    typeof criterion === 'object' && !Array.isArray(criterion) ? (criterion.asRead ?? criterion.printed) : criterion;
  if (fact === undefined || choice === null) return null;
  const truths = READINGS.map((inclusion) => {
    const test = testOf(fact, choice, inclusion);
    return test === null ? null : meets(known.get(name)?.value, test);
  });
  return truths[0] === truths[1] ? (truths[0] ?? null) : null;
}

/** Whether every criterion of an alternative holds; null where its facts are not known. */
export const alternativeHolds = (one: Alternative, known: KnownFacts, facts: Facts): Truth =>
  allOf(criteriaOf(one).map(([name, criterion]) => criterionHolds(name, criterion, known, facts)));

/** Whether a clock runs at all: its condition, its grades, what starts it. Null where facts are missing: it may. */
export function clockApplies({ body }: NormOf<'reportClock'>, known: KnownFacts, facts: Facts): Truth {
  const { when, grades, trigger } = body;
  return allOf([
    holds(when, known, facts),
    grades === undefined ? true : meets(known.get(GRADE_FACT)?.value, grades),
    trigger === undefined ? true : anyOf(trigger.map((one) => alternativeHolds(one, known, facts))),
  ]);
}
