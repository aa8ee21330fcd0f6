import { expect, test } from 'vitest';
import { annexHeadAt, opensAnnexList } from './annex-heads.ts';
import { findAnnexList, readAnnexList, saysOnline } from './annex-lists.ts';
import { findIssuedTexts, issuedNames, issuesText } from './issued-texts.ts';
import { lineOf, linesOf } from './testing.ts';
import { comparedTitle, likeness } from './title-likeness.ts';

test.each([
  ['某县人民政府关于印发某县甲办法的通知', '现印发给你们。', ['某县甲办法']],
  ['关于印发甲等办法的通知', '现将《甲办法》《乙办法》和《丙办法》印发给你们。', ['甲办法', '乙办法', '丙办法']],
  ['关于印发甲等办法的通知', '根据《子法》《丑法》，制定本通知。', ['甲等办法']],
  ['某县人民政府关于办甲的通知', '请照办。', []],
])('%s issues what it names', (title, notice, names) => expect(issuedNames(title, notice)).toEqual(names));

test('only a notice that says so issues a text', () => {
  expect(['关于印发甲办法的通知', '关于转发乙意见的通知', '关于甲办法的决定'].map(issuesText)).toEqual([
    true,
    true,
    false,
  ]);
});

test('texts are found by their titles in printed order, one that is not printed is left out', () => {
  const lines = linesOf('附件1', '某县甲行动计划', '一、甲', '甲文字。', '', '某县乙行动', '计划', '一、乙');
  expect(
    findIssuedTexts(lines, 0, ['某县甲行动计划', '某县乙行动计划', '某县丙规则']).map(
      ({ title, from, body, to, label }) => [title, from, body, to, label],
    ),
  ).toEqual([
    ['某县甲行动计划', 0, 2, 4, '附件1'],
    ['某县乙行动计划', 4, 6, 7, null],
  ]);
});

test('titles are alike by the pairs of characters they share, signs aside', () => {
  const alike = (a: string, b: string): number => likeness(comparedTitle(a), comparedTitle(b));
  expect(alike('《甲 办法》', '甲办法')).toBe(1);
  expect(alike('某县防汛应急预案', '某县防汛抗旱应急预案')).toBeGreaterThan(0.7);
  expect(alike('某县防汛应急预案', '招商工作方案')).toBe(0);
  expect([alike('', ''), alike('甲', '乙')]).toEqual([0, 0]);
  expect(alike('甲乙甲乙', '甲乙')).toBe(alike('甲乙', '甲乙甲乙'));
});

test.each([
  ['附件', { label: '附件', titleAt: null }],
  ['附 件 2：', { label: '附件2', titleAt: null }],
  ['附件三', { label: '附件3', titleAt: null }],
  ['附件1：甲方案', { label: '附件1', titleAt: 4 }],
  ['附件２ 甲方案', { label: '附件2', titleAt: 4 }],
  ['附表1', { label: '附表1', titleAt: null }],
  ['附图', { label: '附图', titleAt: null }],
  ['附件1、附件2规定的标准，', null],
  ['附则', null],
  ['附件见网络版', null],
])('%s heads an annex: %j', (text, head) => expect(annexHeadAt(lineOf(text))).toEqual(head));

test.each([
  ['附件：1. 甲方案', true],
  ['附件：甲方案', true],
  ['附件1.甲方案', true],
  ['附件2', false],
  ['附则', false],
])('%s opens the list of annexes: %s', (text, is) => expect(opensAnnexList(lineOf(text))).toBe(is));

test('a list of annexes ends before the signature, and each annex has its label', () => {
  const lines = linesOf('正文。', '附件：1. 甲方案', '2. 乙方案', '某县人民政府正文结束。');
  expect(findAnnexList(lines)).toEqual({ from: 1, to: 3 });
  expect(
    readAnnexList(lines.slice(1, 3), new Map([['附件1', '某政发〔2024〕1号/附件1']])).map(
      ({ label, title, printed, address }) => [label, title, printed, address],
    ),
  ).toEqual([
    ['附件1', '甲方案', true, '某政发〔2024〕1号/附件1'],
    ['附件2', '乙方案', false, null],
  ]);
});

test('annexes that stand online are named and not printed', () => {
  expect(['附件见网络版', '1-2 附件见某县政府网络版', '见附件'].map(saysOnline)).toEqual([true, true, false]);
  const [entry] = readAnnexList(linesOf('附件：甲方案（见网络版）'), new Map());
  expect([entry?.label, entry?.title, entry?.printed]).toEqual(['附件', '甲方案', false]);
});

test('a single annex without a number is 附件1 where that is what is printed', () => {
  expect(readAnnexList(linesOf('附件：甲方案'), new Map([['附件1', 'k/附件1']]))[0]?.address).toBe('k/附件1');
  expect(readAnnexList([], new Map())).toEqual([]);
});

test('very many names and very many lines that may be their titles are given up, not compared one with another', () => {
  const names = Array.from({ length: 6000 }, (_, i) => `云泽县某某事项${i}管理办法`);
  const lines = linesOf(...Array.from({ length: 12_000 }, (_, i) => `云泽县某某事项甲${i}\n`));
  expect(findIssuedTexts(lines, 0, names)).toEqual([]);
}, 2000);
