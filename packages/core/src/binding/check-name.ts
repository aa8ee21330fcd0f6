import { bareTitle, isLeadIn, isNumeralSign, isPartOfName, isPeople } from '../lexicon/index.ts';
import { stepOfName } from './check-step.ts';
import { type Clause, isWithin } from './clauses.ts';
import { flat } from './flat.ts';
import { placesOf } from './places.ts';
import { objectsTo } from './scope.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

const HOLDER = /\/(?:organ|post|body|role|product)$/;
const NUMERAL = /[0-9.A-Za-z]/;

/** `3级` is not what `13级` prints, `一级` not what `十一级` prints. */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  const goesOver = (at: number) => NUMERAL.test(text[at - 1] ?? '') && NUMERAL.test(text[at] ?? '');
  return goesOver(start) || goesOver(end) || (isNumeralSign(text[start - 1] ?? '') && isNumeralSign(text[start] ?? ''));
}

/** A stretch of a text in which a name was found. */
type Found = { readonly text: string; readonly start: number; readonly end: number };

/** A name that begins or ends with a line ends there: the title 综合协调组 and 组长：… under it are no 综合协调组组长. */
function besideJoints({ own, joints }: Clause, start: number, end: number): Found {
  const text = joints.has(end) ? own.slice(0, end) : own;
  return joints.has(start) ? { text: text.slice(start), start: 0, end: end - start } : { text, start, end };
}

/** A known name that lies over what was found, and does more than add people: 应急局值班人员 names the 应急局 too. */
function liesOver(name: string, { text, start, end }: Found): boolean {
  const value = text.slice(start, end);
  if (name.length <= value.length) return false;
  return placesOf(name, value).some((offset) => {
    const isThere = start >= offset && text.startsWith(name, start - offset);
    return isThere && !(offset === 0 && isPeople(name.slice(value.length)));
  });
}

/** Whether a clause prints a longer name at this place: by the signs of the language, or because the plan knows one. */
function isLonger(place: Place, start: number, end: number): boolean {
  const found = besideJoints(place.clause, start, end);
  if (isPartOfName(found.text, found.start, found.end) || isWithinWord(place, found)) return true;
  return place.all.names.some((name) => liesOver(name, found));
}

/** What the documents print nowhere without the sign that stands beside it here: 源局局长 of 能源局局长. */
function isWithinWord({ clauses: { edges }, claim }: Place, { text, start, end }: Found): boolean {
  const [before, after] = [text[start - 1], text[end]];
  if (before !== undefined && !isLeadIn(text[start] ?? '') && edges.before(text.slice(start, start + 2)) === before)
    return true;
  // Behind a level or a form's field its heading or the next field may always follow; a holder stands in sentences.
  return HOLDER.test(claim.pointer) && after !== undefined && edges.after(text.slice(end - 2, end)) === after;
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
    const here = placesOf(text, spelling).filter((at) => isWithin(at, place.clause.reach));
    const all = here.filter((at) => !isPartOfNumber(text, at, at + spelling.length));
    const whole = all.filter((at) => !isLonger(place, at, at + spelling.length));
    if (whole.length > 0 || all.length > 0) return { whole, part: all.filter((at) => !whole.includes(at)) };
  }
  return { whole: [], part: [] };
}

/** A name of an organ, post, body, role, title: printed whole in its clause. */
export const checkName: Check = (place) => {
  const { whole, part } = namePlaces(place, place.claim.value);
  if (whole.length >= place.claim.occurrence) return null;
  return longer(place, whole.length > 0 ? undefined : part[0]);
};

function longer(place: Place, at: number | undefined): Fault {
  if (at === undefined) return { fault: 'notPrinted', printed: null };
  return { fault: 'longerName', printed: excerpt(place.clause.own, at - 6, at + place.claim.value.length + 8) };
}

/** A word printed as it stands. Beside a level it is the level's name and must be the same step. */
export const checkWord: Check = (place) => {
  const [beside] = objectsTo(place.norm.body, place.claim.pointer).slice(-1);
  const level = beside?.['level'];
  const step = typeof level === 'string' ? stepOfName(place.claim.value, 'level') : null;
  if (step !== null && step !== level) return { fault: 'otherStep', printed: null };
  const { whole, part } = namePlaces(place, place.claim.value);
  if (whole.length >= place.claim.occurrence) return null;
  return longer(place, whole.length > 0 ? undefined : part[0]);
};
