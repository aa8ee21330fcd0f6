import type { LadderRow } from '@xianzhi/contract';
import { expect, test } from 'vitest';
import { layOut } from './ladder-layout.ts';

const criterion = (fact: string, bound: string) => ({
  fact,
  bound,
  interval: null,
  asRead: null,
  doubt: null,
  address: '999901/甲/1',
});
const way = (...criteria: ReturnType<typeof criterion>[]) => ({ criteria, address: '999901/甲/1' });
const row = (outcome: string, ways: LadderRow['ways']): LadderRow => ({
  outcome,
  name: outcome,
  address: '999901/甲/1',
  ways,
  notStated: null,
  discretion: [],
});

test('facts that lead to a grade alone stand across, one line a row', () => {
  const { columns, rows } = layOut(
    [row('重大', [way(criterion('死亡人数', '10人以上')), way(criterion('重伤人数', '50人以上'))])],
    new Set(),
  );
  expect(columns).toEqual(['死亡人数', '重伤人数']);
  expect(rows[0]?.lines).toHaveLength(1);
});

test('flags and joined conditions stand in words', () => {
  const joint = way(criterion('死亡人数', '1人以上'), criterion('中毒人数', '100人以上'));
  const { columns, rows } = layOut(
    [row('重大', [way(criterion('死亡人数', '10人以上')), joint, way(criterion('跨县', '是'))])],
    new Set(['跨县']),
  );
  expect(columns).toEqual(['死亡人数']);
  expect(rows[0]?.others).toEqual([joint, way(criterion('跨县', '是'))]);
});

test('a matrix, whose ways are mostly joined, has a line for each way', () => {
  const { columns, rows } = layOut(
    [
      row('重大', [
        way(criterion('类别', '一类'), criterion('数量', '1枚')),
        way(criterion('类别', '二类'), criterion('数量', '3枚')),
      ]),
    ],
    new Set(),
  );
  expect(columns).toEqual(['类别', '数量']);
  expect(rows[0]?.lines.map((line) => line.isJoint)).toEqual([true, true]);
});

test('a second bound for the same fact goes to a second line', () => {
  const { rows } = layOut([row('一般', [way(criterion('震级', '4级')), way(criterion('震级', '5级'))])], new Set());
  expect(rows[0]?.lines).toHaveLength(2);
});
