import { expect, test } from 'vitest';
import { sourceFiles, textFiles } from './files.ts';
import { wordsOfOneGazette } from './gazette-words.ts';
import { readGazettes } from './gazettes.ts';

const two = [
  { name: 'a.txt', text: '兰溪县河道采砂管理办法，县人民政府办公室' },
  { name: 'b.txt', text: '县人民政府办公室印发通知' },
];
const caught = (text: string): number =>
  wordsOfOneGazette([{ path: 'packages/core/src/reader/planted.ts', text }], two).length;

test('a word that only one gazette prints is caught in strings, templates and patterns', () => {
  expect(caught("export const a = '河道采砂管理';")).toBe(1);
  expect(caught('export const a = `关于河道采砂管理${1}`;')).toBe(0);
  expect(caught('export const a = `${1}河道采砂管理`;')).toBe(1);
  expect(caught('export const A = /河道采砂管理|x/;')).toBe(1);
});

test('a word of several gazettes, a short word and a character class are not', () => {
  expect(caught("export const a = '县人民政府办公室';")).toBe(0);
  expect(caught("export const a = '采砂管理';")).toBe(0);
  expect(caught('export const A = /[河道采砂管理]/;')).toBe(0);
});

const gazettes = readGazettes();

test.skipIf(gazettes === null)('core holds no word of one gazette alone', () => {
  expect(gazettes).toHaveLength(5);
  expect(wordsOfOneGazette(sourceFiles(textFiles()), gazettes ?? [])).toEqual([]);
});
