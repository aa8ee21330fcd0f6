import { outcomeAfter, outcomeBefore, type StepMention, stepMentions, stepsNamed } from '../lexicon/index.ts';
import type { Claim } from '../norms/index.ts';
import { namePlaces } from './check-name.ts';
import { isCounted, rangesOf, writtenRange } from './check-quantity.ts';
import { headingSteps } from './check-step.ts';
import { flat } from './flat.ts';
import { placesOf } from './places.ts';
import { type PrintedRange, sameRange } from './ranges.ts';
import { objectsTo } from './scope.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

type Scale = StepMention['scale'];
const SCALES = ['grade', 'level', 'colour'] as const;

/** The steps inside which a value stands: its row's grade, its step's level, or the grades of its clock. */
function stepsAround(place: Place, scale: Scale): string[] {
  const one = place.claim.context[scale];
  if (one !== undefined) return [one];
  const grades = scale === 'grade' ? objectsTo(place.norm.body, '')[0]?.['grades'] : undefined;
  return Array.isArray(grades) && grades.every((grade) => typeof grade === 'string') ? grades : [];
}

const names = (steps: readonly string[], mentions: readonly StepMention[]): boolean =>
  mentions.some((mention) => stepsNamed(mention).some((step) => steps.includes(step)));

const NO_JOINTS: ReadonlySet<number> = new Set();
const PART_END = /[,;。]/;
const NUMBER_OR_NAME: ReadonlySet<Claim['kind']> = new Set(['name', 'length', 'figure']);

/** A part of a sentence and the steps that it speaks of. */
export type Part = { readonly text: string; readonly mentions: readonly StepMention[] };

/** The parts of a sentence with the steps that they speak of; a part that names none goes on about the last. */
export function partsOf(text: string, scale: Scale): Part[] {
  let last: readonly StepMention[] = [];
  return text.split(PART_END).map((part) => {
    const mentions = stepMentions(part).filter((mention) => mention.scale === scale);
    last = mentions.length > 0 ? mentions : last;
    return { text: part, mentions: last };
  });
}

/** 橙色预警由副指挥长签发，红色预警由指挥长签发: of such a sentence a value stands in the part of its own step. */
function isInStepsPart(place: Place, scale: Scale, steps: readonly string[]): boolean {
  const value = flat(place.claim.value);
  const holding = partsOf(place.clause.own, scale).filter(
    (part) =>
      namePlaces(
        {
          ...place,
          clause: { ...place.clause, own: part.text, joints: NO_JOINTS, reach: { start: 0, end: part.text.length } },
        },
        value,
      ).whole.length > 0,
  );
  if (!NUMBER_OR_NAME.has(place.claim.kind) || holding.length === 0) return true;
  return holding.some((part) => part.mentions.length === 0 || names(steps, part.mentions));
}

/**
 * A value inside a step stands in a clause of that step: the nearest heading that names steps names this one; without such
 * a heading the clause names it, or names none before the value (what follows may belong to the next).
 */
function stepFault(place: Place, scale: Scale): Fault | null {
  const steps = stepsAround(place, scale);
  if (steps.length === 0 || place.claim.kind === scale) return null;
  const heading = headingSteps(place, scale);
  if (heading.length > 0)
    return names(steps, heading) ? null : { fault: 'otherPlace', printed: place.clause.headings[0] ?? null };
  const text = place.clause.own;
  const own = stepMentions(text).filter((mention) => mention.scale === scale);
  if (names(steps, own)) return isInStepsPart(place, scale, steps) ? null : { fault: 'otherPlace', printed: null };
  const at = placesOf(text, flat(place.claim.value))[0] ?? text.length;
  const before = own.filter((mention) => mention.end <= at).at(-1);
  return before === undefined ? null : { fault: 'otherPlace', printed: excerpt(text, before.start, before.end + 8) };
}

/** 达到5毫米时降低，达到10毫米时解除: the first such word behind a threshold, or else the last before it, says what it brings. */
function outcomeFault(place: Place): Fault | null {
  const outcome = objectsTo(place.norm.body, place.claim.pointer).at(1)?.['outcome'];
  const written = typeof outcome === 'string' && place.claim.kind === 'bound' ? writtenRange(place.claim.value) : null;
  if (written === null || typeof outcome !== 'string') return null;
  const text = place.clause.own;
  const meant = rangesOf(place).filter((range) => sameRange(range, written.range));
  const printed = (range: PrintedRange) =>
    outcomeAfter(text.slice(range.end)) ?? outcomeBefore(text.slice(0, range.start));
  const range = meant[place.claim.occurrence - 1];
  const chosen = range !== undefined && isCounted(place) ? [range] : meant;
  const isOther = chosen.length > 0 && chosen.every((one) => ![null, outcome].includes(printed(one)));
  return isOther ? { fault: 'otherPlace', printed: null } : null;
}

/** Whether the clause is the step's that stands around the value in the norm. */
export const checkPlace: Check = (place) => {
  for (const scale of SCALES) {
    const fault = stepFault(place, scale);
    if (fault !== null) return fault;
  }
  return outcomeFault(place);
};
