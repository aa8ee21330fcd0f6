import { type Rational, toBase } from '../base/index.ts';
import { type BoundSide, type Fact, parseBound, readSteps, unitOf } from '../lexicon/index.ts';
import { axisOf, isNumeric } from './axis.ts';
import type { Interval } from './decision-table.ts';
import type { BoundConvention, Choice } from './shape.ts';

/** What one fact must be, in one reading: an interval in base units, values of a choice, or a flag. */
export type Test = Interval | readonly string[] | boolean;

/** Whether a test is an interval. */
export const isIntervalTest = (test: Test): test is Interval => typeof test === 'object' && !Array.isArray(test);

/** How 以上 and 以下 are read: `notStated` has been settled one way or the other. */
export type Inclusion = { readonly above: boolean; readonly below: boolean };

/** The readings of a convention. Whoever writes 以上 takes in the number; on 以下 the texts differ, so both are tried. */
export function inclusionsOf(convention: BoundConvention): readonly Inclusion[] {
  const above = convention.above !== 'excluded';
  if (convention.below !== 'notStated') return [{ above, below: convention.below === 'included' }];
  return [
    { above, below: false },
    { above, below: true },
  ];
}

const inBase = (side: BoundSide): Rational | null => {
  const unit = unitOf(side.unit);
  return unit === null ? null : toBase(side.value, unit);
};

function intervalOf(text: string, fact: Fact, inclusion: Inclusion): Interval | null {
  const bound = parseBound(text);
  if (bound === null) return null;
  const { from, to } = bound;
  const dimension = axisOf(fact).unit.dimension;
  if ([from, to].some((side) => side !== null && unitOf(side.unit)?.dimension !== dimension)) return null;
  const included = (side: BoundSide | null, byConvention: boolean): boolean =>
    side !== null && (side.included === 'byConvention' ? byConvention : side.included === 'included');
  return {
    from: from && inBase(from),
    fromIncluded: included(from, inclusion.above),
    to: to && inBase(to),
    toIncluded: included(to, inclusion.below),
  };
}

/** Whether the reading of 以下 can change what a choice says. */
export function dependsOnConvention(fact: Fact, choice: Choice | null): boolean {
  if (typeof choice !== 'string' || !isNumeric(fact)) return false;
  const bound = parseBound(choice);
  return bound?.to?.included === 'byConvention';
}

/** What a criterion demands of a fact; null where it does not fit the fact (no such bound, unit or value). */
export function testOf(fact: Fact, choice: Choice, inclusion: Inclusion): Test | null {
  if (isNumeric(fact)) return typeof choice === 'string' ? intervalOf(choice, fact, inclusion) : null;
  if (fact.type === 'flag') return typeof choice === 'boolean' ? choice : null;
  if (typeof choice === 'boolean') return null;
  const all = fact.values ?? [];
  const values =
    typeof choice === 'string' ? ((fact.type === 'ordered' ? readSteps(choice, all) : null) ?? [choice]) : choice;
  return values.every((value) => all.includes(value)) ? values : null;
}

/** A choice as a person reads it. */
export const printChoice = (choice: Choice): string =>
  typeof choice === 'boolean' ? (choice ? '是' : '否') : typeof choice === 'string' ? choice : choice.join('、');
