import { bareTitle, isNumeralSign, isPartOfName, isPeople } from '../lexicon/index.ts';
import { stepOfName } from './check-step.ts';
import { flat } from './flat.ts';
import { objectsTo } from './scope.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

const NUMERAL = /[0-9.A-Za-z]/;

/** Every place at which a text holds a value. */
export function placesOf(text: string, value: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0 && value !== ''; at = text.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** `3级` is not what `13级` prints, `一级` not what `十一级` prints. */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  const goesOver = (at: number) => NUMERAL.test(text[at - 1] ?? '') && NUMERAL.test(text[at] ?? '');
  return goesOver(start) || goesOver(end) || (isNumeralSign(text[start - 1] ?? '') && isNumeralSign(text[start] ?? ''));
}

/**
 * A longer name that the plan knows lies over what was found: the clause prints that one. Not so where the longer one only
 * adds people: 应急局值班人员 names the 应急局 too.
 */
function isInsideKnown(place: Place, start: number, end: number): boolean {
  const text = place.clause.own;
  const value = text.slice(start, end);
  return place.all.knownNames.some(
    (name) =>
      name.length > value.length &&
      placesOf(name, value).some(
        (offset) =>
          start >= offset &&
          text.startsWith(name, start - offset) &&
          !(offset === 0 && isPeople(name.slice(value.length))),
      ),
  );
}

function isLonger(place: Place, start: number, end: number): boolean {
  return isPartOfName(place.clause.own, start, end) || isInsideKnown(place, start, end);
}

/** The name as the clause may print it: `《…》` of a title may stand in the norm or not. */
function spellings(value: string): string[] {
  const text = flat(value);
  return [...new Set([text, bareTitle(text)])].filter((one) => one !== '');
}

/** Where a clause prints a name whole. */
export function namePlaces(place: Place, value: string): { whole: number[]; part: number[] } {
  const text = place.clause.own;
  for (const spelling of spellings(value)) {
    const all = placesOf(text, spelling).filter((at) => !isPartOfNumber(text, at, at + spelling.length));
    const whole = all.filter((at) => !isLonger(place, at, at + spelling.length));
    if (whole.length > 0 || all.length > 0) return { whole, part: all.filter((at) => !whole.includes(at)) };
  }
  return { whole: [], part: [] };
}

/** A name of an organ, post, body, role, title: printed whole in its clause. */
export const checkName: Check = (place) => {
  const { whole, part } = namePlaces(place, place.claim.value);
  if (whole.length >= place.claim.occurrence) return null;
  const [first] = part;
  if (first === undefined || whole.length > 0) return { fault: 'notPrinted', printed: null };
  return { fault: 'longerName', printed: excerpt(place.clause.own, first - 6, first + place.claim.value.length + 8) };
};

/** A word printed as it stands. Beside a level it is the level's name and must be the same step. */
export const checkWord: Check = (place) => {
  const [beside] = objectsTo(place.norm.body, place.claim.pointer).slice(-1);
  const level = beside?.['level'];
  const step = typeof level === 'string' ? stepOfName(place.claim.value, 'level') : null;
  if (step !== null && step !== level) return { fault: 'otherStep', printed: null };
  const text = place.clause.own;
  const value = flat(place.claim.value);
  const places = placesOf(text, value).filter((at) => !isPartOfNumber(text, at, at + value.length));
  return places.length >= place.claim.occurrence || isInHeading(place, value) ? null : notPrinted;
};

const notPrinted: Fault = { fault: 'notPrinted', printed: null };
/** A level's name may stand in the title above the clause: `Ⅲ级响应`. */
const isInHeading = (place: Place, value: string): boolean =>
  stepOfName(value, 'level') !== null && place.clause.headings.some((heading) => heading.includes(value));
