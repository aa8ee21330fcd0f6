import { expect, test } from 'vitest';
import { type Grid, gridAt, gridOfGrades } from './grids.ts';
import { linesOf } from './testing.ts';

const texts = (grid: Grid | null): string[][] | null =>
  grid === null ? null : [grid.header, ...grid.rows].map((row) => row.map((cell) => cell.text));

test('a cell a line: names on one line, then rows that all begin with their number and are equally long', () => {
  const lines = linesOf('序号 名称 数量', '1', '铁锹', '30把', '2', '水泵', '4台', '注：以实物为准。');
  expect(texts(gridAt(lines, 0))).toEqual([
    ['序号', '名称', '数量'],
    ['1', '铁锹', '30把'],
    ['2', '水泵', '4台'],
  ]);
  expect(gridAt(lines, 0)?.length).toBe(7);
});

test('the names of the columns may stand on a line each', () => {
  const lines = linesOf('序号', '名称', '数量', '1', '铁锹', '30把', '2', '水泵', '4台');
  expect(texts(gridAt(lines, 0))).toEqual([
    ['序号', '名称', '数量'],
    ['1', '铁锹', '30把'],
    ['2', '水泵', '4台'],
  ]);
});

test('续表 and the header printed again between rows are left out, but counted among the lines', () => {
  const lines = linesOf('序号 名称', '1', '铁锹', '2', '水泵', '续表1', '序号 名称', '3', '沙袋', '二、附则');
  expect(texts(gridAt(lines, 0))?.map((row) => row[1])).toEqual(['名称', '铁锹', '水泵', '沙袋']);
  expect(gridAt(lines, 0)?.length).toBe(9);
});

test('column after column: as many lines below every name', () => {
  const lines = linesOf('序号', '1', '2', '名称', '铁锹', '水泵', '数量', '30把', '4台');
  expect(texts(gridAt(lines, 0))).toEqual([
    ['序号', '名称', '数量'],
    ['1', '铁锹', '30把'],
    ['2', '水泵', '4台'],
  ]);
});

test.each([
  [
    'a cell of a row takes two lines',
    ['序号 名称 数量', '1', '铁锹', '30把', '2', '大型', '水泵', '4台', '3', '沙袋', '9条'],
  ],
  ['a cell of a column takes two lines', ['序号', '1', '2', '名称', '铁锹', '大型', '水泵', '数量', '30把', '4台']],
  ['the last cell may run on', ['序号 名称', '1', '铁锹', '2', '大型', '水泵']],
  ['there is a single row', ['序号 名称', '1', '铁锹']],
])('where %s, nothing is rebuilt', (_, lines) => {
  expect(gridAt(linesOf(...lines), 0)).toBeNull();
});

const grades = [
  '一级响应 二级响应 三级响应',
  '启动条件：倒塌',
  '十间的，启动一级响应。',
  '启动条件：倒塌五间',
  '的，启动二级响应。',
];

test('one tall cell a grade: each begins alike and names its grade; a remark below is a row of its own', () => {
  const lines = linesOf(...grades, '启动条件：倒塌一间的，启动三级响应。', '注：以上含本数。');
  expect(texts(gridOfGrades(lines))).toEqual([
    ['一级响应', '二级响应', '三级响应'],
    [
      '启动条件：倒塌十间的，启动一级响应。',
      '启动条件：倒塌五间的，启动二级响应。',
      '启动条件：倒塌一间的，启动三级响应。',
    ],
    ['注：以上含本数。'],
  ]);
});

test.each([
  ['a grade has no cell', grades],
  ['a cell names another grade', [...grades, '启动条件：倒塌一间的，启动四级响应。']],
  ['a cell ends in the middle of a sentence', [...grades, '启动条件：倒塌一间的，启动三级响应']],
])('where %s, the columns stay as they are', (_, lines) => {
  expect(gridOfGrades(linesOf(...lines))).toBeNull();
});

test('where a page turns inside a cell, the columns stay as they are', () => {
  const lines = linesOf(...grades, '启动条件：倒塌一间的，启动三级响应。').map((line, i) => ({
    ...line,
    leads: i === 4,
  }));
  expect(gridOfGrades(lines)).toBeNull();
});
