import { LOSS_FACT, MAGNITUDE_FACT, MOMENTS, PLACE_FACT, type ReportTopic, topicsOf } from '@xianzhi/core/lexicon';
import { casualtyNames } from './figures.ts';
import { courseOf, measuresOf, participantsOf, requestsOf, type Said } from './record.ts';
import { declaredFacts, type FormSource, knownValue, statedValue } from './source.ts';

/** What the record holds for an item: facts, which may be unknown, and what was said or done. Both empty: nothing answers it. */
export type Answer = { readonly facts: readonly string[]; readonly said: readonly Said[] };

const ofFacts = (facts: readonly string[]): Answer => ({ facts, said: [] });
const inWords = (said: readonly Said[]): Answer => ({ facts: [], said });
const NOTHING: Answer = { facts: [], said: [] };

const knownOf = (source: FormSource, names: readonly string[]): string[] =>
  names.filter((name) => knownValue(source, name) !== null);

/** Where it happened: the fact, or what was said in the call. */
function placeOf(source: FormSource): Answer {
  const { place } = source.incident;
  return knownValue(source, PLACE_FACT) !== null || place === ''
    ? ofFacts([PLACE_FACT])
    : inWords([{ at: null, text: `${place}。` }]);
}

/** What kind of event it is: its hazard and the choices on record. The grade is another scale and stands by itself. */
function natureOf(source: FormSource): Answer {
  const choices = [...declaredFacts(source).values()].filter((fact) => fact.type === 'choice').map((fact) => fact.name);
  return { facts: knownOf(source, choices), said: [{ at: null, text: `${source.incident.hazard}。` }] };
}

const TOPICS: { readonly [T in ReportTopic]: (source: FormSource) => Answer } = {
  reporter: ({ incident }) =>
    inWords(incident.caller === null ? [] : [{ at: null, text: `${incident.caller.words}。` }]),
  occurrence: (source) => ofFacts([MOMENTS.occurrence, ...knownOf(source, [MOMENTS.discovery, MOMENTS.receipt])]),
  place: placeOf,
  casualties: (source) => ofFacts(casualtyNames(source)),
  loss: () => ofFacts([LOSS_FACT]),
  magnitude: () => ofFacts([MAGNITUDE_FACT]),
  nature: natureOf,
  course: (source) => inWords(courseOf(source)),
  // Causes are found by an inquiry; no fact of the desk states one.
  cause: () => NOTHING,
  measures: (source) => inWords(measuresOf(source)),
  participants: (source) => inWords(participantsOf(source)),
  request: (source) => inWords(requestsOf(source)),
};

/** Facts that an item names or that name it: 风速, 面积 of 受害森林面积. */
const namedFacts = (source: FormSource, item: string): string[] =>
  knownOf(
    source,
    [...declaredFacts(source).keys()].filter((name) => name.includes(item) || item.includes(name)),
  );

/** What the record says to an item of a report, one answer for each thing that the item asks for. */
export function answersTo(source: FormSource, item: string): readonly Answer[] {
  const topics = topicsOf(item);
  return topics.length === 0 ? [ofFacts(namedFacts(source, item))] : topics.map((topic) => TOPICS[topic](source));
}

/** Facts in words, `发生时间：正在核实` left to the caller: null is unknown. */
export const statedFacts = (
  source: FormSource,
  names: readonly string[],
): readonly (readonly [string, string | null])[] => names.map((name) => [name, statedValue(source, name)]);
