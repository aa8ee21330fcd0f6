import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { sourceSpan } from './flow.ts';
import { stripMarks } from './marks.ts';
import { lineOf } from './testing.ts';

const stripped = (text: string): { text: string; findings: Finding[] } => {
  const findings: Finding[] = [];
  return { text: stripMarks(lineOf(text), findings).text, findings };
};

test.each([
  ['## 一、目标', '一、目标'],
  ['##一、目标', '一、目标'],
  ['- （一）甲', '（一）甲'],
  ['**甲**：乙', '甲：乙'],
  ['甲<p>乙</p>丙', '甲乙丙'],
  ['PM_{2.5}和NO_{2}', 'PM2.5和NO2'],
  ['安全and发展', '安全和发展'],
  ['安全 and 发展', '安全和发展'],
  ['第1\\.条', '第1.条'],
])('%s is read as %s', (before, after) => expect(stripped(before).text).toBe(after));

test.each(['Windows and Linux', '甲#乙', '3*4', '-5度', 'a < b'])('%s is left alone', (text) =>
  expect(stripped(text)).toEqual({ text, findings: [] }),
);

test('what is left leads back to its place, and the note says what was there', () => {
  const findings: Finding[] = [];
  const line = stripMarks(lineOf('甲**乙**安全and发展'), findings);
  expect(sourceSpan(line.flow, line.text.indexOf('发'), line.text.length)).toEqual({ start: 11, end: 13 });
  expect(findings.map(({ code, before, after }) => [code, before, after])).toContainEqual([
    'XZ_READ_MARK',
    'and',
    '和',
  ]);
  expect(findings.find((finding) => finding.after === '和')?.message).toContain('读作“和”');
});

test('a line of nothing but marks costs time in proportion and stops talking', () => {
  const { text, findings } = stripped('甲**乙'.repeat(20_000));
  expect(text).toBe('甲乙'.repeat(20_000));
  expect(findings).toHaveLength(200);
});
