import { expect, test } from 'vitest';
import { blocksOf, isHtml } from './html.ts';
import { read } from './index.ts';
import { splitLines } from './lines.ts';

const PAGE = [
  '<div class="text"><p style="text-align:center"><strong>云泽县防汛值守办法</strong></p>',
  '<p>　　第一条 为了做好防汛值守，制定本办法。</p><p>　　第二条 值守人员有下列职责：<br/>（一）记录雨情；<br/>（二）上报险情。</p>',
  '<p>第三条 本办法自公布之日起施行。</p></div>',
].join('\n');

const nums = (source: string): string[] =>
  read(source).documents.flatMap((document) =>
    document.units.flatMap((unit) => [unit.num ?? '-', ...unit.children.map((child) => `-${child.num}`)]),
  );

test('the source of a page is read as the lines that the page shows', () => {
  const reading = read(PAGE);
  expect(reading.documents[0]?.title).toBe('云泽县防汛值守办法');
  expect(nums(PAGE)).toEqual(['第一条', '第二条', '-（一）', '-（二）', '第三条']);
  const article = reading.documents[0]?.units[0];
  expect(reading.source.slice(article?.span.start).startsWith('第一条')).toBe(true);
  expect(article?.text).toBe('为了做好防汛值守，制定本办法。');
});

test('a few tags in a text are marks, not a page', () => {
  expect(isHtml('甲<br/>乙<p>丙</p>')).toBe(false);
  expect(isHtml(PAGE)).toBe(true);
});

test('a line without tags, and a row of a table, stay whole', () => {
  const lines = splitLines('没有标签\n甲\t<p>乙</p>');
  expect(lines.flatMap(blocksOf)).toEqual(lines);
});
