import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanCitations } from './citation-scan.ts';
import { provisionRunAt } from './provisions.ts';

const scan = (text: string) =>
  scanCitations(text).map(({ form, from, to, title, number, provision }) => ({
    form,
    text: text.slice(from, to),
    title,
    number,
    provision,
  }));

test.each([
  ['第三条', '第三条'],
  ['第3条第2款', '第三条第二款'],
  ['第三条第二款第（一）项', '第三条第二款第（一）项'],
  ['第24、47和52条', '第二十四条、第四十七条、第五十二条'],
  ['第一章、第二章', '第一章、第二章'],
  ['第五条之一', '第五条之一'],
  ['（二）项', '第（二）项'],
])('%s is the provision %s', (text, expected) =>
  expect(provisionRunAt(text, 0)).toEqual({ end: text.length, text: expected }),
);

test.each(['第三', '三条', '第三方', '条款', ''])('%j is no provision', (text) =>
  expect(provisionRunAt(text, 0)).toBeNull(),
);

test.each([
  ['依照《某某法》办理', 'title', '《某某法》', '某某法', null, null],
  ['《某办法》（国发〔2022〕11号）', 'title', '《某办法》（国发〔2022〕11号）', '某办法', '国发〔2022〕11号', null],
  ['《某办法》国发〔2022〕11号文', 'title', '《某办法》国发〔2022〕11号', '某办法', '国发〔2022〕11号', null],
  [
    '《某条例》（国务院令第203号）第三条',
    'title',
    '《某条例》（国务院令第203号）第三条',
    '某条例',
    '国务院令第203号',
    '第三条',
  ],
  [
    '《某某总局关于甲事的公告》（2023年第6号）',
    'title',
    '《某某总局关于甲事的公告》（2023年第6号）',
    '某某总局关于甲事的公告',
    '某某总局公告2023年第6号',
    null,
  ],
  ['《某规范》（GB50201-2014）', 'title', '《某规范》（GB50201-2014）', '某规范', 'GB50201-2014', null],
  ['《某条例》（修订）第三条', 'title', '《某条例》（修订）第三条', '某条例', null, '第三条'],
  ['标准按许政〔2024〕51号文件执行', 'number', '许政〔2024〕51号', null, '许政〔2024〕51号', null],
  ['按照某政发〔2024〕3号执行', 'number', '某政发〔2024〕3号', null, '某政发〔2024〕3号', null],
  ['按照某政发（2024） 3 号执行', 'number', '某政发（2024） 3 号', null, '某政发〔2024〕3号', null],
  ['违反本办法第三条的', 'provision', '本办法第三条', null, null, '第三条'],
  ['依照前款规定', 'relative', '前款', null, null, '前款'],
  ['依照本条第二款规定', 'provision', '本条第二款', null, null, '本条第二款'],
  ['标准见附件', 'annex', '附件', null, null, '附件'],
  ['按附件2执行', 'annex', '附件2', null, null, '附件2'],
  ['某某指挥部（以下简称“县指挥部”）', 'abbreviation', '以下简称“县指挥部”', '县指挥部', null, null],
  ['某某指挥部（以下简称县指挥部）', 'abbreviation', '以下简称县指挥部', '县指挥部', null, null],
])('%s has the mention %s %s', (text, form, found, title, number, provision) => {
  expect(scan(text)).toEqual([{ form, text: found, title, number, provision }]);
});

test.each(['本条例由县财政局解释', '附件材料要齐全', '《没有结束的名字', '〔2024〕3号', '上项目、上条件'])(
  '%s mentions nothing',
  (text) => expect(scan(text).filter(({ text: found }) => found !== '上项')).toEqual([]),
);

test('what a text mentions does not depend on the texts read before it', () => {
  const text = '某政发〔2024〕3号和《某办法》（国发〔2022〕11号）';
  const alone = scan('某政发〔2024〕3号').map(({ number }) => number);
  expect(scan(text).map(({ number }) => number)).toEqual(['某政发〔2024〕3号', '国发〔2022〕11号']);
  scan('很长的一段文字很长的一段文字《某办法》（国发〔2022〕11号）');
  expect(scan('某政发〔2024〕3号').map(({ number }) => number)).toEqual(alone);
});

test('本条例 in a quoted article is the law that was named before it', () => {
  expect(scan('《某某条例》规定，违反本条例第五条的').at(-1)).toMatchObject({
    form: 'provision',
    title: '某某条例',
    provision: '第五条',
  });
  expect(scan('《某某办法》规定，违反本条例第五条的').at(-1)).toMatchObject({ form: 'provision', title: null });
});

const words = [
  '《',
  '》',
  '甲办法',
  '（',
  '）',
  '国发〔2022〕11号',
  '第三条',
  '、',
  '第（一）项',
  '本办法',
  '前款',
  '附件',
  '2',
  '以下简称',
  '“乙”',
  '，',
  '见',
  ' ',
  '\n',
  '某政发',
  '〔2024〕',
  '3 号',
  '的',
  '\ud800',
];

test('mentions lie inside the text, in order, none over another', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { from, to } of scanCitations(text)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        last = to;
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['《', '《甲》（以下简称“乙”）', '本办法第三条、', '前款', '〔2024〕3号', '第1、'])(
  '%s over and over costs time in proportion',
  { timeout: 2000 },
  (part) => {
    const text = part.repeat(Math.ceil(60_000 / part.length));
    expect(scanCitations(text).length).toBeLessThanOrEqual(text.length);
  },
);
