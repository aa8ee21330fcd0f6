import { expect, test } from 'vitest';
import { sourceFiles, textFiles } from './files.ts';
import { misplacedHan } from './han.ts';

const caught = (path: string, text: string): number => misplacedHan([{ path, text }]).length;
const OFFICE = 'packages/office/src/library/planted.ts';

test.each([
  ['a comparison', "export const f = (kind: string) => kind === '通知';"],
  ['a case', "export function f(kind: string) { switch (kind) { case '决定': return 1; default: return 2; } }"],
  ['a search', "export const f = (text: string) => text.includes('应急');"],
  ['a list that is asked', "export const f = (kind: string) => ['通知', '决定'].includes(kind);"],
  ['a pattern', 'const ORGAN = /人民政府$/; export const f = (text: string) => ORGAN.test(text);'],
  ['a pattern in quotes', "const ORGAN = new RegExp('局$'); export const f = (text: string) => ORGAN.test(text);"],
])('outside the rooms that know the language, %s with Chinese is caught', (_, text) => {
  expect(caught(OFFICE, text)).toBeGreaterThan(0);
  expect(caught('packages/core/src/lexicon/planted.ts', text)).toBe(0);
});

test.each([
  ['a message', "export const refusal = { code: 'X', message: '文件是空的。请重新导出。' };"],
  ['a message with a value', 'export const f = (name: string) => `没有“${name}”。`;'],
  ['a label that is chosen', "export const f = (isNew: boolean) => (isNew ? '新增' : '未变');"],
  [
    'what a case returns',
    "export function f(n: number) { switch (n) { case 1: return '一期'; default: return '多期'; } }",
  ],
])('%s may be Chinese anywhere above language', (_, text) => {
  expect(caught(OFFICE, text)).toBe(0);
  expect(caught('packages/core/src/gazette/planted.ts', text)).toBeGreaterThan(0);
});

test('this repository decides on Chinese words only where they are known', () => {
  expect(misplacedHan(sourceFiles(textFiles()))).toEqual([]);
});
