import { expect, test } from 'vitest';
import { readAddressees } from './addressees.ts';
import { disclosureOf, findSignature } from './signature.ts';
import { linesOf } from './testing.ts';

const signature = (...lines: string[]) => findSignature(linesOf(...lines), 0);

test.each([
  [
    ['正文。', '某县人民政府', '2024年7月31日', '（此件公开发布）'],
    { from: 1, to: 4, issuer: '某县人民政府', signedOn: '2024-07-31', disclosure: '此件公开发布' },
  ],
  [
    ['正文。', '某县人民政府办公室', '二〇二四年十二月一日'],
    { from: 1, to: 3, issuer: '某县人民政府办公室', signedOn: '2024-12-01', disclosure: null },
  ],
  [['正文。', '某县人民政府  2024年7月31日'], { from: 1, to: 2, issuer: '某县人民政府', signedOn: '2024-07-31' }],
  [['正文。', '某县财政局', '某县教育局', '2024年7月1日'], { from: 1, to: 4, issuer: '某县财政局、某县教育局' }],
  [['正文。', '2024年7月1日', '某县人民政府'], { from: 1, to: 3, issuer: '某县人民政府' }],
])('%j is signed', (lines, expected) => expect(signature(...lines)).toMatchObject(expected));

test('a date that nobody signs may stand before a title over two lines', () => {
  expect(signature('正文。', '2024年7月1日', '某县某某行政处罚的', '指 导 意 见', '一、甲')).toMatchObject({
    from: 1,
    to: 2,
  });
});

test('an office that is called 办 may sign', () => {
  expect(signature('正文。', '某某总局', '中央某信办', '2024年7月1日')).toMatchObject({
    issuer: '某某总局、中央某信办',
  });
});

test('names spread by blanks stand farther from each other than their letters', () => {
  expect(signature('正文。', '某 甲 部  某乙宣传部  某丙部', '某丁部　某戊部', '2024年7月1日')).toMatchObject({
    issuer: '某甲部、某乙宣传部、某丙部、某丁部、某戊部',
  });
});

test('a date that nobody signs may stand before an annex', () => {
  expect(signature('正文。', '二〇二四年七月一日', '附：某某名单', '张三')).toMatchObject({
    from: 1,
    signedOn: '2024-07-01',
  });
});

test.each([
  [['正文。', '2024年13月1日', '某县人民政府']],
  [['2024年7月1日起，某县人民政府开展检查。']],
  [['正文。', '某县人民政府']],
])('%j is not signed', (lines) => expect(signature(...lines)).toBeNull());

test('lines before the text are never part of the signature', () => {
  expect(findSignature(linesOf('某县人民政府', '2024年1月1日', '（此件公开发布）'), 1)?.from).toBe(1);
});

test.each([
  ['（此件公开发布）', '此件公开发布'],
  ['(依申请公开)', '依申请公开'],
  ['（主动公开）', '主动公开'],
  ['（附注）', null],
])('the way of publishing in %s is %s', (text, expected) => expect(disclosureOf(text)).toBe(expected));

const addressees = (...lines: string[]) => readAddressees(linesOf(...lines), 0);

test.each([
  [['各乡（镇）人民政府，县直各单位：', '正文。'], ['各乡（镇）人民政府', '县直各单位'], 1, false],
  [['某省民政厅：', '正文。'], ['某省民政厅'], 1, false],
  [['县发改局、财政局：', '正文。'], ['县发改局', '财政局'], 1, false],
  [['各省、自治区、直辖市某厅（局、委）、某局：', '正文。'], ['各省、自治区、直辖市某厅（局、委）', '某局'], 1, false],
  [['各县（市、区）财政局、民政局：', '正文。'], ['各县（市、区）财政局', '民政局'], 1, false],
  [['各乡（镇）人民政府，县直', '各有关单位：', '正文。'], ['各乡（镇）人民政府', '县直各有关单位'], 2, false],
  [['各乡镇人民政府，县直各单位', '现将有关事项通知如下。'], ['各乡镇人民政府', '县直各单位'], 1, true],
  [['正文从这里开始。'], [], 0, false],
  [['目标如下：', '一、甲'], [], 0, false],
  [['为了统一，县人民政府决定，废止下列规章：', '一、甲'], [], 0, false],
  [['（2021年3月15日县人民政府第98次会议通过）', '县人民政府决定废止规章：'], [], 0, false],
])('%j addresses %j', (lines, names, count, cut) => expect(addressees(...lines)).toEqual({ names, lines: count, cut }));
