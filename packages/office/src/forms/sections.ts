import { chineseFromNumber } from '@xianzhi/core/base';
import { type Answer, answersTo, statedFacts } from './answers.ts';
import { figureOf } from './figures.ts';
import { type Block, list, paragraph, UNKNOWN } from './model.ts';
import { declaredFacts, type FormSource } from './source.ts';

/** A part of a form under a heading. */
export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** Sections in their order, headings numbered as official print numbers them: 一、二、… One without content is left out. */
export const numbered = (sections: readonly Section[]): Block[] =>
  sections
    .filter((one) => one.blocks.length > 0)
    .flatMap(({ title, blocks }, i) => [
      { kind: 'heading', depth: 1, text: `${chineseFromNumber(i + 1)}、${title}` } as const,
      ...blocks,
    ]);

export const listed = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [list(items)]);
export const figureBlock = (source: FormSource, names: readonly string[]): Block[] =>
  names.length === 0 ? [] : [{ kind: 'figures', figures: names.map((name) => figureOf(source, name)) }];

const NUMERIC: readonly string[] = ['count', 'money', 'measure', 'elapsed'];
export const isFigure = (source: FormSource, name: string): boolean =>
  NUMERIC.includes(declaredFacts(source).get(name)?.type ?? '');

function answerBlocks(source: FormSource, { facts, said }: Answer): Block[] {
  const words = statedFacts(
    source,
    facts.filter((name) => !isFigure(source, name)),
  ).map(([name, value]) => `${name}：${value ?? UNKNOWN}`);
  return [
    ...(words.length === 0 ? [] : [paragraph(`${words.join('；')}。`)]),
    ...figureBlock(
      source,
      facts.filter((name) => isFigure(source, name)),
    ),
    ...listed(said.map((one) => one.text)),
  ];
}

/** The section of a demanded item: what answers it, and that the rest is being verified. */
export function itemSection(source: FormSource, item: string): Section {
  const parts = answersTo(source, item).map((answer) => answerBlocks(source, answer));
  const blocks = parts.flat();
  if (blocks.length === 0) return { title: item, blocks: [paragraph(`${UNKNOWN}。`)] };
  const isPartlyOpen = parts.some((one) => one.length === 0);
  return { title: item, blocks: isPartlyOpen ? [...blocks, paragraph(`其余${UNKNOWN}。`)] : blocks };
}
