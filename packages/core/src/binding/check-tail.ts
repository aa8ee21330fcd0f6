import type { Claim } from '../norms/index.ts';
import { namePlaces } from './check-name.ts';
import { flat } from './flat.ts';
import { type Check, excerpt } from './verdict.ts';

const INDEX = /\/\d{1,3}(?=\/)/g;
const NAME = /\/name$/;
const LEAST_ALIKE = 3;

const kindOfPlace = (claim: Claim): string => claim.pointer.replace(INDEX, '/*');

/** Where all others of a list end with one sign (组 of the groups) and the clause prints it behind this one too, it was lost. */
export const checkTail: Check = (place) => {
  const { claim, clause, all } = place;
  if (!NAME.test(claim.pointer)) return null;
  const others = all.claims.filter((one) => one !== claim && kindOfPlace(one) === kindOfPlace(claim));
  const [tail = '', ...more] = new Set(others.map((one) => flat(one.value).slice(-1)));
  const name = flat(claim.value);
  if (others.length < LEAST_ALIKE || more.length > 0 || name.endsWith(tail)) return null;
  const { whole } = namePlaces(place, claim.value);
  const ends = whole.map((at) => at + name.length);
  if (!ends.every((end) => clause.own.startsWith(tail, end))) return null;
  return { fault: 'longerName', printed: excerpt(clause.own, whole[0] ?? 0, (ends[0] ?? 0) + 1) };
};
