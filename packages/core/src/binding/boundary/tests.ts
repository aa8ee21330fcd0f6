import { divide, multiply, ONE, type Rational, rational } from '../../base/index.ts';
import { type Fact, stepMentions, stepsNamed } from '../../lexicon/index.ts';
import type { BoundConvention, Choice, Criterion } from '../../norms/index.ts';
import { printedBound, writtenRange } from '../check-quantity.ts';
import { readQuantities } from '../quantities.ts';
import { inSmallest, type PrintedRange, type Side } from '../ranges.ts';
import { dimensionOfFact } from '../subjects.ts';
import type { Place } from '../verdict.ts';
import type { Bound, PrintedTest } from './model.ts';

/** How 以上 and 以下 count: what the document states, and where it does not, 以上 takes in its number and 以下 may or may not. */
export type Rule = { readonly from: Bound['includes']; readonly to: Bound['includes'] };

const STATED = { included: 'yes', excluded: 'no', notStated: 'open' } as const;
/** The stated rule on bounds of a document. */
export const ruleOf = ({ above, below }: BoundConvention): Rule => ({
  from: above === 'excluded' ? 'no' : 'yes',
  to: STATED[below],
});

const TENTH = rational(1n, 10n);
const TEN = rational(10n);
// Nobody prints ten digits but as a power of ten; there the third digit is the next one.
const LONGEST_PRINTED = 10;
const SIGNIFICANT = 3;

/** A tenth of the last printed place. */
function nextDecimal(value: Rational): Rational {
  const digits = String(value.n / value.d).length;
  if (value.d === 1n && digits >= LONGEST_PRINTED) return rational(10n ** BigInt(digits - SIGNIFICANT));
  let step = TENTH;
  for (let scaled = value; scaled.d !== 1n && step.d < 10n ** 12n; scaled = multiply(scaled, TEN))
    step = multiply(step, TENTH);
  return step;
}

/** How many of the smallest measure of its kind one of the fact's unit is. */
function oneOf(fact: Fact): Rational {
  const [one] = fact.unit === undefined ? [] : readQuantities(`1${fact.unit}`);
  return one === undefined ? ONE : inSmallest({ value: one.value, unit: one.unit, includes: 'yes', sense: '' });
}

const inUnitOf = (fact: Fact, value: Rational, unit: string): Rational =>
  divide(inSmallest({ value, unit, includes: 'yes', sense: '' }), oneOf(fact)) as Rational;

const FEN = rational(1n, 100n);

function stepOf(side: Side, fact: Fact): Rational {
  if (fact.type === 'count') return ONE;
  if (dimensionOfFact(fact) === 'money') return inUnitOf(fact, FEN, side.unit);
  return inUnitOf(fact, nextDecimal(side.value), side.unit);
}

function boundOf(side: Side | null, fact: Fact, byConvention: Bound['includes']): Bound | null {
  if (side === null) return null;
  const includes = side.includes === 'byConvention' ? byConvention : side.includes;
  return { value: inUnitOf(fact, side.value, side.unit), includes, step: stepOf(side, fact) };
}

/** A bare number is what must be reached (`2小时未得到有效控制`). */
const rangeTest = (range: PrintedRange, fact: Fact, rule: Rule): PrintedTest => ({
  kind: 'range',
  from: boundOf(range.from ?? range.plain, fact, rule.from),
  to: boundOf(range.to, fact, rule.to),
});

const isQuantity = (fact: Fact): boolean => dimensionOfFact(fact) !== null;

/** Values of a choice: `一般以上` is that grade and those above it. */
function valuesTest(texts: readonly string[], fact: Fact): PrintedTest {
  const all = fact.values ?? [];
  const values = texts.flatMap((text) => {
    const steps = stepMentions(text)
      .flatMap(stepsNamed)
      .filter((step) => all.includes(step));
    return all.includes(text) || steps.length === 0 ? [text] : steps;
  });
  return { kind: 'values', values };
}

const isDoubtful = (criterion: Criterion): criterion is Extract<Criterion, { printed: unknown }> =>
  typeof criterion === 'object' && !Array.isArray(criterion);

/** What a person reads in a damaged place; null where the words are no bound. */
function declaredTest(choice: Choice | null, fact: Fact, rule: Rule): PrintedTest | null {
  if (choice === null) return { kind: 'any' };
  if (typeof choice === 'boolean') return { kind: 'flag', value: choice };
  if (!isQuantity(fact)) return valuesTest(typeof choice === 'string' ? [choice] : choice, fact);
  const written = typeof choice === 'string' ? writtenRange(choice) : null;
  return written === null ? null : rangeTest(written.range, fact, rule);
}

/** What the clause prints; null where it does not print what the norm claims. */
function printedTest(choice: Choice | null, place: Place | null, fact: Fact, rule: Rule): PrintedTest | null {
  if (choice === null) return { kind: 'lost' };
  if (typeof choice === 'boolean') return { kind: 'flag', value: choice };
  if (!isQuantity(fact)) return valuesTest(typeof choice === 'string' ? [choice] : choice, fact);
  if (place === null) return null;
  const found = printedBound(place, fact);
  return 'fault' in found ? null : rangeTest(found, fact, rule);
}

/**
 * The test of a criterion in each reading: quantities as the clause prints them, read again there, beside what a person
 * declared where print is damaged. Null where the clause does not hold what the norm claims.
 */
export function testsOf(
  criterion: Criterion,
  fact: Fact,
  place: Place | null,
  rule: Rule,
): readonly PrintedTest[] | null {
  if (!isDoubtful(criterion)) {
    const test = printedTest(criterion, place, fact, rule);
    return test === null ? null : [test];
  }
  const { printed, asRead, settled } = criterion;
  const read = asRead === undefined ? undefined : declaredTest(asRead, fact, rule);
  if (settled === true && read !== undefined) return read === null ? null : [read];
  const test = printedTest(printed, place, fact, rule);
  if (test === null || read === null) return null;
  return read === undefined ? [test] : [test, read];
}
