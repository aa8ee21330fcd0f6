import { expect, test } from 'vitest';
import type { Work } from '../content/index.ts';
import { scanCitations } from './citation-scan.ts';
import { read } from './index.ts';
import { provisionRunAt } from './provisions.ts';

const scan = (text: string) =>
  scanCitations(text).map(({ form, from, to, number, title, provision }) => ({
    form,
    text: text.slice(from, to),
    number,
    title,
    provision,
  }));

test('a title takes its number and provisions with it', () => {
  expect(scan('根据《某某条例》（国发〔2022〕11号）第三条第二款第（一）项的规定')).toEqual([
    {
      form: 'title',
      text: '《某某条例》（国发〔2022〕11号）第三条第二款第（一）项',
      number: '国发〔2022〕11号',
      title: '某某条例',
      provision: '第三条第二款第（一）项',
    },
  ]);
});

test('a title inside a title is part of it, a line end inside is none', () => {
  expect(scan('按照《某市关于印发〈某某\n方案〉的通知》执行').map(({ title }) => title)).toEqual([
    '某市关于印发〈某某方案〉的通知',
  ]);
});

test('a number glued to the words before it begins with its code', () => {
  expect(scan('关于某事的通知某政办发〔2023〕 18 号').map(({ number }) => number)).toEqual(['某政办发〔2023〕18号']);
});

test.each([
  ['第24、47和52条', '第二十四条、第四十七条、第五十二条'],
  ['第二十二条、第二十三条', '第二十二条、第二十三条'],
  ['第三十 九条', '第三十九条'],
])('%s is %s', (text, expected) => expect(provisionRunAt(text, 0)?.text).toBe(expected));

test('mentions never lie over one another', () => {
  const mentions = scanCitations(
    '《甲》（国发〔2022〕1号，以下简称《乙》）第一条，本办法第二条，前款，附件1、2，见附件，《丙》丁发〔2020〕3号',
  );
  mentions.forEach((mention, i) => {
    expect(mention.from).toBeGreaterThanOrEqual(mentions[i - 1]?.to ?? 0);
  });
});

const works: Work[] = [{ title: '某某法', number: null, issuer: null, kind: '法律', status: 'unknown', aliases: [] }];
const letter = (body: string): string =>
  `某县人民政府\n关于印发《某县甲办法》的通知\n\n某政发〔2024〕1号\n\n各有关单位：\n\n《某县甲办法》已经同意，现印发给你们。\n\n某县人民政府\n\n2024年1月2日\n\n某县甲办法\n\n${body}`;
const statuses = (body: string) =>
  read(letter(body), { works }).citations.map(({ text, status, target, work }) => ({ text, status, target, work }));

test('a mention is resolved to the document, to a unit of it, to a work, or is unknown', () => {
  expect(
    statuses('第一条 依据《某某法》和《没有的规定》制定本办法。\n\n第二条 违反本办法第一条的，依法处理。').slice(1),
  ).toEqual([
    { text: '《某某法》', status: 'resolved', target: null, work: '某某法' },
    { text: '《没有的规定》', status: 'unknown', target: null, work: null },
    { text: '本办法第一条', status: 'resolved', target: '某政发〔2024〕1号/第一条', work: null },
  ]);
});

test('a short name leads to what it stands for, in its document only', () => {
  const [, first, , short] = read(letter('第一条 依据《某某法》（以下简称《法》）。\n\n第二条 按《法》第三条办理。'), {
    works,
  }).citations;
  expect([first?.work, short?.title, short?.work]).toEqual(['某某法', '某某法', '某某法']);
});

test('an annex that is named and not printed is known to be absent', () => {
  const reading = read(
    letter('第一条 标准见附件2。\n\n附件：1. 甲表\n\n2. 乙表（见网络版）\n\n附件1\n\n甲表\n\n名称\t数量\n\n子\t1'),
  );
  expect(reading.citations.find((citation) => citation.form === 'annex')?.status).toBe('absent');
  expect(reading.documents[0]?.annexes.map(({ label, printed }) => [label, printed])).toEqual([
    ['附件1', true],
    ['附件2', false],
  ]);
});
