import { expect, test } from 'vitest';
import { read } from './index.ts';
import { splitLines } from './lines.ts';
import { readWebFoot } from './web-foot.ts';
import { readWebHead } from './web-heads.ts';

const heads = (...lines: string[]) => read(`${lines.join('\n')}\n`).documents.map(({ title }) => title);

test('what a page prints over its trail of links is the name of the site', () => {
  expect(
    heads('某县人民政府', '首页 >> 公开信息', '某县人民政府关于办甲的通知', '各乡镇人民政府：', '请办甲。'),
  ).toEqual(['某县人民政府关于办甲的通知']);
});

test('a cell between two lines of labels is the page’s, whatever its word', () => {
  const { starts } = readWebHead(
    splitLines('索引号 | 0001 | 文号 | 号 |\n责任科室 | 甲科 |\n生成日期 | 2024-03-05 |\n第一条 甲。'),
  );
  expect(starts.size).toBe(3);
});

test('a blank is enough between label and value where a page speaks', () => {
  const said = readWebHead(splitLines('索引号 0001 成文时间 2024-03-05\n有效性 有效\n某县甲办法'));
  expect([said.starts.size, said.signedOn]).toEqual([2, '2024-03-05']);
});

test('a day with its time of day is a day', () => {
  expect(readWebHead(splitLines('索引号：0001\n发文日期：2024年03月05日 16:40\n')).signedOn).toBe('2024-03-05');
});

test('ornaments in another language head and end no text', () => {
  const { documents } = read(
    'The Top\n某县甲公告\n现公告如下：\n一、办甲。\n二、办乙。\n某县人民政府\n2024年3月5日\nTHE END\n',
  );
  expect(documents.map(({ title, signedOn }) => [title, signedOn])).toEqual([['某县甲公告', '2024-03-05']]);
});

test('buttons, names of files and links below a text are the page’s', () => {
  const lines = splitLines('第二条 乙。\n甲表.docx\n【打印本页】\n相关文章\n某县甲办法解读\n');
  expect(readWebFoot(lines).size).toBe(4);
});

test('a text pasted as one line below the labels of a page is cut before its numbers', () => {
  const filler = '把各项工作落实到日常管理之中，做到有备无患，常抓不懈。'.repeat(12);
  const { documents } = read(
    `索引号 | 0001 | 文号 | 某政〔2024〕2号 |\n发布机构 | 某镇 |\n各村： 经研究，制定《某镇甲预案》，现印发给你们。 附件：某镇甲预案 某县某镇人民政府 2024年3月5日 某镇甲预案 1.总则 1.1目的 ${filler} 1.2原则 （1）有备无患。${filler}`,
  );
  const nums = documents[0]?.units.flatMap((unit) => [unit, ...unit.children]).flatMap(({ num }) => num ?? []);
  expect([documents[0]?.title, documents[0]?.issuer, documents[0]?.signedOn]).toEqual([
    '某镇甲预案',
    '某县某镇人民政府',
    '2024-03-05',
  ]);
  expect(nums).toEqual(['1', '1.1', '1.2']);
});

test('the last label of a bulleted list may have its day below it', () => {
  const { starts, signedOn } = readWebHead(splitLines('• 发布机构：\n\n某镇\n• 成文日期：\n\n2024-03-05\n某镇甲办法'));
  expect([starts.size, signedOn]).toEqual([4, '2024-03-05']);
});

test('a red head glued to the title is no part of it', () => {
  expect(heads('某县人民政府文件', '某县人民政府关于办甲的通知', '各乡镇：', '请办甲。')).toEqual([
    '某县人民政府关于办甲的通知',
  ]);
});

test('a sentence that names a day signs nothing', () => {
  const { documents } = read(
    '某县人民政府关于任免的通知\n某政任〔2024〕7号\n各单位：\n经县政府 2024年3月1日第2次会议研究决定：\n甲任某职。\n某县人民政府\n2024年3月5日\n',
  );
  expect(documents.map(({ issuer, signedOn }) => [issuer, signedOn])).toEqual([['某县人民政府', '2024-03-05']]);
});
