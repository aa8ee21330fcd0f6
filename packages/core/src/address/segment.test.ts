import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseSegment, parseAddress, printAddress, shortenPath } from './index.ts';

test.each([
  ['(一)', '（一）'],
  ['第(二)项', '（二）'],
  ['第十二条', '第十二条'],
  ['第 12 条', '第十二条'],
  ['第一二〇条', '第一百二十条'],
  ['第3条之一', '第三条之一'],
  ['第2部分', '第二部分'],
  ['第二款', '¶2'],
  ['附件 二', '附件2'],
  ['附件：3', '附件3'],
  ['附表一', '附表1'],
  ['１．２', '1.2'],
  ['1、', '1'],
  ['2)', '2）'],
  ['一、', '一'],
  ['一、~2', '一~2'],
  ['①', '①'],
  ['(a)', '（a）'],
  ['b)', 'b）'],
  ['A.', 'A'],
  ['表1', '表1'],
  ['随便什么', '随便什么'],
])('%s is written %s', (text, segment) => expect(normaliseSegment(text)).toBe(segment));

const numeral = fc.integer({ min: 1, max: 99 });
const segment = fc.oneof(
  numeral.map((n) => normaliseSegment(`第${n}条`)),
  numeral.map(String),
  fc.tuple(numeral, numeral).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    '一',
    '（二）',
    '附件',
    '附件2',
    '①',
    '2）',
    '¶3',
    '第一章',
    '一是',
    '通知',
    '1~2',
    '第三条~2',
    'a',
    '（b）',
  ),
);
const key = fc.oneof(
  fc.tuple(fc.integer({ min: 1980, max: 2030 }), numeral).map(([year, n]) => `某政发〔${year}〕${n}号`),
  fc.constantFrom('2023-10-01-封山禁火令', '无日期-某县甲方案', '某政发〔2024〕1号~2', '某县人民政府令第12号'),
);

test('what an address prints is read as the same address', () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 100_000, max: 999_999 }).map(String)),
      key,
      fc.array(segment, { maxLength: 5 }),
      fc.option(fc.integer({ min: 1, max: 99 })),
      (county, document, segments, version) => {
        const address = { county, document, segments, version };
        expect(parseAddress(printAddress(address))).toEqual(address);
      },
    ),
  );
});

test('a normalised segment is its own normal form', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('第', '一', '十', '条', '（', ')', '1', '.', '附', '件', '~', ' ', '、', '甲'),
        maxLength: 12,
      }),
      (text) => normaliseSegment(normaliseSegment(text)) === normaliseSegment(text),
    ),
  );
});

test('shortening a path twice changes no more than once, and the last number always stays', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (path) => {
      const short = shortenPath(path);
      expect(shortenPath(short)).toEqual(short);
      expect(short.at(-1)).toBe(path.at(-1));
    }),
  );
});
