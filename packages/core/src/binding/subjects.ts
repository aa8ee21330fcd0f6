import {
  alternativeCuts,
  type Fact,
  isCountRemark,
  subjectWords,
  withDigits,
  withoutRemarks,
} from '../lexicon/index.ts';
import type { Clause } from './clauses.ts';
import { flat } from './flat.ts';
import { readQuantities } from './quantities.ts';
import { dimensionOf, type PrintedRange } from './ranges.ts';

const SENTENCE_END = /[;。]/;
const MOST_PIECES = 4;

/** How many two-sign pieces of a word a text holds. */
export function piecesHeld(word: string, text: string): number {
  let held = 0;
  for (let i = 0; i + 1 < word.length; i += 1) if (text.includes(word.slice(i, i + 2))) held += 1;
  return held;
}

/** Pieces held, squared over the word's length: whole words beat parts of longer ones. */
const wordScore = (word: string, text: string): number =>
  word.length < 2 ? 0 : piecesHeld(word, text) ** 2 / (word.length - 1);

const subjectScore = (fact: Fact, text: string): number => {
  const words = [...subjectWords(fact.name), ...(fact.printed ?? [])];
  return Math.max(0, ...words.map((word) => wordScore(withDigits(flat(word)), withDigits(text))));
};

const ONE_OF = '1';
/** What a fact measures; null where it has no measure. */
export function dimensionOfFact(fact: Fact): string | null {
  if (fact.unit === undefined) return null;
  const [quantity] = readQuantities(ONE_OF + flat(fact.unit));
  return quantity === undefined ? null : dimensionOf(quantity.unit);
}

const unitOfRange = (range: PrintedRange): string => (range.from ?? range.to ?? range.plain)?.unit ?? '';

type Stretch = { readonly start: number; readonly end: number };

/** Where the alternatives of a text begin and end; a cut inside a range (`，且小于`) is none. */
function stretchesOf(text: string, ranges: readonly PrintedRange[]): Stretch[] {
  const cuts = alternativeCuts(text).filter(
    (cut) => !ranges.some((one) => cut.start >= one.start && cut.end <= one.end),
  );
  const starts = [0, ...cuts.map((cut) => cut.end)];
  return starts.map((start, i) => ({ start, end: cuts[i]?.start ?? text.length }));
}

/** Several quantities of one kind in one alternative share it: each takes the words on the side where the first has its own. */
function narrowed(text: string, stretch: Stretch, range: PrintedRange, rivals: readonly PrintedRange[]): Stretch {
  const before = rivals.filter((one) => one.end <= range.start && one.start >= stretch.start).at(-1);
  const after = rivals.find((one) => one.start >= range.end && one.end <= stretch.end);
  if (before === undefined && after === undefined) return stretch;
  const first = rivals.find((one) => one.start >= stretch.start) ?? range;
  const leads = text.slice(stretch.start, Math.min(first.start, range.start)).length > 1;
  return leads
    ? { start: before?.end ?? stretch.start, end: after === undefined ? stretch.end : range.end }
    : { start: range.start, end: after?.start ?? stretch.end };
}

const wordsIn = (text: string, stretch: Stretch, range: PrintedRange): string =>
  withoutRemarks(text.slice(stretch.start, range.start) + text.slice(range.end, stretch.end), isCountRemark);

/** The words around a quantity that speak of it and of no other quantity of its kind. */
export function wordsAround(text: string, range: PrintedRange, ranges: readonly PrintedRange[]): string {
  const own = stretchesOf(text, ranges).find((one) => one.start <= range.start && one.end >= range.end);
  if (own === undefined) return '';
  const dimension = dimensionOf(unitOfRange(range));
  const others = ranges.filter((one) => one !== range && dimensionOf(unitOfRange(one)) === dimension);
  return wordsIn(text, narrowed(text, own, range, others), range);
}

/** Texts in which the subject of a quantity may stand, the nearest first. */
function* subjectTexts(clause: Clause, range: PrintedRange, ranges: readonly PrintedRange[]): Generator<string> {
  const text = clause.own;
  const dimension = dimensionOf(unitOfRange(range));
  const rivals = ranges.filter((one) => one === range || dimensionOf(unitOfRange(one)) === dimension);
  const stretches = stretchesOf(text, ranges);
  const at = stretches.findIndex((one) => one.start <= range.start && one.end >= range.end);
  const own = stretches[at];
  if (own !== undefined) {
    const others = rivals.filter((one) => one !== range);
    yield wordsIn(text, narrowed(text, own, range, others), range);
    for (let i = at - 1; i >= 0 && i >= at - MOST_PIECES; i -= 1) {
      const piece = stretches[i] as Stretch;
      if (SENTENCE_END.test(text.slice(piece.end, own.start))) break;
      if (rivals.some((one) => one.start >= piece.start && one.end <= piece.end)) break;
      yield text.slice(piece.start, piece.end);
    }
  }
  yield* clause.headings;
}

/**
 * The facts of which a quantity may be the number: those whose words the text around it holds best, of all facts that are
 * measured alike. Empty where the text names none of them.
 */
export function subjectsOf(
  clause: Clause,
  found: { readonly range: PrintedRange; readonly ranges: readonly PrintedRange[] },
  facts: readonly Fact[],
): string[] {
  const dimension = dimensionOf(unitOfRange(found.range));
  const alike = facts.filter((fact) => dimensionOfFact(fact) === dimension);
  for (const text of subjectTexts(clause, found.range, found.ranges)) {
    const scores = alike.map((fact) => subjectScore(fact, text));
    const best = Math.max(0, ...scores);
    if (best > 0) return alike.filter((_, i) => scores[i] === best).map((fact) => fact.name);
  }
  return [];
}
