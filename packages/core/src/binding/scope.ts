import { type Claim, criteriaOf } from '../norms/index.ts';
import { flat } from './flat.ts';
import type { PrintedRange } from './ranges.ts';
import type { Place } from './verdict.ts';

const QUOTED = /"([^"]{1,40})"/g;
const NEGATED = /!=|not\s{0,4}\(/;
const SENTENCE_END = /[;。]/;

/** The value at a JSON pointer of a norm's body. */
export const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body);

/** The objects from a norm's body down to a value. */
export function objectsTo(body: unknown, pointer: string): Readonly<Record<string, unknown>>[] {
  const found: Record<string, unknown>[] = [];
  let value = body;
  for (const key of ['', ...pointer.split('/').slice(1)]) {
    if (key !== '') value = (value as Record<string, unknown> | undefined)?.[key];
    if (typeof value !== 'object' || value === null) break;
    if (!Array.isArray(value)) found.push(value as Record<string, unknown>);
  }
  return found;
}

const quotedIn = (condition: unknown): string[] =>
  typeof condition !== 'string' || NEGATED.test(condition)
    ? []
    : [...condition.matchAll(QUOTED)].map((match) => flat(match[1] ?? ''));

/** Choices that stand beside a bound in one alternative: of a grass fire, of a source of class IV. */
function choicesBeside(place: Place): string[] {
  const alternative = objectsTo(place.norm.body, place.claim.pointer).at(-1) ?? {};
  if (place.claim.fact === null || !(place.claim.fact in alternative)) return [];
  return criteriaOf(alternative as Parameters<typeof criteriaOf>[0]).flatMap(([fact, criterion]) => {
    const isChoice = place.facts.get(fact)?.unit === undefined && typeof criterion === 'string';
    return isChoice && fact !== place.claim.fact ? [flat(criterion)] : [];
  });
}

function sentenceAround(text: string, range: PrintedRange): string {
  let start = range.start;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] as string)) start -= 1;
  let end = range.end;
  while (end < text.length && !SENTENCE_END.test(text[end] as string)) end += 1;
  return text.slice(start, end);
}

/**
 * Whether a quantity stands in the sentence that a norm speaks of, where one clause has a sentence for each of several
 * kinds: 平顺 prints forest fires and grass fires in one. A word that the clause prints nowhere limits nothing.
 */
export function isInScope(place: Place, range: PrintedRange): boolean {
  const text = place.clause.own;
  const conditions = objectsTo(place.norm.body, place.claim.pointer).flatMap((one) => quotedIn(one['when']));
  const words = [...conditions, ...choicesBeside(place)].filter((word) => text.includes(word));
  return words.length === 0 || words.some((word) => sentenceAround(text, range).includes(word));
}

const OWN_WORDS = ['does', 'what', 'words', 'pays', 'item', 'when', 'triggers', 'matter'] as const;
const HOLDERS = ['by', 'to', 'reporters', 'recipients'] as const;

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'at' || key === 'when' ? [] : namesIn(inner)));
}

/** What the object around a value says in our words of what it is for, and who it is about. */
export function wordingAround(place: Place): string[] {
  const [object] = objectsTo(place.norm.body, place.claim.pointer)
    .filter((one) => OWN_WORDS.some((key) => key in one))
    .slice(-1);
  if (object === undefined) return [];
  return [...OWN_WORDS, ...HOLDERS].flatMap((key) => namesIn(object[key]));
}

const CRITERION = /^(.{0,300})\/[^/]{1,60}$/;
/** The alternative that a criterion is one condition of; null for any other value. */
export const alternativeOf = (claim: Claim): string | null =>
  claim.fact === null ? null : (CRITERION.exec(claim.pointer)?.[1] ?? null);
