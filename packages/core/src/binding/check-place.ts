import { type StepMention, stepMentions, stepsNamed } from '../lexicon/index.ts';
import type { Claim } from '../norms/index.ts';
import { namePlaces, placesOf } from './check-name.ts';
import { headingSteps } from './check-step.ts';
import type { Clause } from './clauses.ts';
import { flat } from './flat.ts';
import { objectsTo, wordingAround } from './scope.ts';
import { piecesHeld } from './subjects.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

type Scale = StepMention['scale'];
const SCALES = ['grade', 'level', 'colour'] as const;
const OCCURRENCE = /#\d{1,2}$/;
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

const PART_END = /[,;。]/;
const NUMBER_OR_NAME: ReadonlySet<Claim['kind']> = new Set(['name', 'length', 'figure']);

/** The parts of a sentence with the steps that they speak of; a part that names none goes on about the last. */
function partsOf(text: string, scale: Scale): { readonly text: string; readonly mentions: readonly StepMention[] }[] {
  let last: readonly StepMention[] = [];
  return text.split(PART_END).map((part) => {
    const mentions = stepMentions(part).filter((mention) => mention.scale === scale);
    last = mentions.length > 0 ? mentions : last;
    return { text: part, mentions: last };
  });
}

/** 橙色预警由副指挥长签发，红色预警由指挥长签发: of such a sentence a value stands in the part of its own step. */
function isInStepsPart(place: Place, scale: Scale, steps: readonly string[]): boolean {
  const value = flat(place.claim.value);
  const holding = partsOf(place.clause.own, scale).filter(
    (part) => namePlaces({ ...place, clause: { ...place.clause, own: part.text, joint: 0 } }, value).whole.length > 0,
  );
  if (!NUMBER_OR_NAME.has(place.claim.kind) || holding.length === 0) return true;
  return holding.some((part) => part.mentions.length === 0 || names(steps, part.mentions));
}

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
  if (names(steps, own)) return isInStepsPart(place, scale, steps) ? null : { fault: 'otherPlace', printed: null };
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

/** The clauses named by the objects around a value, the nearest first, that of the value's own object left out. */
function clausesAround(place: Place): string[] {
  const outer = objectsTo(place.norm.body, place.claim.pointer).slice(0, -1).reverse();
  return outer.flatMap((one) => {
    const at = one['at'];
    return typeof at === 'string' ? [`${place.norm.document}/${at.replace(OCCURRENCE, '')}`] : [];
  });
}

/** A name with a clause of its own beside that of the object around it, although that one prints the name as well. */
function homeFault(place: Place): Fault | null {
  const [own] = objectsTo(place.norm.body, place.claim.pointer).slice(-1);
  const [home] = clausesAround(place);
  const clause = home === undefined ? undefined : place.clauses.byAddress.get(home);
  if (place.claim.kind !== 'name' || own?.['at'] === undefined || clause === undefined) return null;
  if (isWithin(place.clause.address, clause.address) || isWithin(clause.address, place.clause.address)) return null;
  const { whole } = namePlaces({ ...place, clause }, place.claim.value);
  return whole.length === 0 ? null : { fault: 'otherPlace', printed: null };
}

const LEAST_LEAD = 3;

/** Clauses beside one: of a paragraph the unit's other paragraphs, of a unit those of the same unit above. */
function* clausesBeside(place: Place): Generator<Clause> {
  for (const clause of place.clauses.beside(place.clause.address)) if (clause !== place.clause) yield clause;
}

/** An entry whose own short words fit a clause beside its own far better was given the wrong one. */
function wordingFault(place: Place): Fault | null {
  const words = wordingAround(place).map(flat);
  const score = (clause: Clause) => words.reduce((sum, word) => sum + piecesHeld(word, clause.own), 0);
  const own = score(place.clause);
  for (const clause of words.length === 0 ? [] : clausesBeside(place))
    if (score(clause) >= Math.max(own + LEAST_LEAD, own * LEAST_LEAD)) return { fault: 'otherPlace', printed: null };
  return null;
}

/** Whether the clause is one of what stands around the value in the norm. */
export const checkPlace: Check = (place) => {
  for (const scale of SCALES) {
    const fault = stepFault(place, scale);
    if (fault !== null) return fault;
  }
  return entryFault(place) ?? homeFault(place) ?? wordingFault(place);
};
