import { isListSign } from '../lexicon/index.ts';
import { checkStepChoice } from './check-step.ts';
import { isWithin, type Reach } from './clauses.ts';
import { flat } from './flat.ts';
import { placesOf } from './places.ts';
import type { Check, Place } from './verdict.ts';

const LATIN = /[A-Za-z]/;
const LONGEST_LIST = 12;

const isBetweenLetters = (text: string, start: number, end: number): boolean =>
  (LATIN.test(text[start - 1] ?? '') && LATIN.test(text[start] ?? '')) ||
  (LATIN.test(text[end] ?? '') && LATIN.test(text[end - 1] ?? ''));

/** `I类` of `I、II类`: the first of a list borrows its tail from the last. */
function isListed({ text, reach }: Print, value: string): boolean {
  for (let cut = 1; cut < value.length; cut += 1) {
    const [head, tail] = [value.slice(0, cut), value.slice(cut)];
    const isHere = (at: number) =>
      isListSign(text[at + head.length] ?? '') &&
      !isBetweenLetters(text, at, at + head.length) &&
      text.slice(at + head.length + 1, at + head.length + 1 + LONGEST_LIST).includes(tail);
    if (placesOf(text, head).some((at) => isWithin(at, reach) && isHere(at))) return true;
  }
  return false;
}

function isPrinted(print: Print, value: string): boolean {
  const { text, reach } = print;
  const isHere = (at: number) => isWithin(at, reach) && !isBetweenLetters(text, at, at + value.length);
  return placesOf(text, value).some(isHere) || isListed(print, value);
}

/** A text, and where in it values begin. */
type Print = { readonly text: string; readonly reach: Reach };

const printsOf = ({ clause }: Place): Print[] => [
  { text: clause.own, reach: clause.reach },
  ...clause.headings.map((text) => ({ text, reach: { start: 0, end: text.length } })),
];

/** One of a fact's values: a step that the clause names, or a word that it prints. */
export const checkChoice: Check = (place) => {
  const step = checkStepChoice(place);
  if (step !== undefined) return step;
  const value = flat(place.claim.value);
  return printsOf(place).some((print) => isPrinted(print, value)) ? null : { fault: 'notPrinted', printed: null };
};
