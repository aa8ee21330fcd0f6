import { expect, test } from 'vitest';
import type { Unit } from '../gazette/index.ts';
import { contentsEnd } from './contents-end.ts';
import { read } from './index.ts';
import { splitLines } from './lines.ts';
import { pageCount } from './page-count.ts';
import { repeatedHeads } from './page-furniture.ts';
import { linesOf } from './testing.ts';

const paths = (units: readonly Unit[]): string[] =>
  units.flatMap((unit) => [...(unit.num === null ? [] : [unit.path.join('/')]), ...paths(unit.children)]);
const heads = (text: string) => read(text).documents.map(({ number, title }) => [number, title]);

const NOTICE = '现通告如下：\n一、甲。\n二、乙。\n某县人民政府\n2024年3月5日\n';

test('a number at the end of the title is a head, whatever follows it', () => {
  expect(
    heads(
      `某县人民政府公报\n2024年第2期\n\n某县人民政府\n关于办甲的通告（某政函〔2024〕1号）\n\n${NOTICE}某县人民政府禁火令（某政发〔2024〕2号）\n\n${NOTICE}`,
    ),
  ).toEqual([
    ['某政函〔2024〕1号', '某县人民政府关于办甲的通告'],
    ['某政发〔2024〕2号', '某县人民政府禁火令'],
  ]);
});

test('a head follows the foot of the letter before it', () => {
  expect(
    heads(
      `某县人民政府公报\n2024年第2期\n\n某县人民政府关于办甲的通告\n某政函〔2024〕1号\n${NOTICE}抄送：县委。\n某县人民政府　2024年3月5日印发\n某县人民政府禁火令（某政发〔2024〕2号）\n${NOTICE}`,
    ).map(([number]) => number),
  ).toEqual(['某政函〔2024〕1号', '某政发〔2024〕2号']);
});

test('the red head over a title is no part of it', () => {
  expect(
    heads(
      `某县人民政府公报\n2024年第2期\n\n国务院办公厅文件\n国务院办公厅关于办甲的通告\n国办函〔2024〕1号\n${NOTICE}`,
    ),
  ).toEqual([['国办函〔2024〕1号', '国务院办公厅关于办甲的通告']]);
});

test.each(['', '　7', ' ……… 7'])('contents rows that end with %j are no titles of the body', (tail) => {
  const text = `某县人民政府公报\n2024年第2期\n目　录\n某县人民政府关于办甲的通告${tail}\n某县人民政府禁火令${tail}\n\n某政函〔2024〕1号\n某县人民政府关于办甲的通告\n\n${NOTICE}\n某政发〔2024〕2号\n某县人民政府禁火令\n\n${NOTICE}`;
  expect(heads(text)).toEqual([
    ['某政函〔2024〕1号', '某县人民政府关于办甲的通告'],
    ['某政发〔2024〕2号', '某县人民政府禁火令'],
  ]);
});

test('the contents page ends where its first title stands again, the organ above it or not', () => {
  const lines = linesOf(
    '目录',
    '关于印发甲乙方案的通知 ……1',
    '关于办丙的通告 ……4',
    '某县人民政府',
    '关于印发甲乙',
    '方案的通知',
  );
  expect(contentsEnd(lines, 1)).toBe(4);
  expect(contentsEnd(lines.slice(0, 3), 1)).toBe(null);
});

test('figures alone number pages where they count on, a page apart', () => {
  const page = Array.from({ length: 14 }, (_, i) => `第${i}行甲乙丙。`).join('\n');
  expect(pageCount(splitLines(`${page}\n3\n${page}\n4\n${page}`)).size).toBe(2);
  expect(pageCount(splitLines(`序号\n1\n甲\n2\n乙\n3\n丙`)).size).toBe(0);
  expect(pageCount(splitLines(`${page}\n3\n${page}`)).size).toBe(0);
});

test('a running head without the issue’s number is told by standing on three pages', () => {
  expect(repeatedHeads(splitLines('县政府文件　某县人民政府公报\n甲。\n'.repeat(3))).size).toBe(3);
  expect(repeatedHeads(splitLines('某县人民政府公报\n甲。\n'.repeat(2))).size).toBe(0);
});

test('一是 二是 in one paragraph are text, in paragraphs of their own units', () => {
  const [inside] = read('某通知\n一、要求\n一是甲。二是乙。三是丙。\n二、其他\n丁。\n').documents;
  const [apart] = read('某通知\n一、要求\n一是甲。\n二是乙。\n二、其他\n丁。\n').documents;
  expect(paths(inside?.units ?? [])).toEqual(['一', '二']);
  expect(paths(apart?.units ?? [])).toEqual(['一', '一/一是', '一/二是', '二']);
});

test('a list of documents holds no heads', () => {
  const rows = [1, 2, 3].map((n) => `某县人民政府关于办${n}事的通知（某政发〔2020〕${n}号）`).join('\n\n');
  expect(
    heads(
      `某县人民政府关于公布清理结果的决定\n某政发〔2024〕9号\n\n各单位：\n下列文件废止。\n\n${rows}\n\n某县人民政府\n2024年3月5日\n`,
    ),
  ).toEqual([['某政发〔2024〕9号', '某县人民政府关于公布清理结果的决定']]);
});
