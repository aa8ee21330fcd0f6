import { isListSign } from '../lexicon/index.ts';
import { placesOf } from './check-name.ts';
import { checkStepChoice } from './check-step.ts';
import { flat } from './flat.ts';
import type { Check, Place } from './verdict.ts';

const LATIN = /[A-Za-z]/;
const LONGEST_LIST = 12;

const isBetweenLetters = (text: string, start: number, end: number): boolean =>
  (LATIN.test(text[start - 1] ?? '') && LATIN.test(text[start] ?? '')) ||
  (LATIN.test(text[end] ?? '') && LATIN.test(text[end - 1] ?? ''));

/** `I类` of `I、II类`: the first of a list borrows its tail from the last. */
function isListed(text: string, value: string): boolean {
  for (let cut = 1; cut < value.length; cut += 1) {
    const [head, tail] = [value.slice(0, cut), value.slice(cut)];
    const isHere = (at: number) =>
      isListSign(text[at + head.length] ?? '') &&
      !isBetweenLetters(text, at, at + head.length) &&
      text.slice(at + head.length + 1, at + head.length + 1 + LONGEST_LIST).includes(tail);
    if (placesOf(text, head).some(isHere)) return true;
  }
  return false;
}

function isPrinted(text: string, value: string): boolean {
  return placesOf(text, value).some((at) => !isBetweenLetters(text, at, at + value.length)) || isListed(text, value);
}

const textsOf = (place: Place): string[] => [place.clause.own, ...place.clause.headings];

/** One of a fact's values: a step that the clause names, or a word that it prints. */
export const checkChoice: Check = (place) => {
  const step = checkStepChoice(place);
  if (step !== undefined) return step;
  const value = flat(place.claim.value);
  return textsOf(place).some((text) => isPrinted(text, value)) ? null : { fault: 'notPrinted', printed: null };
};
