import { expect, test } from 'vitest';
import { read } from './index.ts';
import { dayOfNumberLine, printedNumber, splitLeadingNumber, titledNumber } from './number-lines.ts';

test.each([
  ['某政发【2024】7号关于印发甲预案的通知', '某政发〔2024〕7号', '关于印发甲预案的通知'],
  ['某政发〔2024〕7号《某省人民政府关于甲的意见》', '某政发〔2024〕7号', '某省人民政府关于甲的意见'],
  ['关于印发甲预案的通知', null, '关于印发甲预案的通知'],
])('%s: the number before a title', (printed, number, title) => {
  expect(splitLeadingNumber(printed)).toEqual({ title, number });
});

test('a day before or behind a number dates the document', () => {
  expect(printedNumber('2024年3月5日 某财〔2024〕6号')).toBe('某财〔2024〕6号');
  expect(dayOfNumberLine('2024年3月5日 某财〔2024〕6号')).toBe('2024-03-05');
  expect(dayOfNumberLine('某财〔2024〕6号，2024年3月5日')).toBe('2024-03-05');
  expect(dayOfNumberLine('2024年3月5日')).toBe(null);
});

test('an announcement may be its own series', () => {
  expect(titledNumber('某县人民政府 甲事公告 〔2024〕第8号')).toEqual({
    title: '某县人民政府甲事公告',
    number: '某县人民政府甲事公告〔2024〕8号',
  });
  expect(titledNumber('某政发〔2024〕8号')).toBe(null);
});

test('small brackets enclose a year as well', () => {
  const { documents } = read('某县人民政府甲事公告（某公告﹝2024﹞4号）\n为办甲，现公告如下：\n一、甲。\n二、乙。\n');
  expect(documents.map(({ number, title }) => [number, title])).toEqual([
    ['某公告〔2024〕4号', '某县人民政府甲事公告'],
  ]);
});

test('organ, day and number may stand between title and addressees', () => {
  const { documents } = read(
    '某部关于办甲的通知\n\n某部\n\n2024年3月5日 某建〔2024〕9号\n\n各省、自治区、直辖市某厅，某局：\n请办甲。\n',
  );
  expect(documents.map(({ number, title, signedOn }) => [number, title, signedOn])).toEqual([
    ['某建〔2024〕9号', '某部关于办甲的通知', '2024-03-05'],
  ]);
});

test('a letter that nobody signs ends where the text that it issues begins', () => {
  const { documents } = read(
    '某部关于印发《某事管理办法》的通知\n某建〔2024〕9号\n各有关单位：\n我部制定了《某事管理办法》，现印发你们。\n附件：某事管理办法\n\n附件：\n\n某事管理办法\n\n第一条 甲。\n第二条 乙。\n',
  );
  expect(documents[0]?.units.map(({ path }) => path.join('/'))).toEqual(['通知', '第一条', '第二条']);
});
