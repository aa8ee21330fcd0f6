import { expect, test } from 'vitest';
import { read } from './index.ts';
import { splitLines } from './lines.ts';
import { readWebHead } from './web-heads.ts';

const head = (...lines: string[]) => readWebHead(splitLines(lines.join('\n')));

test('labels of a web page are furniture, and say what the document does not', () => {
  const { starts, ...said } = head(
    '首页 > 某县人民政府 > 文件',
    '索引号: 0001/2024-1 主题分类: 综合',
    '发文机关: 某县人民政府 某县某局',
    '成文日期: 2024年3月5日 有效性: 有效',
    '某县甲办法',
    '第一条 甲。',
  );
  expect(starts.size).toBe(4);
  expect(said).toEqual({ number: null, title: null, issuer: '某县人民政府、某县某局', signedOn: '2024-03-05' });
});

test.each([
  ['发文字号：某政发〔2024〕3号 发布日期：2024-03-06', '某政发〔2024〕3号'],
  ['索引号 | 0001 | 文号 | 某政发〔2024〕3号 |', '某政发〔2024〕3号'],
  ['索引号 0001 主题分类 综合类 文号 某政发〔2024〕3号', '某政发〔2024〕3号'],
  ['【发布文号】某政发〔2024〕3号', '某政发〔2024〕3号'],
  ['6. [发文字号] 某政字〔2024〕3号', '某政字〔2024〕3号'],
  ['[ 索引号 ] | 0001 | [ 发文字号 ] | 某政发〔2024〕3号 |', '某政发〔2024〕3号'],
  ['文号：某政发〔2024〕3号', null],
])('%j: the number on a line of labels', (line, number) => {
  const found = head(line, '某县甲办法');
  // A number alone on its line is the document's own line.
  expect(found.number ?? null).toBe(number);
});

test('in a bulleted list the value stands below its label', () => {
  const found = head(
    '• 索引号:',
    '',
    '  0001/2024',
    '• 发文字号:',
    '',
    '  某政发〔2024〕7号',
    '• 有效性:',
    '某县甲办法',
  );
  expect([found.number, found.starts.size]).toEqual(['某政发〔2024〕7号', 5]);
});

test('words of minutes are no labels where no page speaks', () => {
  expect(head('某县会议纪要', '时间：2024年3月5日上午', '地点：某会议室').starts.size).toBe(0);
});

test('what the page says fills what the text does not print', () => {
  const { documents } = read(
    '发文标题: 某县某局关于办甲的公告\n发文文号: 某县某局公告2024年第6号\n发文时间: 2024-4-2\n\n  为办甲，现公告如下：\n  一、办甲。\n  二、办乙。\n',
  );
  expect(documents.map(({ number, title, issuer, signedOn }) => ({ number, title, issuer, signedOn }))).toEqual([
    { number: '某县某局公告2024年第6号', title: '某县某局关于办甲的公告', issuer: '某县某局', signedOn: '2024-04-02' },
  ]);
});

test('a label may stand behind the value of the one above it', () => {
  const found = head(
    '- 索 引 号：431/2016 分 类：',
    '-',
    '发文日期： 2016-04-26 - 名称：',
    '某镇甲应急预案 - 文号：',
    '某镇甲应急预案',
    '1 总则',
  );
  expect([found.title, found.signedOn, found.starts.size]).toEqual(['某镇甲应急预案', null, 4]);
});

test('a database says over a title whether it is in force', () => {
  const { documents } = read('|\n【现行有效】某县甲办法（附：理解与适用）\n|\n第一条 甲。\n第二条 乙。\n');
  expect(documents.map(({ title }) => title)).toEqual(['某县甲办法']);
});

test('below the title of a page the organ and the first words of the title may stand again, and then the number', () => {
  const { documents } = read(
    '关于印发某市办理甲事和乙事工作规则的通知\n\n时间:2024-07-12 20:48:31   浏览:9581\n\n关于印发某市办理甲事和乙事工作规则的通知\n\n某省某市人民政府办公室\n\n关于印发某市办理甲事\n\n某政办发〔2010〕15号\n\n各县人民政府：\n《某市办理甲事和乙事工作规则》已经同意，现印发给你们。\n\n某市人民政府办公室\n二○一○年四月七日\n',
  );
  expect(documents.map(({ number, addressees }) => [number, addressees])).toEqual([
    ['某政办发〔2010〕15号', ['各县人民政府']],
  ]);
});

test('a number behind the title on its line needs no bracket', () => {
  const { documents } = read(
    '某县人民政府办公室\n关于印发《某县甲预案（修订）》的通知 某政办发〔2018〕20号\n各乡镇人民政府：\n《某县甲预案（修订）》已经通过，现印发给你们。\n某县人民政府办公室\n2018年2月8日\n',
  );
  expect(documents.map(({ number, title }) => [number, title])).toEqual([
    ['某政办发〔2018〕20号', '某县人民政府办公室关于印发《某县甲预案（修订）》的通知'],
  ]);
});
