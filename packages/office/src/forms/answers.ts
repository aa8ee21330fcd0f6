import { LOSS_FACT, MAGNITUDE_FACT, MOMENTS, PLACE_FACT, type ReportTopic, topicsOf } from '@xianzhi/core/lexicon';
import { casualtyNames, figureOf } from './figures.ts';
import { type Block, list, paragraph, UNKNOWN } from './model.ts';
import { declaredFacts, type FormSource, fullName, knownValue, statedValue } from './source.ts';
import { printedTime } from './words.ts';

/** What answers an item of a report, and which facts it used. */
export type Answer = { readonly blocks: readonly Block[]; readonly facts: readonly string[] };

const figures = (source: FormSource, names: readonly string[]): Block[] =>
  names.length === 0 ? [] : [{ kind: 'figures', figures: names.map((name) => figureOf(source, name)) }];

const ofFacts = (source: FormSource, names: readonly string[]): Answer => ({
  blocks: figures(source, names),
  facts: names,
});
const inWords = (texts: readonly string[]): Answer => ({ blocks: texts.map(paragraph), facts: [] });

const knownOf = (source: FormSource, names: readonly string[]): string[] =>
  names.filter((name) => knownValue(source, name) !== null);

function whenAnswer(source: FormSource): Answer {
  const names = [MOMENTS.occurrence, ...knownOf(source, [MOMENTS.discovery, MOMENTS.receipt])];
  const said = names.map((name) => `${name}：${statedValue(source, name) ?? UNKNOWN}`);
  return { blocks: [paragraph(`${said.join('；')}。`)], facts: names };
}

function whereAnswer(source: FormSource): Answer {
  const place = statedValue(source, PLACE_FACT) ?? (source.incident.place || UNKNOWN);
  return { blocks: [paragraph(`${place}。`)], facts: [PLACE_FACT] };
}

const issuedBy = ({ incident, now }: FormSource) =>
  incident.orders.filter((order) => order.withdrawn === null && Date.parse(order.issuedAt) <= Date.parse(now));

/** Orders that were given until now, and how far they are: what was done is what is on record. */
export function measures(source: FormSource): string[] {
  const level = source.incident.decisions
    .filter((one) => Date.parse(one.at) <= Date.parse(source.now))
    .map((one) => `${printedTime(one.at)}，${one.decidedBy.join('、')}决定响应级别为${one.level}级。`);
  const orders = issuedBy(source).map((order) => {
    const state = order.finished === null ? '正在办理' : `已报办结（${order.finished.evidence}）`;
    return `${printedTime(order.issuedAt)}，要求${fullName(source, order.to)}${order.does}；${state}。`;
  });
  return [...level, ...orders];
}

function participants(source: FormSource): string[] {
  const byUnit = new Map<string, string[]>();
  for (const { to, does } of issuedBy(source)) {
    const unit = fullName(source, to);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), does]);
  }
  return [...byUnit].map(([unit, works]) => `${unit}：${works.join('；')}。`);
}

const requests = ({ incident, now }: FormSource): string[] =>
  incident.requests
    .filter((one) => Date.parse(one.at) <= Date.parse(now))
    .map(
      (one) =>
        `${printedTime(one.at)}向${one.to}提出：${one.text}${one.answer === null ? '' : `（答复：${one.answer}）`}`,
    );

function course(source: FormSource): Answer {
  const { incident } = source;
  const progress = incident.orders.flatMap((order) =>
    order.progress.map((one) => ({ at: one.at, text: `${fullName(source, order.to)}报告：${one.text}` })),
  );
  const said = progress
    .filter((one) => Date.parse(one.at) <= Date.parse(source.now))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((one) => `${printedTime(one.at)}，${one.text}。`);
  return said.length === 0 ? inWords([]) : { blocks: [list(said)], facts: [] };
}

/** What kind of event it is: its hazard and the choices on record. The grade is another scale and stands by itself. */
function nature(source: FormSource): Answer {
  const choices = [...declaredFacts(source).values()].filter((fact) => fact.type === 'choice').map((fact) => fact.name);
  const names = knownOf(source, choices);
  const said = names.map((name) => `${name}：${statedValue(source, name)}`);
  return { blocks: [paragraph(`${[source.incident.hazard, ...said].join('；')}。`)], facts: names };
}

const TOPICS: { readonly [T in ReportTopic]: (source: FormSource) => Answer } = {
  reporter: ({ incident }) => inWords(incident.caller === null ? [] : [`${incident.caller.words}。`]),
  occurrence: whenAnswer,
  place: whereAnswer,
  casualties: (source) => ofFacts(source, casualtyNames(source)),
  loss: (source) => ofFacts(source, [LOSS_FACT]),
  magnitude: (source) => ofFacts(source, [MAGNITUDE_FACT]),
  nature,
  course,
  cause: () => inWords([]),
  measures: (source) => inWords(measures(source)),
  participants: (source) => inWords(participants(source)),
  request: (source) => inWords(requests(source)),
};

/** Facts that an item names or that name it: 风速, 面积 of 受害森林面积. */
const namedFacts = (source: FormSource, item: string): string[] =>
  knownOf(
    source,
    [...declaredFacts(source).keys()].filter((name) => name.includes(item) || item.includes(name)),
  );

/** What the record says to an item of a report; no blocks where nothing answers it. */
export function answerTo(source: FormSource, item: string): Answer {
  const topics = topicsOf(item);
  if (topics.length === 0) return ofFacts(source, namedFacts(source, item));
  const answers = topics.map((topic) => TOPICS[topic](source));
  // Of an item with several parts each part that nothing answers says so too.
  const open = topics.length > 1 ? answers.some((one) => one.blocks.length === 0) : false;
  return {
    blocks: [...answers.flatMap((one) => one.blocks), ...(open ? [paragraph(`其余${UNKNOWN}。`)] : [])],
    facts: answers.flatMap((one) => one.facts),
  };
}
