import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { read } from './index.ts';
import { noteInterleaved, notePostsApart } from './interleaved.ts';
import { linesOf } from './testing.ts';

const codes = (...lines: string[]): string[] => {
  const findings: Finding[] = [];
  noteInterleaved(linesOf(...lines), findings);
  return findings.map((finding) => finding.code);
};

test('a list whose end stands above its beginning is told', () => {
  const lines = [
    '副组长：县某办主要负责人。',
    '',
    '甲局、乙局、丙局、丁局',
    '分管负责人。',
    '',
    '成员：戊局、己局、',
    '庚局、辛局、',
    '',
    '领导小组办公室设在甲局。',
  ];
  expect(codes(...lines)).toEqual(['XZ_READ_INTERLEAVED']);
});

test('a list that begins with its label and ends is not told, nor one cut by a page turn', () => {
  expect(codes('副组长：某人。', '', '成员：甲局、乙局、', '丙局、丁局负责人。', '', '办公室设在甲局。')).toEqual([]);
  expect(codes('目标完成。', '', '甲局、乙局、丙局', '', '负责；成员：戊局、己局、', '', '庚局。')).toEqual([]);
});

const apart = (...lines: string[]): number => {
  const findings: Finding[] = [];
  notePostsApart(linesOf(...lines), findings);
  return findings.length;
};

test('names in a row with their posts in a row below are told, and not paired', () => {
  expect(apart('成 员：卫书林 某办主任', '曹 进', '林 鹿', '县某局政委', '县水利局局长', '郑守一 某队队长')).toBe(1);
  expect(apart('石映霞', '副县长', '罗闻道 副县长')).toBe(0);
  expect(apart('曹 进', '林 鹿', '办公室设在县水利局。')).toBe(0);
});

test('a box for questions in the middle of a sentence is told; one between paragraphs is not', () => {
  const told = (...lines: string[]) =>
    read(
      ['某县人民政府关于甲事的通知', '某政发〔2024〕8号', '各乡镇人民政府：', ...lines].join('\n\n'),
    ).findings.filter((finding) => finding.code === 'XZ_READ_INTERLEAVED').length;
  expect(
    told(
      '各乡镇要召开专题会议安排',
      '政策咨询',
      '咨询电话：0999-5550166',
      '部署，制定方案。',
      '某县人民政府',
      '2024年5月6日',
    ),
  ).toBe(1);
  expect(
    told(
      '各乡镇要召开专题会议。',
      '政策咨询',
      '咨询电话：0999-5550166',
      '要制定方案。',
      '某县人民政府',
      '2024年5月6日',
    ),
  ).toBe(0);
});
