import { scaleOfStep, stepMentions, stepsNamed } from '../lexicon/index.ts';
import type { Claim } from '../norms/index.ts';
import { namePlaces } from './check-name.ts';
import { flat } from './flat.ts';
import type { Check, Place } from './verdict.ts';

const SENTENCE_END = /[;。]/;
const HOLDER = /\/(?:organ|post|body|role)$/;
const WRAPPED = /\/(?:to|by|unit|item)$/;
const LIST_ITEM = /^(.{0,300})\/\d{1,3}$/;
const STEP = /^(.{0,300})\/\d{1,3}\/(?:grade|level|colour)$/;

/** The list in which a claim is one of several alike: members, recipients, grades, the values of one choice. */
export function listOf(claim: Claim): string | null {
  if (claim.kind === 'bound') return claim.pointer;
  const step = STEP.exec(claim.pointer);
  if (step !== null) return step[1] ?? null;
  const bare = claim.pointer.replace(HOLDER, '').replace(WRAPPED, '');
  return LIST_ITEM.exec(bare)?.[1] ?? null;
}

function isTwin(a: Claim, b: Claim): boolean {
  return a.address === b.address && flat(a.value) === flat(b.value) && listOf(a) === listOf(b);
}

/** A list that names one thing twice where the clause prints it once has put it in another's place. */
export const checkList: Check = (place: Place) => {
  if (listOf(place.claim) === null || !place.all.claims.includes(place.claim)) return null;
  const twins = place.all.claims.filter((one) => isTwin(one, place.claim));
  if (twins.length < 2 || twins[0] === place.claim) return null;
  // The values of one choice are a set, however often the clause prints each.
  if (place.claim.kind === 'bound') return { fault: 'claimedTwice', printed: null };
  return twins.indexOf(place.claim) < timesPrinted(place) ? null : { fault: 'claimedTwice', printed: null };
};

/** 特别重大 is not once more 重大: steps are counted as steps. */
function timesPrinted(place: Place): number {
  const value = place.claim.value;
  if (scaleOfStep(value) === null) return namePlaces(place, value).whole.length;
  return stepMentions(place.clause.own).filter((mention) => mention.step === value).length;
}

/**
 * The values of one choice stand together: 重大、特别重大 of one sentence, not 较大 of the one before. Where each has a sentence
 * of its own (一级预警……；二级预警……) nothing is known.
 */
export const checkChoiceList: Check = (place) => {
  const fact = place.claim.fact === null ? undefined : place.facts.get(place.claim.fact);
  const values = place.all.claims.filter((one) => one.pointer === place.claim.pointer).map((one) => one.value);
  if (values.length < 2 || fact?.values === undefined) return null;
  const sentences = place.clause.own.split(SENTENCE_END).map((sentence) => valuesIn(sentence, fact.values ?? []));
  const naming = sentences.filter((named) => named.some((value) => values.includes(value)));
  const isTogether = naming.some((named) => values.every((value) => named.includes(value)));
  const isApart = naming.every((named) => named.length < 2);
  return isTogether || isApart || naming.length === 0 ? null : { fault: 'otherPlace', printed: null };
};

/** Which values of a fact a sentence names. */
function valuesIn(sentence: string, values: readonly string[]): string[] {
  const steps = stepMentions(sentence).flatMap(stepsNamed);
  return values.filter((value) =>
    scaleOfStep(value) === null ? sentence.includes(flat(value)) : steps.includes(value),
  );
}
