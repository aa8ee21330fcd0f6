import { expect, test } from 'vitest';
import { copiedSentences, titlesInGold } from './copied-sentences.ts';
import { textFiles } from './files.ts';
import { readGazettes } from './gazettes.ts';

const sentence = '各乡镇人民政府应当在每年汛期到来之前对辖区内的水库塘坝和河道堤防开展一次全面检查';
const title = '兰溪县人民政府办公室关于印发兰溪县二〇二五年防汛抗旱应急演练工作方案的通知';
const gazettes = [{ name: 'a.txt', text: `${sentence}。根据《${title}》，` }];
const caught = (text: string): number => copiedSentences([{ path: 'docs/planted.md', text }], gazettes, []).length;

test('a sentence of a gazette is caught, also with other punctuation', () => {
  expect(caught(`> ${sentence}`)).toBe(1);
  expect(caught(`"${sentence.slice(0, 15)}, ${sentence.slice(15)}"`)).toBe(1);
});

test('a name of it and the title of a document are not', () => {
  expect(caught(sentence.slice(0, 20))).toBe(0);
  expect(caught(`《${title}》`)).toBe(0);
});

const printed = readGazettes();

test.skipIf(printed === null)('this repository holds no sentence of the gazettes', () => {
  const files = textFiles();
  expect(copiedSentences(files, printed ?? [], titlesInGold(files))).toEqual([]);
});
