import { chineseFromNumber } from '@xianzhi/core/base';
import { type Block, paragraph, UNKNOWN } from './model.ts';

/** A part of a form under a heading. */
export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** A section that nothing answers yet says so. */
export const section = (title: string, blocks: readonly Block[]): Section => ({
  title,
  blocks: blocks.length === 0 ? [paragraph(`${UNKNOWN}。`)] : blocks,
});

/** Sections in their order, headings numbered as official print numbers them: 一、二、… */
export const numbered = (sections: readonly Section[]): Block[] =>
  sections.flatMap(({ title, blocks }, i) => [
    { kind: 'heading', depth: 1, text: `${chineseFromNumber(i + 1)}、${title}` } as const,
    ...blocks,
  ]);
