import { expect, test } from 'vitest';
import type { Unit } from '../gazette/index.ts';
import { readFrontMatter } from './front-matter.ts';
import { read } from './index.ts';
import { splitLines } from './lines.ts';

const paths = (units: readonly Unit[]): string[] =>
  units.flatMap((unit) => [...(unit.num === null ? [] : [unit.path.join('/')]), ...paths(unit.children)]);

const only = (text: string) => {
  const { documents } = read(text);
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  return document;
};

test('what a Markdown file says of itself before its text is the page’s, and names the text', () => {
  const document = only(
    '---\ntitle: 关于甲事的复函\nicon: article\nauthor: 某部办公厅\n---\n\n## 一、规定\n\n甲。\n\n## 二、意见\n\n乙。\n\n::: right\n\n某部办公厅\n\n2024年3月5日\n\n:::\n\n::: warning 原文链接\n\n<https://example.org/1.html>\n\n:::\n',
  );
  expect([document.title, document.kind, document.issuer, document.signedOn]).toEqual([
    '关于甲事的复函',
    '函',
    '某部办公厅',
    '2024-03-05',
  ]);
  expect(paths(document.units)).toEqual(['一', '二']);
});

test('a line of dashes with no fields below it is no front matter', () => {
  expect(readFrontMatter(splitLines('---\n第一条 甲。\n---\n')).starts.size).toBe(0);
});

test('an extract may begin inside a chapter', () => {
  const document = only(
    '（7）办甲；\n（8）办乙；\n（9）办戊。\n6.1.2Ⅲ级响应行动\n当出现甲时启动。\n（1）办丙。\n（2）办丁。\n6.2 响应终止\n甲。\n',
  );
  expect(paths(document.units)).toEqual(['（7）', '（8）', '（9）', '6.1.2', '6.1.2/（1）', '6.1.2/（2）', '6.2']);
});

test('a text pasted without line ends keeps wide blanks inside its headings', () => {
  const filler = '保障甲类物资数量真实、质量良好和储存安全，并且年年检查、年年改进'.repeat(4);
  const document = only(
    `各县人民政府：现将《某市甲类物资管理办法》印发给你们，请执行。某市人民政府2024年3月5日（此件公开发布）某市甲类物资管理办法第一章  总    则第一条  ${filler}。第二条  ${filler}。第二章  计    划第三条  ${filler}。`,
  );
  expect([document.title, document.issuer, document.disclosure]).toEqual([
    '某市甲类物资管理办法',
    '某市人民政府',
    '此件公开发布',
  ]);
  expect(paths(document.units)).toEqual(['第一章', '第一章/第一条', '第一章/第二条', '第二章', '第二章/第三条']);
});

test('a note on the adoption may lack its first bracket', () => {
  expect(only('某院甲细则\n2024年3月5日某某检察院\n第三次会议讨论通过）\n一、甲\n甲。\n二、乙\n乙。\n').signedOn).toBe(
    '2024-03-05',
  );
});

test('an order’s title may stand below its number', () => {
  const { documents } = read(
    '某县人民政府公报\n2024年第1期\n某政发〔2024〕6号\n某县人民政府禁火令\n为防火，现发布禁火令。\n一、甲。\n二、乙。\n某县人民政府\n2024年3月5日\n某政函〔2024〕2号\n某县人民政府\n关于办丙的通告\n现通告如下：\n一、丙。\n二、丁。\n某县人民政府\n2024年3月6日\n',
  );
  expect(documents.map(({ number, title }) => [number, title])).toEqual([
    ['某政发〔2024〕6号', '某县人民政府禁火令'],
    ['某政函〔2024〕2号', '某县人民政府关于办丙的通告'],
  ]);
});

test('below 附件： several lines without a number are the annex, not the list of annexes', () => {
  const document = only(
    '某收费办法\n第一条 甲。\n第二条 乙。\n附件：\n\n某收费表\n\n金额 收费\n\n1000元以下的部分 40元\n\n5000元以下的部分 按4%交纳\n',
  );
  expect(paths(document.units)).toEqual(['第一条', '第二条', '附件']);
});

test('the same number again in the middle of a sentence numbers nothing', () => {
  const document = only(
    '某通知\n一、工作目标\n年底前构建形成县级统筹、分级负责、边界清晰、事项统\n一、权责清晰的清单体系。\n二、工作任务\n甲。\n',
  );
  expect(paths(document.units)).toEqual(['一', '二']);
});
