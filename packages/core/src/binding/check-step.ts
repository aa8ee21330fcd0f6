import { isBasis, type StepMention, scaleOfStep, stepMentions, stepsNamed } from '../lexicon/index.ts';
import { isWithin } from './clauses.ts';
import { flat } from './flat.ts';
import { valueAt } from './scope.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

type Scale = StepMention['scale'];
const IDENTITY = /(?<!\/inherits)\/(?:grade|level|colour)$/;
const INHERITED = /\/inherits\/(?:level|colour)$/;

const mentionsOf = (text: string, scale: Scale): StepMention[] =>
  stepMentions(text).filter((mention) => mention.scale === scale);
const isNamed = (step: string, mentions: readonly StepMention[]): boolean =>
  mentions.some((mention) => stepsNamed(mention).includes(step));

/** The nearest heading that names steps of a scale. */
export function headingSteps(place: Place, scale: Scale): StepMention[] {
  for (const heading of place.clause.headings) {
    const mentions = mentionsOf(heading, scale);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

const fault = (text: string, mentions: readonly StepMention[]): Fault => ({
  fault: 'otherStep',
  printed:
    mentions.length === 0
      ? null
      : excerpt(text, (mentions[0] as StepMention).start, (mentions.at(-1) as StepMention).end + 2),
});

/** The row's grade, the step's level: the nearest heading that names a step decides, else the clause's own words. */
function checkIdentity(place: Place, scale: Scale): Fault | null {
  const heading = headingSteps(place, scale);
  if (heading.length > 0)
    return isNamed(place.claim.value, heading) ? null : fault(place.clause.headings.join(), heading);
  return checkNamed(place, scale, place.claim.value);
}

/** What a text says of a scale. What is counts before what may come, where the text has both. */
function certainSteps(text: string, scale: Scale): StepMention[] {
  const all = mentionsOf(text, scale);
  const certain = all.filter((mention) => !mention.isPossible);
  return certain.length > 0 ? certain : all;
}

/** What a clause says of a scale: its sentences before its title, its title before those above. */
function spokenOf(place: Place, scale: Scale): StepMention[] {
  const { text, own, reach } = place.clause;
  const said = [text, own].map((print) =>
    certainSteps(print, scale).filter((mention) => isWithin(mention.start, reach)),
  );
  return said.find((mentions) => mentions.length > 0) ?? headingSteps(place, scale);
}

function checkNamed(place: Place, scale: Scale, step: string): Fault | null {
  const mentions = spokenOf(place, scale);
  return isNamed(step, mentions) ? null : fault(place.clause.own, mentions);
}

/** A step of a scale: `grade`, `level`, `colour`. */
export const checkStep: Check = (place) => {
  const scale = place.claim.kind as Scale;
  if (IDENTITY.test(place.claim.pointer)) return checkIdentity(place, scale);
  return INHERITED.test(place.claim.pointer) ? checkBasis(place, scale) : checkNamed(place, scale, place.claim.value);
};

/** 在三级响应的基础上 stands in the clause of level Ⅱ: what is inherited is what the basis is, or at least not the heading's. */
function checkBasis(place: Place, scale: Scale): Fault | null {
  const text = place.clause.text;
  const said = mentionsOf(text, scale);
  const bases = said.filter((mention) => isBasis(text.slice(mention.end, mention.end + 16)));
  return isNamed(place.claim.value, bases.length > 0 ? bases : said) ? null : fault(text, said);
}

/** Whether a claim is one of several values, which together may spell out what the clause says as 以上. */
const isOneOfSeveral = (place: Place): boolean => {
  const value = valueAt(place.norm.body, place.claim.pointer);
  const printed = (value as { printed?: unknown } | undefined)?.printed ?? value;
  return Array.isArray(printed) && printed.length > 1;
};

/** A fact that must be of a step, `较大` or `较大以上`; undefined where the value is no step of a scale. */
export function checkStepChoice(place: Place): Fault | null | undefined {
  const [found] = stepMentions(flat(place.claim.value));
  const wanted = found === undefined || found.start > 0 ? stepOf(place.claim.value) : found;
  if (wanted === null) return undefined;
  const mentions = spokenOf(place, wanted.scale);
  const isSaid = mentions.some((one) => one.step === wanted.step && one.reachWord === wanted.reachWord);
  if (isSaid || (isOneOfSeveral(place) && isNamed(wanted.step, mentions))) return null;
  return fault(place.clause.own, mentions);
}

function stepOf(value: string): { scale: Scale; step: string; reachWord: string } | null {
  const scale = scaleOfStep(value);
  return scale === null ? null : { scale, step: value, reachWord: '' };
}

/** The level or grade that a printed name is (`Ⅲ级`, `四级`); null where it is another word. */
export function stepOfName(name: string, scale: Scale): string | null {
  const [mention, second] = mentionsOf(flat(name), scale);
  return mention === undefined || second !== undefined ? null : mention.step;
}
