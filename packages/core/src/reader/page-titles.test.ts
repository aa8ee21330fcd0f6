import { expect, test } from 'vitest';
import { read } from './index.ts';
import { pageTitle } from './page-titles.ts';
import { linesOf } from './testing.ts';

test('the document begins where the title of the page stands again, and the organ between the two is told', () => {
  const lines = linesOf('某省甲管理条例', '某省人大常委会', '某省甲管理条例', '第一章 总则', '第一条 甲。');
  expect(pageTitle(lines)).toEqual({ from: 2, organ: '某省人大常委会' });
});

test.each([
  ['a title over two lines', ['关于办甲的通知', '某县', '关于办', '甲的通知', '各单位：'], 2],
  [
    'the number over the title goes with it',
    ['关于办甲事的通知', '某政发〔2024〕1号', '关于办甲事的通知', '各单位：'],
    1,
  ],
  ['转发 needs its organ', ['转发某市甲办法的通知', '某县人民政府', '转发某市甲办法的通知', '各单位：'], 1],
  [
    'one word differs',
    [
      '某省政府关于任免某某机关工作人员有关问题的通知',
      '某省人民政府关于任免某某机关工作人员有关问题的通知',
      '各单位：',
    ],
    1,
  ],
])('%s', (_name, lines, from) => {
  expect(pageTitle(linesOf(...lines))?.from).toBe(from);
});

test.each([
  ['its text begins between', ['关于办甲事的通知', '各单位：', '关于办甲事的通知']],
  ['another kind', ['某省甲管理条例', '某省甲管理办法']],
  ['a contents page', ['目录', '关于办甲事的通知', '关于办甲事的通知']],
  ['printed once', ['关于办甲事的通知', '各单位：']],
])('no page title: %s', (_name, lines) => {
  expect(pageTitle(linesOf(...lines))).toBeNull();
});

test('what the page prints above is cover, and the organ signs where nobody else does', () => {
  const reading = read('某省甲管理规定\n某省某局\n\n某省甲管理规定\n\n第一章 总则\n第一条 甲。\n第二条 乙。\n');
  expect(reading.documents.map(({ title, issuer }) => [title, issuer])).toEqual([['某省甲管理规定', '某省某局']]);
  expect(reading.furniture[0]?.kind).toBe('cover');
});
