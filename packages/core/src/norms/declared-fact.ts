import type { Fact } from '../lexicon/index.ts';
import { isNumeric, unitOfFact } from './axis.ts';
import type { DeclaredFact } from './conditions/index.ts';

/** A fact as conditions know it: numbers with what they count, choices with their values. */
export function declaredFact(fact: Fact): DeclaredFact {
  if (isNumeric(fact)) return { name: fact.name, type: 'number', dimension: unitOfFact(fact).dimension };
  if (fact.type === 'flag' || fact.type === 'day' || fact.type === 'moment')
    return { name: fact.name, type: fact.type };
  const isOrdered = fact.type === 'ordered';
  return { name: fact.name, type: 'choice', isOrdered, ...(fact.values === undefined ? {} : { values: fact.values }) };
}
