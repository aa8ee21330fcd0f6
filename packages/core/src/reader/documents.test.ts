import { expect, test } from 'vitest';
import type { County } from '../content/index.ts';
import { read } from './index.ts';

const cover = '某县人民政府公报\n\n2024年第3期（总第17期）\n\n某县人民政府办公室\n\n2024年9月29日出版（季刊）\n\n';
const one =
  '某县人民政府\n关于甲事的通知\n\n某政发〔2024〕8号\n\n各乡（镇）人民政府，县直各单位：\n\n一、办甲。要快。\n\n某县人民政府\n\n2024年7月31日\n\n（此件公开发布）\n\n';
const two =
  '某县人民政府办公室\n关于印发某县乙方案的通知\n\n某政办发〔2024〕9号\n\n县直各单位：\n\n《某县乙方案》已经县政府同意，现印发给你们。\n\n某县人民政府办公室\n\n二〇二四年八月二日\n\n（此件公开发布）\n\n某县乙方案\n\n一、目标\n\n做乙。\n\n本方案自2024年9月1日起施行，有效期5年，由县发改局负责解释。\n';

test('an issue is its cover, its contents page and its documents', () => {
  const { issue, documents } = read(`${cover}目 录\n\n关于甲事的通知（某政发〔2024〕8号）.....1\n\n${one}${two}`);
  expect(issue).toEqual({
    title: '某县人民政府公报',
    year: 2024,
    number: 3,
    totalNumber: 17,
    publishedOn: '2024-09-29',
    publisher: '某县人民政府办公室',
    county: '某县',
  });
  expect(
    documents.map(({ number, title, kind, issuer, signedOn, disclosure }) => ({
      number,
      title,
      kind,
      issuer,
      signedOn,
      disclosure,
    })),
  ).toEqual([
    {
      number: '某政发〔2024〕8号',
      title: '某县人民政府关于甲事的通知',
      kind: '通知',
      issuer: '某县人民政府',
      signedOn: '2024-07-31',
      disclosure: '此件公开发布',
    },
    {
      number: '某政办发〔2024〕9号',
      title: '某县人民政府办公室关于印发某县乙方案的通知',
      kind: '通知',
      issuer: '某县人民政府办公室',
      signedOn: '2024-08-02',
      disclosure: '此件公开发布',
    },
  ]);
});

test('rows and documents are matched both ways, each that stays alone is told', () => {
  const reading = read(
    `${cover}目 录\n\n关于甲事的通知（某政发〔2024〕8号）.....1\n\n关于丁事的通知（某政发〔2024〕7号）.....5\n\n${one}${two}`,
  );
  expect(reading.contents.map((row) => row.documentKey)).toEqual(['某政发〔2024〕8号', null]);
  expect(reading.findings.map((finding) => finding.code)).toEqual(
    expect.arrayContaining(['XZ_READ_CONTENTS_UNPRINTED', 'XZ_READ_CONTENTS_MISSING']),
  );
});

test('a notice that issues one text is one document, its own matter below 通知', () => {
  const [document] = read(two).documents;
  expect(document?.units.map((unit) => unit.address)).toEqual(['某政办发〔2024〕9号/通知', '某政办发〔2024〕9号/一']);
  expect(document?.addressees).toEqual(['县直各单位']);
});

test('what a document says of its own life is read: from when, how long, who explains', () => {
  const life = read(two).documents[0]?.life.map(({ kind, value }) => [kind, value]);
  expect(life).toEqual(
    expect.arrayContaining([
      ['effective', '2024-09-01'],
      ['validity', 'P5Y'],
      ['interpretation', '县发改局'],
    ]),
  );
});

test('a notice that issues several texts carries each, numbered in printed order', () => {
  const text = `某县人民政府办公室\n关于印发甲乙两个计划的通知\n\n某政办发〔2024〕10号\n\n各单位：\n\n《某县甲行动计划》《某县乙行动计划》已经县政府同意，现印发给你们。\n\n某县人民政府办公室\n\n2024年8月5日\n\n某县甲行动计划\n\n一、甲目标\n\n做甲。\n\n某县乙行动计划\n\n一、乙目标\n\n做乙。`;
  expect(read(text).documents[0]?.documents.map(({ key, title }) => [key, title])).toEqual([
    ['某政办发〔2024〕10号/附件1', '某县甲行动计划'],
    ['某政办发〔2024〕10号/附件2', '某县乙行动计划'],
  ]);
});

test('a law has no issue; its note says who adopted it and when, its own contents page is no matter of units', () => {
  const reading = read(
    '某省某事条例\n\n（2024年9月27日某省第十四届人民代表大会常务委员会第十二次会议通过）\n\n目　录\n\n第一章　总则\n\n第二章　附则\n\n第一章　总则\n\n第一条　为了甲，制定本条例。\n\n第二章　附则\n\n第二条　本条例自2025年1月1日起施行。',
  );
  expect(reading.issue).toBeNull();
  const [law] = reading.documents;
  expect([law?.title, law?.signedOn, law?.issuer]).toEqual([
    '某省某事条例',
    '2024-09-27',
    '某省第十四届人民代表大会常务委员会'.replace('第十四届', ''),
  ]);
  expect(law?.units.map((unit) => unit.num)).toEqual([null, '第一章', '第二章']);
});

test('people of a leading group are read with role, name and post', () => {
  const text =
    '某县人民政府办公室\n关于成立甲领导小组的通知\n\n某政办函〔2024〕3号\n\n各单位：\n\n组 长：张 三 县委副书记、县长\n\n副组长：李四五 副县长\n\n成 员：王小六 县发改局局长\n\n赵七八 县财政局局长\n\n某县人民政府办公室\n\n2024年8月5日';
  expect(read(text).documents[0]?.members.map(({ role, name, post }) => [role, name, post])).toEqual([
    ['组长', '张三', '县委副书记、县长'],
    ['副组长', '李四五', '副县长'],
    ['成员', '王小六', '县发改局局长'],
    ['成员', '赵七八', '县财政局局长'],
  ]);
});

const county: County = {
  code: '999901',
  name: '某县',
  province: null,
  prefecture: '某市',
  organs: [
    { name: '某县应急管理局', kind: 'department', parent: null, aliases: ['县应急管理局', '县应急局'] },
    { name: '某县应急管理局综合股', kind: 'institution', parent: null, aliases: ['县应急管理局综合股'] },
  ],
};
const city: County = {
  code: '999900',
  name: '某市',
  province: null,
  prefecture: null,
  organs: [{ name: '某市应急管理局', kind: 'superior', parent: null, aliases: [] }],
};

test('a name resolves to its longest organ, 市 to the prefecture, what no directory knows is listed', () => {
  const text = '某县某事工作方案\n\n一、分工（责任单位：县应急局、县应急管理局综合股、市应急管理局、县天文局）';
  expect(read(text, { county, superiors: [city] }).organs.map((mention) => [mention.text, mention.organ])).toEqual([
    ['县应急局', '某县应急管理局'],
    ['县应急管理局综合股', '某县应急管理局综合股'],
    ['市应急管理局', '某市应急管理局'],
    ['县天文局', null],
  ]);
});

test('a reply that prints its annex has that annex, whose own 附件： opens no second list', () => {
  const [reply] = read(
    '国务院关于同意甲制度的批复\n\n国函〔2024〕5号\n\n某局：\n你局请示收悉。\n附件：甲制度\n\n国务院\n2024年5月3日\n\n附件：\n\n甲制度\n\n为办甲，制定本制度。\n一、职能\n甲。\n二、成员\n乙。\n',
  ).documents;
  expect(reply?.annexes.map(({ label, title, printed }) => [label, title, printed])).toEqual([
    ['附件', '甲制度', true],
  ]);
});

test('a note in brackets before the text gives number and day', () => {
  const [letter] = read(
    '某省人民政府关于办甲事的通知\n\n（1985年5月4日某政〔1985〕38号）  现将有关问题通知如下：\n一、甲\n二、乙\n',
  ).documents;
  expect([letter?.number, letter?.signedOn]).toEqual(['某政〔1985〕38号', '1985-05-04']);
});

test('a notice that lost its title goes by the text that it issues', () => {
  const [letter] = read(
    '各乡镇人民政府，县级各部门：\n《某县甲规则》已经2024年11月13日县人民政府第93次常务会议通过，现予印发。\n某县人民政府\n2024年11月20日\n某县甲规则\n第一条 甲。\n第二条 乙。\n',
  ).documents;
  expect([letter?.title, letter?.issuer, letter?.signedOn]).toEqual(['某县甲规则', '某县人民政府', '2024-11-20']);
});

test('organs that a title names before 关于 issue it together', () => {
  const [letter] = read(
    '某县甲局 某县乙局\n关于办甲事的通知\n某甲〔2024〕2号\n各单位：\n办甲。\n2024年9月26日\n',
  ).documents;
  expect(letter?.issuer).toBe('某县甲局、某县乙局');
});

test('where the first of two annexes is like what the title announces, it is an annex all the same', () => {
  const [letter] = read(
    '某县人民政府\n关于公布继续有效和废止文件目录的通知\n\n某政发〔2024〕8号\n\n各单位：\n现公布清理结果。\n附件：1.继续有效的文件目录\n2.废止的文件目录\n某县人民政府\n2024年4月1日\n\n附件1\n\n继续有效的文件目录\n\n1．甲\n2．乙\n\n附件2\n\n废止的文件目录\n\n1．丙\n2．丁\n',
  ).documents;
  expect(letter?.units.map(({ num }) => num).filter((num) => num !== null)).toEqual(['附件1', '附件2']);
  expect(letter?.annexes.map(({ printed }) => printed)).toEqual([true, true]);
});

test('the note of a law stands in brackets over several lines', () => {
  const [law] = read(
    '某州甲办法\n（2017年8月22日某州第十二届人民代表大会\n常务委员会第六次会议通过\n2023年8月28日某州人民代表大会常务委员会修订）\n第一条 甲。\n第二条 乙。\n',
  ).documents;
  expect([law?.title, law?.signedOn]).toEqual(['某州甲办法', '2017-08-22']);
});

test('an order may say what it promulgates after what it rests on', () => {
  const [order] = read(
    '某省某厅令\n2024年第1号\n\n根据《某某条例》规定，现公布《某省甲名录》，自2024年4月1日起施行。\n厅长　张三\n2024年2月22日\n\n某省甲名录\n\n一、甲\n二、乙\n',
  ).documents;
  expect([order?.number, order?.title]).toEqual(['某省某厅令2024年第1号', '某省甲名录']);
});

test('an announcement may print its title in brackets behind its number', () => {
  const [announcement] = read(
    '某署公告2024年第3号（关于甲事的公告）\n\n为办甲，现公告如下：\n一、甲。\n二、乙。\n某署\n2024年2月3日\n',
  ).documents;
  expect([announcement?.number, announcement?.title]).toEqual(['某署公告2024年第3号', '关于甲事的公告']);
});

test.each([
  ['某部公报\n2019年第3期 （总第186期）', { title: '某部公报', year: 2019, number: 3, totalNumber: 186 }],
  ['某县人民政府公报\n二〇二二年第二期', { title: '某县人民政府公报', year: 2022, number: 2 }],
  [
    '中华人民共和国国务院公报\n2019年2月10日　第4号　（总号：1651）',
    { year: 2019, number: 4, totalNumber: 1651, publishedOn: '2019-02-10' },
  ],
])('the cover %j', (heading, issue) => {
  expect(read(`${heading}\n\n目 录\n\n关于甲事的通知（某政发〔2024〕8号）.....1\n\n${one}`).issue).toMatchObject(issue);
});

test('a list of annexes that names the issued text names what is printed', () => {
  const [notice] = read(
    '某市人民政府\n关于公布某市甲名录的通知\n\n某政字〔2024〕61号\n\n各县区：\n现公布某市甲名录。\n附件：某市甲名录\n某市人民政府\n2024年6月15日\n附件\n某市甲名录\n一、甲\n二、乙\n',
  ).documents;
  expect(notice?.annexes.map(({ printed, address }) => [printed, address])).toEqual([[true, '某政字〔2024〕61号']]);
});

test.each([
  ['the label of the first annex comes again', '附件: 1. 某县甲人员组成', '附件 1:', '某县甲专班人员组成'],
  ['the label stands alone', '附件: 某县甲领导小组', '附件:', '某县甲领导小组'],
])('a list of annexes ends where %s', (_why, list, label, title) => {
  const [letter] = read(
    `某县人民政府办公室\n关于办甲的通知\n\n某政办发〔2024〕8号\n\n各单位：\n现通知如下。\n${list}\n\n${label}\n\n${title}\n\n为办甲，成立专班。\n一、甲\n二、乙\n`,
  ).documents;
  expect(letter?.annexes.map((annex) => [annex.title, annex.printed])).toEqual([
    [list.replace(/^附件: (?:1\. )?/, ''), true],
  ]);
});

test('annexes that are not printed are one finding', () => {
  const { findings } = read(
    '某县人民政府\n关于办甲的通知\n\n某政发〔2024〕8号\n\n各单位：\n现通知如下。\n附件：1. 甲表\n2. 乙表（1-2 附件见网络版）\n某县人民政府\n2024年1月2日\n',
  );
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['XZ_READ_ANNEX_ABSENT', '附件1“甲表”、附件2“乙表”没有印在这份文本里。需要时请查网络版，或另行导入。'],
  ]);
});

test('a day in brackets below the number dates an opinion that nobody signs', () => {
  const [opinion] = read(
    '中共某县委　某县人民政府\n关于办甲的意见\n某发〔2024〕7号\n（2024年7月15日）\n为办甲，提出如下意见。\n一、甲\n二、乙\n',
  ).documents;
  expect([opinion?.issuer, opinion?.signedOn]).toEqual(['中共某县委、某县人民政府', '2024-07-15']);
});

test.each(['ABCD—2022—00005', '（统一编号：某规〔2022〕5）', '规范性文件登记号：2022-05'])(
  '%s below the number is no addressee',
  (line) => {
    const [letter] = read(
      `某县人民政府\n关于办甲的通知\n\n某政发〔2024〕8号\n\n${line}\n\n各乡镇人民政府：\n办甲。\n某县人民政府\n2024年1月2日\n`,
    ).documents;
    expect(letter?.addressees).toEqual(['各乡镇人民政府']);
  },
);

test('an annex that is only called 附 is one', () => {
  const [letter] = read(
    '某县人民政府\n关于办甲的决定\n\n某政发〔2024〕8号\n\n各单位：\n办甲。\n附：先进单位名单\n某县人民政府\n2024年1月2日\n\n附\n\n先进单位名单\n\n县甲局\n',
  ).documents;
  expect(letter?.annexes.map(({ label, printed }) => [label, printed])).toEqual([['附件', true]]);
});
