import { expect, it } from 'vitest';
import { citationText } from './citation-text.ts';

const rows: readonly [readonly string[], string][] = [
  [[], ''],
  [['第三条', '（二）'], '第三条第（二）项'],
  [['第二章', '第三条', '¶2', '（二）'], '第三条第二款第（二）项'],
  [['二', '（一）', '1'], '第二部分第（一）项第1目'],
  [['4', '4.2', '4.2.1'], '第4.2.1节'],
  [['附件2', '三', '¶12'], '附件2第三部分第十二段'],
  [['一', '表1', '0', '2'], '第一部分表1表头第2列'],
  [['表2', '3', '4'], '表2第3行第4列'],
  [['通知', '一~2'], '通知第一部分'],
  [['（三）', '①'], '第（三）项第①项'],
];

it.each(rows)('cites %j as %s', (segments, expected) => {
  expect(citationText('河道管理办法', '岚政发〔2025〕6号', segments)).toBe(
    `《河道管理办法》（岚政发〔2025〕6号）${expected}`,
  );
});

it('writes a title inside a title in 〈〉, and leaves out a number that is not there', () => {
  expect(citationText('关于印发《河道办法》的通知', null, ['一'])).toBe('《关于印发〈河道办法〉的通知》第一部分');
});
