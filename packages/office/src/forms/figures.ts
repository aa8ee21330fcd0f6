import { CASUALTY_FACTS, type Fact, MOMENTS, PEOPLE } from '@xianzhi/core/lexicon';
import type { Figure } from './model.ts';
import { declaredFacts, type FormSource, knownValue } from './source.ts';
import { printedTime, STANDING_NOTES } from './words.ts';

/** A fact as a figure: value, source and time of the entry that holds; value null where nobody knows. */
export function figureOf(source: FormSource, name: string): Figure {
  const entry = source.standing.get(name);
  const value = knownValue(source, name);
  if (entry === undefined || value === null) return { name, value: null, source: null, at: null, note: null };
  return { name, value, source: entry.source, at: printedTime(entry.at), note: STANDING_NOTES[entry.standing] };
}

const countsPeople = (fact: Fact): boolean =>
  fact.type === 'count' && fact.unit === PEOPLE && fact.formula === undefined;

/** Casualties: those that every report names, and whatever else of people is known. */
export function casualtyNames(source: FormSource): string[] {
  const all = [...declaredFacts(source).values()].filter(countsPeople).map((fact) => fact.name);
  return all.filter((name) => CASUALTY_FACTS.includes(name) || knownValue(source, name) !== null);
}

/** Moments that the office itself made: the decisions tell them. */
const OWN_MOMENTS: readonly string[] = [MOMENTS.initialGrading, MOMENTS.start, MOMENTS.ending, MOMENTS.handled];
export const isOwnMoment = (name: string): boolean => OWN_MOMENTS.includes(name);

/** Everything else that is on record, so that nothing known is lost. */
export const otherNames = (source: FormSource, used: ReadonlySet<string>): string[] =>
  [...source.standing.keys()].filter(
    (name) => !used.has(name) && !isOwnMoment(name) && knownValue(source, name) !== null,
  );
