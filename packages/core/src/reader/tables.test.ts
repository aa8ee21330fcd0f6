import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import type { CellDraft, TableDraft } from './draft.ts';
import {
  beginsScraps,
  flattenedTable,
  isContinuation,
  isFlattenedHeader,
  readTabTable,
  tabRunLength,
} from './tables.ts';
import { lineOf, linesOf } from './testing.ts';

const texts = (row: readonly CellDraft[]): string[] => row.map((cell) => cell.text);
const grid = ({ header, rows }: TableDraft): string[][] => [header, ...rows].map(texts);

test('tab lines are header and rows, each cell leads to its place', () => {
  const source = '序号\t单位\n1\t甲 局';
  const table = readTabTable(linesOf(...source.split('\n')), lineOf('任务分工表'), []);
  expect(grid(table)).toEqual([
    ['序号', '单位'],
    ['1', '甲 局'],
  ]);
  expect(table.title).toBe('任务分工表');
  for (const cell of [table.header, ...table.rows].flat())
    expect(source.slice(cell.span?.start, cell.span?.end)).toBe(cell.text);
});

test('a merged cell prints nothing: it has no span and keeps its place', () => {
  const table = readTabTable(linesOf('类别\t名称\t数量', '甲\t子\t1', '\t丑\t2'), undefined, []);
  expect(grid(table)[2]).toEqual(['', '丑', '2']);
  expect(table.rows[1]?.[0]?.span).toBeNull();
});

test('续表 and the header printed again belong to no row', () => {
  const lines = linesOf('序号\t单位', '1\t甲', '续表1', '序 号\t单 位', '2\t乙', '正文。');
  expect(tabRunLength(lines, 0)).toBe(5);
  expect(grid(readTabTable(lines.slice(0, 5), undefined, []))).toEqual([
    ['序号', '单位'],
    ['1', '甲'],
    ['2', '乙'],
  ]);
});

test('续表 before anything but rows ends the table', () => {
  expect(tabRunLength(linesOf('序号\t单位', '1\t甲', '续表', '正文。'), 0)).toBe(2);
  expect([isContinuation(lineOf('续 表 2')), isContinuation(lineOf('续表见下页'))]).toEqual([true, false]);
});

test('a row of another length is kept as it is, and the clerk is told both counts', () => {
  const findings: Finding[] = [];
  const table = readTabTable(linesOf('序号\t单位\t任务', '1\t甲', '2\t乙\t丙'), undefined, findings);
  expect(grid(table)[1]).toEqual(['1', '甲']);
  expect(findings.map(({ code, message }) => [code, message.includes('3 列') && message.includes('2 格')])).toEqual([
    ['XZ_READ_TABLE_SHIFTED', true],
  ]);
});

test.each([
  ['序号 名称 单位', true],
  ['序号    责任单位          备注', true],
  ['序 号 名称', true],
  ['序号', false],
  ['甲 乙 丙', false],
  ['名称、单位、备注', false],
])('%s heads a table that lost its rules: %s', (text, is) => expect(isFlattenedHeader(lineOf(text))).toBe(is));

test('a flattened table keeps its lines in order, columns of one name have places of their own', () => {
  const source = '名称          单位 名称\n甲 乙 丙';
  const table = flattenedTable(linesOf(...source.split('\n')), undefined);
  expect(grid(table)).toEqual([['名称', '单位', '名称'], ['甲 乙 丙']]);
  expect(table.header.map((cell) => cell.span)).toEqual([
    { start: 0, end: 2 },
    { start: 12, end: 14 },
    { start: 15, end: 17 },
  ]);
  expect(table.layout).toBe('flattened');
});

test.each([
  ['names of which every letter stands alone', ['级 别 条 件']],
  ['names that say who and what', ['工作组组成 工作组机构职责']],
  ['grades over their columns', ['事故分级 特大事故（一级） 重大事故（二级） 较大事故（三级）']],
])('%s are the header of a table', (_, [line]) => expect(isFlattenedHeader(lineOf(line as string))).toBe(true));

test('columns cut into lines of a few letters begin a table, a list of names does not', () => {
  const cells = linesOf('一级', '指标', '二级', '指标', '编', '号', '变量', '性质', '三级指标 指标说明');
  expect(beginsScraps(cells, 0)).toBe(true);
  const names = linesOf('王某 县水务局局长', '李某 县财政局局长', '赵某 县公安局副局长', '钱某 县气象局局长');
  expect(beginsScraps([...names, ...names], 0)).toBe(false);
});
