import { expect, test } from 'vitest';
import { ownContents } from './own-contents.ts';
import { linesOf } from './testing.ts';

test('a contents page ends where its first row stands again', () => {
  const lines = linesOf('目 录', '第一章 总则', '第二章 附则', '第一章 总则', '第一条 为了……');
  expect(ownContents(lines)).toEqual({ from: 0, to: 3 });
});

test('a contents page without a heading, whose chapters lost their numbers, ends before the first chapter', () => {
  const rows = ['总则', '1.1 编制目的', '1.2 编制依据', '组织体系', '2.1 指挥机构', '附则'];
  const lines = linesOf(...rows, '1 总则', '1.1 编制目的', '为了做好值守，制定本预案。');
  expect(ownContents(lines)).toEqual({ from: 0, to: 6 });
});

test('numbered lines that do not come again are no contents page', () => {
  expect(ownContents(linesOf('1 总则', '1.1 编制目的', '为了做好值守，制定本预案。', '1.2 编制依据'))).toBeNull();
});

test('rows under 目录 whose headings lost their numbers in the text are its contents', () => {
  const rows = ['2.2有关单位职责', '3.1.1信息处理', '3.1.2部门会商', '3.1.3处置决定', '8.1通信保障'];
  const lines = linesOf('目 录', ...rows, '总则', '为办甲，结合某市实际，制定本预案。');
  expect(ownContents(lines)).toEqual({ from: 0, to: 6 });
});
