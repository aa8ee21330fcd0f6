import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markerAt } from './markers.ts';

test.each([
  ['一、目标', 'han', 1, '一'],
  ['十二、目标', 'han', 12, '十二'],
  ['（一）目标', 'hanBracket', 1, '（一）'],
  ['(三)目标', 'hanBracket', 3, '（三）'],
  ['1.目标', 'arabicDot', 1, '1'],
  ['１．目标', 'arabicDot', 1, '1'],
  ['1、目标', 'arabicComma', 1, '1'],
  ['3 目标', 'bare', 3, '3'],
  ['1.1 目标', 'decimal', 1, '1.1'],
  ['1．2．3目标', 'decimal', 3, '1.2.3'],
  ['1.1.目标', 'decimal', 1, '1.1'],
  ['（2）目标', 'arabicBracket', 2, '（2）'],
  ['2）目标', 'arabicHalfBracket', 2, '2）'],
  ['③目标', 'circled', 3, '③'],
  ['⑵目标', 'circled', 2, '⑵'],
  ['第一章 总则', 'chapter', 1, '第一章'],
  ['第 十 二 条 为了', 'article', 12, '第十二条'],
  ['第12条 为了', 'article', 12, '第十二条'],
  ['第二条之一 为了', 'article', 2, '第二条之一'],
  ['第二节 内容', 'section', 2, '第二节'],
  ['第一部分 内容', 'part', 1, '第一部分'],
  ['一是抓落实', 'ordinal', 1, '一是'],
  ['第一，抓落实', 'ordinalComma', 1, '第一'],
])('%s begins with %s %i, written %s', (line, scheme, value, num) =>
  expect(markerAt(line)).toMatchObject({ scheme, value, num }),
);

test.each([
  '2024年目标',
  '30人以上死亡的',
  '4.3m焦炉',
  '1.1亿元以上',
  '5%以上',
  '（二）项的规定',
  '二、三类地区标准',
  '三级响应',
  '12',
  '1.',
  '第三方机构',
  '0.目标',
])('%s: what is no number of a unit is none, or in doubt', (line) => {
  const marker = markerAt(line);
  expect(marker === null || marker.doubtful || line === '1.').toBe(true);
});

test('a number takes no more than its line, on any text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('一', '十', '、', '（', '）', '1', '.', ' ', '第', '条', '甲', '①', '是', '\ud800'),
        maxLength: 30,
      }),
      (text) => {
        const marker = markerAt(text);
        return marker === null || (marker.length > 0 && marker.length <= text.length && marker.value > 0);
      },
    ),
  );
});

test.each([
  ['第十二條 本辦法自公布之日起施行。', '第十二条'],
  ['第一節 一般規定', '第一节'],
  ['第二編 分則', '第二编'],
])('a division in full form %j is the number %j', (line, num) => {
  expect(markerAt(line)?.num).toBe(num);
});

test.each([
  ['第壹條為了規範某事，制定本辦法。', 'article', '第一条', false],
  ['壹、总则', 'part', '壹', true],
  ['一，各单位都使用统一式样。', 'han', '一', true],
  ['1，各单位都使用统一式样。', 'arabicComma', '1', true],
  ['第一、加强值守。', 'ordinalComma', '第一', false],
  ['a) 甲', 'letter', 'a）', true],
])('%j is %s %s, and only a row numbers: %s', (line, scheme, num, doubtful) =>
  expect(markerAt(line)).toMatchObject({ scheme, num, doubtful }),
);

test.each(['一，二，三等奖', '第一、二类地区', '2,000元', 'A类企业', 'a.b'])('%j begins with no number', (line) =>
  expect(markerAt(line)).toBeNull(),
);
