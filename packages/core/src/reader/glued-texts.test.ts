import { expect, test } from 'vitest';
import type { Unit } from '../gazette/index.ts';
import { read } from './index.ts';

const paths = (units: readonly Unit[]): string[] =>
  units.flatMap((unit) => [...(unit.num === null ? [] : [unit.path.join('/')]), ...paths(unit.children)]);

const FILLER = '把这项工作纳入服务体系，健全保障机制，促进其高质量发展，并且年年检查、年年改进'.repeat(4);

test('a letter and its text without any blank or line end are cut where organ, day, chapters and articles stand', () => {
  const { documents } = read(
    `某会关于印发《甲事办法》的通知某会发〔2024〕3号来源：某部各县某会：《甲事办法》已经通过，现印发给你们，请执行。某县总工会2024年3月5日甲事办法第一章总则第一条为办甲，制定本办法，${FILLER}。第二条办甲应当公正，${FILLER}。第三条县级某会${FILLER}。`,
  );
  const [document] = documents;
  expect([document?.number, document?.title, document?.issuer, document?.signedOn]).toEqual([
    '某会发〔2024〕3号',
    '某会关于印发《甲事办法》的通知',
    '某县总工会',
    '2024-03-05',
  ]);
  expect(paths(document?.units ?? [])).toEqual(['第一章', '第一章/第一条', '第一章/第二条', '第一章/第三条']);
});

test('an outline of two levels on one line is cut though the lines around it are short', () => {
  const { documents } = read(
    `某镇甲事年度报告\n全文六个部分，欢迎查阅。 一、总体情况 ${FILLER}。 （一）主动公开方面。${FILLER}。 （二）依申请公开方面。${FILLER}。\n`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['一', '一/（一）', '一/（二）']);
});

test('a list behind semicolons inside one paragraph stays text', () => {
  const { documents } = read(
    `某镇甲事办法\n第一条 下列各项由某局办：一、甲事，${FILLER}；二、乙事，${FILLER}；（一）丙事。\n第二条 乙。\n`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['第一条', '第二条']);
});

test('bars that a table of the page left at the end of a line come off', () => {
  const { documents } = read('某县甲公告 | ||||||\n一、甲。\n二、乙。\n某县人民政府\n2024年3月5日 |\n');
  expect(documents.map(({ title, issuer, signedOn }) => [title, issuer, signedOn])).toEqual([
    ['某县甲公告', '某县人民政府', '2024-03-05'],
  ]);
});

test('a title in angle brackets is no trail of links', () => {
  const { documents } = read(
    '某办法\n第一章\n第一条为办甲，根据《关于印发<甲工作条例><甲文格式>的通知》制定本办法。\n第二条 乙。\n',
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['第一章', '第一章/第一条', '第一章/第二条']);
});

const headOf = (text: string) => {
  const [document] = read(text).documents;
  return [document?.number, document?.title, document?.issuer, document?.signedOn];
};

test.each(['某县人民政府文件 某政发〔2024〕7号 ', '某政发〔2024〕7号', ''])(
  'a letter pasted with %j before its title has its head',
  (before) => {
    const behind = before === '' ? '（某政发〔2024〕7号）' : '';
    expect(
      headOf(
        `${before}某县人民政府关于办甲的通知${behind}各乡镇人民政府：为办甲，现通知如下：一、甲事${FILLER}。二、乙事。三、丙事。某县人民政府2024年3月5日`,
      ),
    ).toEqual(['某政发〔2024〕7号', '某县人民政府关于办甲的通知', '某县人民政府', '2024-03-05']);
  },
);

test('a chapter of decimals glued to the title before it is cut off', () => {
  const { documents } = read(
    `某镇甲应急预案1  总则1.1  编制目的${FILLER}。1.2  编制依据${FILLER}。2  组织2.1  机构${FILLER}。\n`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['1', '1/1.1', '1/1.2', '2', '2/2.1']);
});

test('an order pasted as one line has its number, the text that it puts in force, and who signed it', () => {
  const { documents } = read(
    `某省人民政府令第12号《某省甲事管理办法》已经2025年2月1日省人民政府常务会议通过，现予公布，自2025年5月1日起施行。省长张三四2025年3月5日某省甲事管理办法第一章总则第一条为办甲，制定本办法。第二条${FILLER}。第三条${FILLER}。第二章管理第四条县级以上人民政府办甲。`,
  );
  const [document] = documents;
  expect([document?.number, document?.title, document?.signedOn]).toEqual([
    '某省人民政府令第12号',
    '某省甲事管理办法',
    '2025-03-05',
  ]);
  expect(paths(document?.units ?? [])).toEqual([
    '第一章',
    '第一章/第一条',
    '第一章/第二条',
    '第一章/第三条',
    '第二章',
    '第二章/第四条',
  ]);
});

test('a letter on one line is cut whatever short lines the page puts around it, its red head glued to its number', () => {
  expect(
    headOf(
      `首页 > 政务公开\n某县人民政府关于办甲的批复\n某县人民政府文件某政函〔2025〕3号某县人民政府关于办甲的批复县某局：你局来文收悉。经研究，批复如下：一、同意办甲，${FILLER.slice(0, 80)}。二、按时办结。某县人民政府2025年3月5日\n【打印本页】\n`,
    ),
  ).toEqual(['某政函〔2025〕3号', '某县人民政府关于办甲的批复', '某县人民政府', '2025-03-05']);
});

test('the title of an issued text glued between the day and its first number is cut out', () => {
  const { documents } = read(
    `某政办发〔2025〕7号某县人民政府办公室关于印发某县甲事工作安排的通知各乡镇人民政府：《某县甲事工作安排》已经同意，现印发给你们，请执行。某县人民政府办公室2025年3月20日（此件公开发布）某县甲事工作安排1. 对象和规模（一）甲类，${FILLER}；（二）乙类，${FILLER}。2. 内容（一）丙。（二）丁。`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['1', '1/（一）', '1/（二）', '2', '2/（一）', '2/（二）']);
});

test('decimals whose headings are glued to them, and Arabic articles, are cut as well', () => {
  const decimals = read(
    `某镇甲应急预案1　总则1.1　目的${FILLER}。2　预警2.1　分级发布2.1.1　分级预警分为三级。2.1.2　发布${FILLER}。3　附则3.1　实施${FILLER}。\n`,
  );
  expect(paths(decimals.documents[0]?.units ?? [])).toContain('2/2.1/2.1.1');
  const articles = read(
    `某市甲办法第1章 总则第1条 为办甲，制定本办法，${FILLER}。第2条 办甲应当公正，${FILLER}。第3条 乙。第2章 附则第4条 丙。\n`,
  );
  expect(paths(articles.documents[0]?.units ?? [])).toEqual([
    '第一章',
    '第一章/第一条',
    '第一章/第二条',
    '第一章/第三条',
    '第二章',
    '第二章/第四条',
  ]);
});

test('articles glued to one another in lines of any length are cut, those behind a paragraph or the last item of a list as well', () => {
  const { documents } = read(
    '某州甲条例\n第一章总则第一条为了加强甲，结合本州实际，制定本条例。第二条本条例适用于本州。\n乡人民政府参照执行。第三条甲由某局办理。第四条某局办理下列事项：\n（一）甲事；\n（二）乙事。第五条 某局应当公开。第六条 本条例自公布之日起施行。\n',
  );
  expect(paths(documents[0]?.units ?? [])).toEqual([
    '第一章',
    ...['第一条', '第二条', '第三条', '第四条', '第四条/（一）', '第四条/（二）', '第五条', '第六条'].map(
      (path) => `第一章/${path}`,
    ),
  ]);
});

test('a chapter of decimals on one line among the short lines of a page is cut', () => {
  const { documents } = read(
    `某县甲预案\n下载次数少\n评分高\n浏览多\n1 总则 1.1 目的 ${FILLER}。 1.2 依据 根据有关法律。 1.3 范围 适用于某县。\n`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['1', '1/1.1', '1/1.2', '1/1.3']);
});

test('a contents page whose rows run on, several on a line, is none of the text', () => {
  const { documents } = read(
    `某区甲预案\n1 总 则 1.1 编制目的 1.2 编制依据 1.3 适用范围\n2 组织指挥体系与职责\n2.1 区指挥部及职责 2.2 区指挥部办公室及职责 2.3 现场指挥部及组成和职责 2.4 事发地政府职责\n3 附 则 3.1 预案实施时间\n1 总 则 1.1 编制目的\n为办甲，${FILLER}。\n`,
  );
  expect(paths(documents[0]?.units ?? [])).toEqual(['1', '1/1.1']);
});
