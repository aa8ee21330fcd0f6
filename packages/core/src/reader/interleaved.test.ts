import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { noteInterleaved } from './interleaved.ts';
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
