import { expect, test } from 'vitest';
import { joinTitle } from './front.ts';
import { findFronts } from './fronts.ts';
import { listedFronts } from './listed-fronts.ts';
import { singleFront } from './single-front.ts';
import { linesOf } from './testing.ts';

/** Title, number and first line of the text of each front. */
function fronts(...text: string[]): [title: string, number: string | null, next: string | undefined][] {
  const lines = linesOf(...text);
  return findFronts(lines).map((front) => [
    joinTitle(lines.slice(front.title.from, front.title.to)),
    front.number,
    lines[front.end]?.text,
  ]);
}

test('a front is organ, title over several lines, number', () => {
  expect(
    fronts('某县人民政府办公室', '关于印发某县甲事', '实施方案的通知', '某政办发〔2024〕 3 号', '各单位：'),
  ).toEqual([['某县人民政府办公室关于印发某县甲事实施方案的通知', '某政办发〔2024〕3号', '各单位：']]);
});

test('a notice that forwards begins with the organ that does', () => {
  expect(
    fronts('某县人民政府办公室转发县甲局等部门', '关于加强甲事意见的通知', '某政办发〔2024〕3号', '各单位：'),
  ).toEqual([['某县人民政府办公室转发县甲局等部门关于加强甲事意见的通知', '某政办发〔2024〕3号', '各单位：']]);
});

test('the organ that forwards may have a line of its own', () => {
  expect(
    fronts(
      '某县人民政府办公室',
      '批转县甲局等5部门',
      '关于做好甲事意见的通知',
      '某政办发〔2024〕3号',
      '各单位：',
    )[0]?.[0],
  ).toBe('某县人民政府办公室批转县甲局等5部门关于做好甲事意见的通知');
});

test('a number of the 1970s, its year first, is one', () => {
  expect(fronts('某部', '关于办甲的通知', '((78)某甲字412号)', '各单位：')[0]?.[1]).toBe('（78）某甲字412号');
});

test('a title below its number is found', () => {
  expect(fronts('某政发〔2024〕1号', '某县人民政府', '关于办甲的通知', '各单位：')).toEqual([
    ['某县人民政府关于办甲的通知', '某政发〔2024〕1号', '各单位：'],
  ]);
});

test('a title between two numbers belongs to the one below it, and no front overlaps another', () => {
  expect(fronts('某政发〔2024〕1号', '关于办甲的通知', '某政发〔2024〕2号', '各单位：')).toEqual([
    ['关于办甲的通知', '某政发〔2024〕2号', '各单位：'],
  ]);
});

test('a letter without a number begins with its organ and ends with its addressees', () => {
  expect(fronts('上一篇的末句。', '', '某县人民政府', '关于办乙的通知', '各乡镇人民政府：', '现通知如下。')).toEqual([
    ['某县人民政府关于办乙的通知', null, '各乡镇人民政府：'],
  ]);
});

test.each([
  [['应当执行某政发〔2024〕1号的规定。']],
  [['某县人民政府办公室', '正在研究。']],
  [['关于办甲的通知', '（此件公开发布）', '某政发〔2024〕1号']],
])('%j is no front', (text) => expect(fronts(...text)).toEqual([]));

test('what only the contents page announces begins where its title stands again', () => {
  const lines = linesOf(
    '目录',
    '某县甲会议纪要....1',
    '《某县乙办法》解读....9',
    '某县甲会议纪要',
    '会议议定如下。',
    '《某县乙办法》',
    '解读',
    '一、背景',
  );
  const listed = listedFronts(lines, 1, 3, []);
  expect(listed.map((front) => joinTitle(lines.slice(front.title.from, front.title.to)))).toEqual([
    '某县甲会议纪要',
    '《某县乙办法》解读',
  ]);
});

test('two rows of one title are two documents', () => {
  const lines = linesOf(
    '目录',
    '某县甲会议纪要....1',
    '某县甲会议纪要....9',
    '某县甲会议纪要',
    '甲。',
    '某县甲会议纪要',
    '乙。',
  );
  expect(listedFronts(lines, 1, 3, []).map((front) => front.start)).toEqual([3, 5]);
});

test.each([
  [['某县某事工作方案', '一、目标'], '某县某事工作方案', null, '一、目标'],
  [['某省某事', '管理条例', '第一章 总则'], '某省某事管理条例', null, '第一章 总则'],
  [['某政发〔2024〕1号', '某县甲办法', '第一条 甲'], '某县甲办法', '某政发〔2024〕1号', '第一条 甲'],
  [
    ['某院关于甲事的解释', '2000年9月29日 某院第九届委员会第七十次会议通过', '某释字〔2000〕3号', '解释如下：'],
    '某院关于甲事的解释',
    '某释字〔2000〕3号',
    '解释如下：',
  ],
  [['某市甲通告', '某市人民政府', '某府令第 121 号', '已经通过。'], '某市甲通告', '某府令第121号', '已经通过。'],
  [['只有一句话。'], '', null, '只有一句话。'],
])('a file that is one text, %j, has the title %j', (text, title, number, next) => {
  const lines = linesOf(...text);
  const front = singleFront(lines);
  expect([joinTitle(lines.slice(front.title.from, front.title.to)), front.number, lines[front.end]?.text]).toEqual([
    title,
    number,
    next,
  ]);
});
