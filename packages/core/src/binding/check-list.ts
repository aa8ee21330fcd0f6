import type { Claim } from '../norms/index.ts';
import { namePlaces } from './check-name.ts';
import { flat } from './flat.ts';
import type { Check, Place } from './verdict.ts';

const HOLDER = /\/(?:organ|post|body|role)$/;
const WRAPPED = /\/(?:to|by|unit|item)$/;
const LIST_ITEM = /^(.*)\/\d{1,3}$/;
const STEP = /^(.*)\/\d{1,3}\/(?:grade|level|colour)$/;

/** The list in which a claim is one of several alike: members, recipients, grades, the values of one choice. */
function listOf(claim: Claim): string | null {
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
  const printed = namePlaces(place, place.claim.value).whole.length;
  return twins.indexOf(place.claim) < printed ? null : { fault: 'claimedTwice', printed: null };
};
