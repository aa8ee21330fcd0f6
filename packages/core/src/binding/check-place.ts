import { type StepMention, stepMentions, stepsNamed } from '../lexicon/index.ts';
import type { Claim } from '../norms/index.ts';
import { placesOf } from './check-name.ts';
import { headingSteps } from './check-step.ts';
import { flat } from './flat.ts';
import { objectsTo } from './scope.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

type Scale = StepMention['scale'];
const SCALES = ['grade', 'level', 'colour'] as const;
const NAMED = /^(.*\/\d{1,3})\/name$/;

/** The steps inside which a value stands: its row's grade, its step's level, or the grades of its clock. */
function stepsAround(place: Place, scale: Scale): string[] {
  const one = place.claim.context[scale];
  if (one !== undefined) return [one];
  const grades = scale === 'grade' ? objectsTo(place.norm.body, '')[0]?.['grades'] : undefined;
  return Array.isArray(grades) && grades.every((grade) => typeof grade === 'string') ? grades : [];
}

const names = (steps: readonly string[], mentions: readonly StepMention[]): boolean =>
  mentions.some((mention) => stepsNamed(mention).some((step) => steps.includes(step)));

/**
 * A value inside a step stands in a clause of that step: the nearest heading that names steps names this one; without such
 * a heading the clause names it, or names none before the value (what follows may belong to the next).
 */
function stepFault(place: Place, scale: Scale): Fault | null {
  const steps = stepsAround(place, scale);
  if (steps.length === 0 || place.claim.kind === scale) return null;
  const heading = headingSteps(place, scale);
  if (heading.length > 0)
    return names(steps, heading) ? null : { fault: 'otherPlace', printed: place.clause.headings[0] ?? null };
  const text = place.clause.own;
  const own = stepMentions(text).filter((mention) => mention.scale === scale);
  if (names(steps, own)) return null;
  const at = placesOf(text, flat(place.claim.value))[0] ?? text.length;
  const before = own.filter((mention) => mention.end <= at).at(-1);
  return before === undefined ? null : { fault: 'otherPlace', printed: excerpt(text, before.start, before.end + 8) };
}

const isWithin = (address: string, outer: string): boolean => address === outer || address.startsWith(`${outer}/`);

/** A step's name is no name of an entry: its scale is looked at above. */
const isStepName = (place: Place, claim: Claim): boolean => {
  const [entry] = objectsTo(place.norm.body, claim.pointer).slice(-1);
  return SCALES.some((scale) => entry?.[scale] !== undefined);
};

/** Names of the list entries that a value stands in: its working group, the seat that it fills. */
const entriesAround = (place: Place): Claim[] =>
  place.all.claims.filter((one) => {
    const entry = NAMED.exec(one.pointer)?.[1];
    if (entry === undefined || one.pointer === place.claim.pointer) return false;
    return place.claim.pointer.startsWith(`${entry}/`) && !isStepName(place, one);
  });

/** A value inside a named entry stands in the entry's clause, or in one that prints the entry's name. */
function entryFault(place: Place): Fault | null {
  const stray = entriesAround(place).find(
    (entry) =>
      entry.address !== null &&
      !isWithin(place.clause.address, entry.address) &&
      ![place.clause.own, ...place.clause.headings].some((text) => text.includes(flat(entry.value))),
  );
  return stray === undefined ? null : { fault: 'otherPlace', printed: null };
}

/** Whether the clause is one of what stands around the value in the norm. */
export const checkPlace: Check = (place) => {
  for (const scale of SCALES) {
    const fault = stepFault(place, scale);
    if (fault !== null) return fault;
  }
  return entryFault(place);
};
