import { isLeadIn } from '../lexicon/index.ts';
import { placesOf } from './places.ts';

/** Signs that all of the documents print beside a pair of signs, wherever the pair stands. */
export type WordEdges = {
  /** The one sign before every place of the pair; null where several stand there, or too few places are known. */
  readonly before: (pair: string) => string | null;
  readonly after: (pair: string) => string | null;
};

const LEAST_PLACES = 3;
const HAN = /\p{Script=Han}/u;

function onlySign(signs: readonly string[]): string | null {
  const [first] = signs;
  if (first === undefined || signs.length < LEAST_PLACES || !HAN.test(first) || isLeadIn(first)) return null;
  return signs.every((sign) => sign === first) ? first : null;
}

function remembered(find: (pair: string) => string | null): (pair: string) => string | null {
  const known = new Map<string, string | null>();
  return (pair) => {
    const found = known.get(pair);
    if (found !== undefined) return found;
    const sign = find(pair);
    known.set(pair, sign);
    return sign;
  };
}

/**
 * Where words end, learnt from the documents themselves: 源局 is always printed behind 能, so that no name begins with it.
 * What is printed seldom tells nothing.
 */
export function wordEdges(print: string): WordEdges {
  return {
    before: remembered((pair) => onlySign(placesOf(print, pair).map((at) => print[at - 1] ?? ''))),
    after: remembered((pair) => onlySign(placesOf(print, pair).map((at) => print[at + pair.length] ?? ''))),
  };
}
