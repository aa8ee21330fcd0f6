import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, printAddress } from '../address/index.ts';
import type { GazetteDocument, Reading, Unit } from '../gazette/index.ts';
import { normaliseSource, read, unparse } from './index.ts';
import { readIssue } from './issues.ts';
import { linesOf } from './testing.ts';

const WORDS = [
  '某县人民政府',
  '某县人民政府办公室',
  '关于印发乙办法的通知',
  '关于办丙的通知',
  '某政发〔2024〕1号',
  '某政办发〔2024〕2号',
  '各乡（镇）人民政府，县直各单位：',
  '一、总则',
  '二、任务',
  '四、其他',
  '（一）甲项',
  '（二）乙项。说明。',
  '1.甲。说明文字。2.乙。',
  '3.丙',
  '1 总则',
  '1.1 目的',
  '2 职责',
  '第一章 总则',
  '第一条 依照《乙法》第三条办理。',
  '第二条 本办法自2024年1月1日起施行。',
  '（1）丙；',
  '①丁',
  '一是戊',
  '2024年1月2日',
  '（此件公开发布）',
  '附件',
  '附件2：乙表',
  '附件：1. 甲表',
  '附件见网络版',
  '序号\t任务\t单位',
  '1\t甲',
  '续表',
  '序号 名称 单位',
  '甲流程图',
  '目录',
  '关于办丙的通知....3',
  '乙办法',
  '某县人民政府公报',
  '3/2024 某县人民政府公报 ·文件·',
  '— 3 —',
  '组 长：张 三 县长',
  '咨询电话：123',
  '这是一段说明文字，没有编号，也没有',
  '《甲办法》（国发〔2022〕1号，以下简称《甲》）规定',
  '“第三条 丁：',
  '（一）子；”',
  '某县某县““甲乙甲乙””规划规划',
  '# 一、甲',
  '**甲**乙',
  '丙and丁',
  '',
  ' ',
  '　　缩进的段落。',
  '某县人民政府令',
  '第12号',
  '发行范围：全县',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\r',
];
const texts = fc
  .tuple(fc.constantFrom('\n', '\n\n'), fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }))
  .map(([end, lines]) => lines.join(end));

const unitsOf = (units: readonly Unit[]): Unit[] => units.flatMap((unit) => [unit, ...unitsOf(unit.children)]);
const documentsOf = (documents: readonly GazetteDocument[]): GazetteDocument[] =>
  documents.flatMap((document) => [document, ...documentsOf(document.documents)]);
const allUnits = (reading: Reading): Unit[] =>
  documentsOf(reading.documents).flatMap((document) => unitsOf(document.units));

test('whatever is read comes out again, character by character', () => {
  fc.assert(
    fc.property(texts, (text) => unparse(read(text)) === normaliseSource(text)),
    { numRuns: 300 },
  );
});

test('every document and every unit has an address of its own, and it is a good one', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const addresses = [
        ...documentsOf(reading.documents).map((document) => document.key),
        ...allUnits(reading).map((unit) => unit.address),
      ];
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const address of addresses) expect(printAddress(parseAddress(address) ?? fail(address))).toBe(address);
    }),
    { numRuns: 200 },
  );
});

function fail(address: string): never {
  throw new Error(`not an address: ${address}`);
}

test('findings, citations and units lie inside the source, children inside their parents', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const spans = [...reading.findings, ...reading.citations, ...reading.organs, ...allUnits(reading)].map(
        ({ span }) => span,
      );
      for (const { start, end } of spans) expect(0 <= start && start <= end && end <= reading.source.length).toBe(true);
      for (const unit of allUnits(reading))
        for (const child of unit.children)
          expect(unit.span.start <= child.span.start && child.span.end <= unit.span.end).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('reading is a function: the same text is read the same again, whatever was read between', () => {
  fc.assert(
    fc.property(texts, texts, (text, between) => {
      const once = JSON.stringify(read(text));
      read(between);
      expect(JSON.stringify(read(text))).toBe(once);
    }),
    { numRuns: 60 },
  );
});

test('every finding speaks Chinese, names its code and lies at an address that exists', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const known = new Set([
        ...documentsOf(reading.documents).map((document) => document.key),
        ...allUnits(reading).map((unit) => unit.address),
      ]);
      for (const { code, message, address } of reading.findings) {
        expect(code).toMatch(/^XZ_READ_[A-Z_]+$/);
        expect(message).toMatch(/[\u4e00-\u9fff]{4}.*。$/s);
        expect(address === null || known.has(address)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('the second document of one number has a key of its own, and that is told', () => {
  const letter =
    '某县人民政府\n关于办甲的通知\n\n某政发〔2024〕1号\n\n各单位：\n\n一、甲\n\n某县人民政府\n\n2024年1月2日\n\n';
  const reading = read(letter + letter);
  expect(reading.documents.map((document) => document.key)).toEqual(['某政发〔2024〕1号', '某政发〔2024〕1号~2']);
  expect(reading.documents[1]?.units[0]?.address).toBe('某政发〔2024〕1号~2/一');
  expect(reading.findings.map((finding) => finding.code)).toContain('XZ_READ_KEY_REPEATED');
});

test('articles that begin anew in the second chapter are told apart', () => {
  const reading = read('某县某事管理办法\n\n第一章 甲\n\n第一条 甲。\n\n第二章 乙\n\n第一条 乙。\n\n（一）子；');
  expect(allUnits(reading).map((unit) => unit.address.split('/').slice(1).join('/'))).toEqual([
    '第一章',
    '第一条',
    '第二章',
    '第一条~2',
    '第一条~2/（一）',
  ]);
});

test('a finding has the address of the unit it stands in, one on the cover has none', () => {
  const reading = read('某县某事工作方案\n\n一、甲\n\n先安全and发展。\n\n三、乙\n\n四、丙');
  expect(reading.findings.map(({ code, address }) => [code, address?.split('/').at(-1)])).toEqual([
    ['XZ_READ_MARK', '一'],
    ['XZ_READ_NUMBER_GAP', '三'],
  ]);
});

test.each([
  [
    'numbers nested without end',
    `某县甲方案\n${'（一）甲\n一、乙一种情况的说明文字写到这里就是一个很长的句子，\n（二）丙，丁\n'.repeat(2500)}`,
  ],
  ['one line of very many titles', '《甲》'.repeat(60_000)],
  ['nothing but blanks', ' \n\u3000\n\t\n'.repeat(50_000)],
  ['halves of characters and NUL', '\ud800\u0000\udc00\n'.repeat(50_000)],
])('%s is read whole', { timeout: 8000 }, (_, text) => expect(unparse(read(text)) === text).toBe(true));

test.each([
  [
    ['某县人民政府公报', '2024年第3期（总第17期）', '某县人民政府办公室', '2024年9月29日出版'],
    {
      title: '某县人民政府公报',
      year: 2024,
      number: 3,
      totalNumber: 17,
      publishedOn: '2024-09-29',
      publisher: '某县人民政府办公室',
      county: '某县',
    },
  ],
  [
    ['某县人民政府公报', '03／2024', '主办：某县人民政府办公室'],
    { year: 2024, number: 3, totalNumber: null, publishedOn: null, publisher: '某县人民政府办公室' },
  ],
  [['国务院公报', '2024年第1号'], { title: '国务院公报', county: null, number: 1 }],
])('the cover %j is an issue', (cover, expected) => expect(readIssue(linesOf(...cover), [])).toMatchObject(expected));

test('the running head names the gazette where no cover does, and a text that is none names nothing', () => {
  expect(readIssue([], linesOf('3/2024 某县人民政府公报 ·文件·'))).toMatchObject({
    title: '某县人民政府公报',
    year: 2024,
    number: 3,
  });
  expect(readIssue(linesOf('某县人民政府', '2024年第3期'), [])).toBeNull();
});
