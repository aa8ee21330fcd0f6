import type { Citation } from '@xianzhi/contract';
import { expect, test } from 'vitest';
import { paragraphsOf } from './text-parts.ts';

const cited = (start: number, end: number): Citation => ({
  form: 'title',
  text: '',
  span: { start, end },
  line: null,
  from: '',
  range: [start, end],
  number: null,
  title: null,
  provision: null,
  status: 'unknown',
  target: null,
  work: null,
  settled: false,
  county: '999901',
});

const shape = (text: string, citations: Citation[]) =>
  paragraphsOf(text, citations).map(({ parts }) => parts.map((part) => (part.citation ? `[${part.text}]` : part.text)));

test('citations are cut out of the paragraph in which they stand, whatever their order', () => {
  expect(shape('按甲法办理\n按乙法办理', [cited(7, 9), cited(1, 3)])).toEqual([
    ['按', '[甲法]', '办理'],
    ['按', '[乙法]', '办理'],
  ]);
});

test('of two that overlap the first is kept, and one across a paragraph break is left as text', () => {
  expect(shape('甲乙丙丁', [cited(0, 3), cited(2, 4)])).toEqual([['[甲乙丙]', '丁']]);
  expect(shape('甲乙\n丙丁', [cited(1, 4)])).toEqual([['甲乙'], ['丙丁']]);
});
