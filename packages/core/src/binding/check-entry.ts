import { scaleOfStep, stepsNamed } from '../lexicon/index.ts';
import type { Claim } from '../norms/index.ts';
import { listOf } from './check-list.ts';
import { namePlaces } from './check-name.ts';
import { type Part, partsOf } from './check-place.ts';
import type { Clause } from './clauses.ts';
import { flat } from './flat.ts';
import { objectsTo, wordingAround } from './scope.ts';
import { piecesHeld } from './subjects.ts';
import type { Check, Fault, Place } from './verdict.ts';

const SCALES = ['grade', 'level', 'colour'] as const;
const OCCURRENCE = /#\d{1,2}$/;
const NAMED = /^(.{0,300}\/\d{1,3})\/name$/;
const HOLDER = /\/(?:organ|post|body|role)$/;
const CASE = /^\/for\//;
const DONE = /^\/actions\//;
const ACTOR = /^\/actions\/\d{1,3}\/by\//;
const SENTENCE_END = /[;。]/;
const LEAST_ALIKE = 2;
const stray: Fault = { fault: 'otherPlace', printed: null };

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
  const other = entriesAround(place).find(
    (entry) =>
      entry.address !== null &&
      !isWithin(place.clause.address, entry.address) &&
      ![place.clause.own, ...place.clause.headings].some((text) => text.includes(flat(entry.value))),
  );
  return other === undefined ? null : stray;
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
  if (!HOLDER.test(place.claim.pointer) || own?.['at'] === undefined || clause === undefined) return null;
  if (isWithin(place.clause.address, clause.address) || isWithin(clause.address, place.clause.address)) return null;
  const { whole } = namePlaces({ ...place, clause }, place.claim.value);
  return whole.length === 0 ? null : stray;
}

/** One of a list has a clause of its own, although the clause that all the others share prints it. */
function listHomeFault(place: Place): Fault | null {
  const list = HOLDER.test(place.claim.pointer) ? listOf(place.claim) : null;
  const others = place.all.claims.filter((one) => one !== place.claim && list !== null && listOf(one) === list);
  const [home] = new Set(others.map((one) => one.address));
  const clause = typeof home === 'string' ? place.clauses.byAddress.get(home) : undefined;
  if (others.length < LEAST_ALIKE || others.some((one) => one.address !== home) || clause === undefined) return null;
  if (clause === place.clause) return null;
  return namePlaces({ ...place, clause }, place.claim.value).whole.length === 0 ? null : stray;
}

/** 重大的信息由省指挥部发布，较大的由市政府发布: the step of the case stands in the part of who acts, not in another's alone. */
function isOfOthersPart(value: string, sentences: readonly string[], actors: readonly string[]): boolean {
  const scale = scaleOfStep(value);
  const parts = scale === null ? [] : sentences.flatMap((sentence) => partsOf(sentence, scale));
  const isSaid = (part: Part) => part.mentions.some((mention) => stepsNamed(mention).includes(value));
  const acting = parts.filter((part) => part.mentions.length > 0 && actors.some((actor) => part.text.includes(actor)));
  return acting.length > 0 && parts.some(isSaid) && !acting.some(isSaid);
}

/** The case that actions are for and the actions stand together: in one clause, and of it in one sentence with who acts. */
function caseFault(place: Place): Fault | null {
  if (place.norm.body.kind !== 'actions' || !CASE.test(place.claim.pointer)) return null;
  const done = place.all.claims.filter((one) => DONE.test(one.pointer) && one.address !== null);
  const here = done.filter((one) => one.address === place.claim.address);
  const beside = new Set(place.clauses.beside(place.clause.address).map((clause) => clause.address));
  if (done.length > 0 && here.length === 0 && done.every((one) => beside.has(one.address as string))) return stray;
  const actors = here.filter((one) => ACTOR.test(one.pointer)).map((one) => flat(one.value));
  const sentences = place.clause.own.split(SENTENCE_END);
  const acting = sentences.filter((sentence) => actors.some((actor) => sentence.includes(actor)));
  const value = flat(place.claim.value);
  if (isOfOthersPart(value, acting, actors)) return stray;
  if (acting.length === 0 || acting.length === sentences.length) return null;
  return sentences.some((one) => one.includes(value)) && !acting.some((one) => one.includes(value)) ? stray : null;
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
    if (score(clause) >= Math.max(own + LEAST_LEAD, own * LEAST_LEAD)) return stray;
  return null;
}

/** Whether the clause is that of the entry, list or case that stands around the value in the norm. */
export const checkEntry: Check = (place) =>
  entryFault(place) ?? homeFault(place) ?? listHomeFault(place) ?? caseFault(place) ?? wordingFault(place);
