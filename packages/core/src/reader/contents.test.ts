import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import type { GazetteDocument } from '../gazette/index.ts';
import { contentsPage, isContentsHeading, matchContents, readContents } from './contents.ts';
import { read } from './index.ts';
import { ownContents } from './own-contents.ts';
import { lineOf, linesOf } from './testing.ts';

const rows = (...lines: string[]) =>
  readContents(linesOf(...lines)).map(({ title, number, page, section }) => ({ title, number, page, section }));

test.each([
  ['关于甲事的通知（某政发〔2024〕8号）.....1', { title: '关于甲事的通知', number: '某政发〔2024〕8号', page: 1 }],
  [
    '关于甲事的通知某政办发〔2024〕8号 …………（12）',
    { title: '关于甲事的通知', number: '某政办发〔2024〕8号', page: 12 },
  ],
  ['某县甲会议纪要\t23', { title: '某县甲会议纪要', number: null, page: 23 }],
  ['某县甲会议纪要            123', { title: '某县甲会议纪要', number: null, page: 123 }],
  ['关于甲事的决定……某政发〔2024〕8号（4）', { title: '关于甲事的决定', number: '某政发〔2024〕8号', page: 4 }],
  ['某省人民政府令（第12号）……（3）', { title: '某省人民政府令', number: '某省人民政府令第12号', page: 3 }],
  ['关于甲事的通知（某政发〔2024〕8号）…（3）', { title: '关于甲事的通知', number: '某政发〔2024〕8号', page: 3 }],
  ['关于甲事的通知（某政发〔2024〕8号）', { title: '关于甲事的通知', number: '某政发〔2024〕8号', page: null }],
])('%s is one row', (line, row) => expect(rows(line)).toEqual([{ ...row, section: null }]));

test('a row may take several lines, and stands below its section', () => {
  expect(rows('【县政府文件】', '某县人民政府关于甲事和', '乙事的通知', '（某政发〔2024〕8号）....3')).toEqual([
    { title: '某县人民政府关于甲事和乙事的通知', number: '某政发〔2024〕8号', page: 3, section: '县政府文件' },
  ]);
});

test.each(['规章规范', '通知决定', '任免事项'])(
  '%s heads a section of the contents, and a page may follow a stroke',
  (name) => {
    expect(rows(name, '某部关于甲事的通知 /39')).toEqual([
      { title: '某部关于甲事的通知', number: null, page: 39, section: name },
    ]);
  },
);

test('an order in brackets is the number of its row', () => {
  expect(rows('某市甲办法（某市人民政府令第19号）　（3）')).toEqual([
    { title: '某市甲办法', number: '某市人民政府令第19号', page: 3, section: null },
  ]);
});

test.each([
  [
    [
      '某市人民政府公报',
      '某市甲办法（某市人民政府令第19号）　（3）',
      '关于甲事的通知（某政字〔2024〕1号）　（9）',
      '关于乙事的通知（某政字〔2024〕2号）　（14）',
    ],
    { at: 1, from: 1 },
  ],
  [['目 录', '关于甲事的通知（某政字〔2024〕1号）...9'], { at: 0, from: 1 }],
  [
    ['某市甲办法', '关于甲事的通知（某政字〔2024〕1号）　（9）', '关于乙事的通知　（14）', '关于丙事的通知　（19）'],
    null,
  ],
])('the contents page of %j begins at %j', (lines, place) => expect(contentsPage(linesOf(...lines))).toEqual(place));

test('a number on a line of its own ends the title', () => {
  expect(rows('某县人民政府办公室关于甲事的函', '某政办函〔2024〕8号……11')).toEqual([
    { title: '某县人民政府办公室关于甲事的函', number: '某政办函〔2024〕8号', page: 11, section: null },
  ]);
});

test('a line without an end is dropped in time, dots without end are read in time', { timeout: 2000 }, () => {
  expect(readContents(linesOf(`甲${'.'.repeat(300_000)}`, `乙${' '.repeat(300_000)}丙`))).toEqual([]);
});

test.each([
  ['目 录', true],
  ['目  次', true],
  ['本期要目', true],
  ['目录管理', false],
])('%s heads a contents page: %s', (text, is) => expect(isContentsHeading(lineOf(text))).toBe(is));

const document = (number: string | null, title: string): GazetteDocument => {
  const [blank] = read(`${title}\n一、甲`).documents;
  return { ...(blank as GazetteDocument), key: number ?? title, number, title };
};

test('rows and documents are matched by number, then by title; each doubt is told', () => {
  const findings: Finding[] = [];
  const documents = [
    document('某政发〔2024〕1号', '某县关于甲的通知'),
    document(null, '某县第一次常务会议纪要'),
    document('某政发〔2024〕3号', '某县关于丙的通知'),
  ];
  const lines = linesOf(
    '关于甲一事的通知（某政发〔2024〕1号）..1',
    '某县第一次常务会议纪要..5',
    '关于丁的通知（某政发〔2024〕4号）..7',
  );
  expect(matchContents(readContents(lines), documents, findings).map((row) => row.documentKey)).toEqual([
    '某政发〔2024〕1号',
    '某县第一次常务会议纪要',
    null,
  ]);
  expect(findings.map((finding) => finding.code)).toEqual([
    'XZ_READ_CONTENTS_TITLE',
    'XZ_READ_CONTENTS_UNPRINTED',
    'XZ_READ_CONTENTS_MISSING',
  ]);
  expect(findings[1]?.message).toContain('某政发〔2024〕4号');
});

test('one number printed twice answers two rows', () => {
  const twice = [
    document('某政发〔2024〕1号', '关于甲的通知'),
    { ...document('某政发〔2024〕1号', '关于乙的通知'), key: '某政发〔2024〕1号~2' },
  ];
  const lines = linesOf('关于甲的通知（某政发〔2024〕1号）..1', '关于乙的通知（某政发〔2024〕1号）..2');
  expect(matchContents(readContents(lines), twice, []).map((row) => row.documentKey)).toEqual([
    '某政发〔2024〕1号',
    '某政发〔2024〕1号~2',
  ]);
});

test('without a contents page nothing is missing from it', () => {
  const findings: Finding[] = [];
  expect(matchContents([], [document(null, '某县甲方案')], findings)).toEqual([]);
  expect(findings).toEqual([]);
});

test.each([
  [['目录', '第一章 总则....1', '第二章 附则....2', '第一章 总则', '第一条 甲'], { from: 0, to: 3 }],
  [['前言。', '目 次', '一、甲', '二、乙', '一、甲', '甲文字。'], { from: 1, to: 4 }],
  [['一、甲', '甲文字。', '一、甲'], null],
  [['一、甲', '一、甲', '一、甲', '一、甲'], { from: 0, to: 2 }],
  [['目录'], null],
  [[], null],
])('the own contents page of %j is %j', (lines, place) => expect(ownContents(linesOf(...lines))).toEqual(place));

test('sections that were taken off the page as its own headings still name the rows below them', () => {
  const lines = linesOf('【县政府文件】', '某县人民政府关于甲的通知……1', '◎ 人事任免', '某县人民政府关于乙的通知……2');
  const isHead = (text: string): boolean => !text.includes('通知');
  const rows = readContents(
    lines.filter((line) => !isHead(line.text)),
    lines.filter((line) => isHead(line.text)),
  );
  expect(rows.map((row) => row.section)).toEqual(['县政府文件', '人事任免']);
});
