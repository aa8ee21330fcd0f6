import { expect, test } from 'vitest';
import { read } from './index.ts';

const documents = (...lines: string[]): (string | null)[][] =>
  read(lines.join('\n')).documents.map(({ number, title, issuer, signedOn }) => [number, title, issuer, signedOn]);

const ORDER = [
  '《某省甲管理办法》已经省人民政府常务会议通过，现予公布，自2024年5月1日起施行。',
  '省长 张三',
  '2024年3月2日',
];
const TEXT = ['某省甲管理办法', '第一条 甲。', '第二条 乙。'];

test('an order goes by the text that it puts in force', () => {
  expect(documents('某省人民政府令', '第12号', '', ...ORDER, ...TEXT)).toEqual([
    ['某省人民政府令第12号', '某省甲管理办法', '某省人民政府', '2024-03-02'],
  ]);
});

test('an order without a text of its own keeps its head as title', () => {
  expect(documents('某县人民政府令', '第3号', '', '为防火，全县禁火。', '某县人民政府', '2024年3月2日')[0]?.[1]).toBe(
    '某县人民政府令',
  );
});

test('a law printed over the order that puts it in force is one document', () => {
  expect(
    documents(
      '某省甲管理办法',
      '（2024年3月1日某省人民政府第5次会议通过）',
      '某省人民政府令',
      '第12号',
      ...ORDER,
      ...TEXT,
    ),
  ).toEqual([['某省人民政府令第12号', '某省甲管理办法', '某省人民政府', '2024-03-02']]);
});

test.each([[''], ['\n']])('an order that names no text may print one of its own kind (%j)', (gap) => {
  expect(
    documents(
      '某县人民政府令',
      '第4号',
      '',
      '为防火，特发布封山令。',
      '县长：张三',
      `2024年3月2日${gap}`,
      '某县人民政府封山令',
      '',
      '全县封山。',
      '一、时间',
      '二、区域',
    ),
  ).toEqual([['某县人民政府令第4号', '某县人民政府封山令', '某县人民政府', '2024-03-02']]);
});

test('an announcement of several organs takes more lines than one', () => {
  expect(
    documents(
      '某省甲厅　某省乙厅',
      '某省丙局公告',
      '',
      '2024年第7号',
      '',
      '现公告如下。',
      '某省甲厅　某省乙厅　某省丙局',
      '2024年3月2日',
    ),
  ).toEqual([
    [
      '某省甲厅某省乙厅某省丙局公告2024年第7号',
      '某省甲厅某省乙厅某省丙局公告',
      '某省甲厅、某省乙厅、某省丙局',
      '2024-03-02',
    ],
  ]);
});

test('a citation of the text leads to its order', () => {
  const reading = read(['某省人民政府令', '第12号', '', ...ORDER, ...TEXT].join('\n'));
  expect(reading.citations.map(({ status, target }) => [status, target])).toEqual([
    ['resolved', '某省人民政府令第12号'],
  ]);
});

test('order and text have a row each in the contents and are one document', () => {
  const reading = read(
    [
      '目录',
      '某省人民政府令（第12号）……（1）',
      '某省甲管理办法……（1）',
      '关于办乙事的通知（某政发〔2024〕1号）……（9）',
      '',
      '某省人民政府令',
      '第12号',
      '',
      ...ORDER,
      ...TEXT,
      '',
      '某省人民政府',
      '关于办乙事的通知',
      '某政发〔2024〕1号',
      '各市：',
      '办乙。',
      '某省人民政府',
      '2024年4月1日',
    ].join('\n'),
  );
  expect(reading.contents.map(({ documentKey }) => documentKey)).toEqual([
    '某省人民政府令第12号',
    '某省人民政府令第12号',
    '某政发〔2024〕1号',
  ]);
  expect(reading.findings.filter(({ code }) => code.startsWith('XZ_READ_CONTENTS'))).toEqual([]);
});

test('a decision that an order promulgates is its text, though it opens like a letter', () => {
  expect(
    documents(
      '某省人民政府令',
      '第310号',
      '',
      '《某省人民政府关于修改〈甲办法〉等三部规章的决定》已经省人民政府第11次常务会议通过，现予公布，自公布之日起施行。',
      '',
      '省　长　　任某',
      '',
      '2023年5月20日',
      '',
      '某省人民政府关于修改《甲办法》等三部规章的决定',
      '',
      '省人民政府决定对下列规章作如下修改：',
      '',
      '一、对《甲办法》作出修改',
    ),
  ).toEqual([
    ['某省人民政府令第310号', '某省人民政府关于修改《甲办法》等三部规章的决定', '某省人民政府', '2023-05-20'],
  ]);
});

test('a court prints the number of its interpretation over the text', () => {
  expect(
    documents(
      '某国某某法院公告',
      '',
      '《某某法院关于甲事的解释》已于2022年4月25日通过，现予公布，自2022年6月15日起施行。',
      '',
      '某某法院',
      '2022年6月13日',
      '',
      '某释〔2022〕16号',
      '',
      '某某法院',
      '关于甲事的解释',
      '',
      '为办甲，制定本解释。',
      '',
      '第一条 甲。',
      '第二条 乙。',
    ),
  ).toEqual([['某释〔2022〕16号', '某某法院关于甲事的解释', '某某法院', '2022-06-13']]);
});

test('the number of a decision may stand below it in brackets', () => {
  expect(
    documents(
      '某某部关于修改《甲规定》的决定',
      '',
      '（中华人民共和国某某部令2023年第18号）',
      '',
      '《某某部关于修改〈甲规定〉的决定》已经部务会议通过，现予公布。',
      '',
      '部长　李某某',
      '2023年11月10日',
    )[0]?.slice(0, 2),
  ).toEqual(['某某部令2023年第18号', '某某部关于修改《甲规定》的决定']);
});
