import { expect, test } from 'vitest';
import { isFilledByHand, topicsOf, USUAL_ITEMS } from './report-items.ts';

test('an item may ask for several things, in the order in which it names them', () => {
  expect(topicsOf('发生时间和地点')).toEqual(['occurrence', 'place']);
  expect(topicsOf('伤亡人数和初步估计的经济损失')).toEqual(['casualties', 'loss']);
  expect(topicsOf('原因、过程和进展')).toEqual(['cause', 'course']);
});

test('an item that asks for something else has no topic', () => {
  expect(['受照人数', '风速', '许可证号'].map(topicsOf)).toEqual([[], [], []]);
});

test('every usual item asks for exactly one thing', () => {
  expect(USUAL_ITEMS.map((item) => topicsOf(item).length)).toEqual(USUAL_ITEMS.map(() => 1));
});

test('signatures, seals and row numbers are left for the hand', () => {
  expect(['报告人签字', '序号', '受照人数'].map(isFilledByHand)).toEqual([true, true, false]);
});
