import { expect, test } from 'vitest';
import { read } from './index.ts';

const documents = (...lines: string[]): (string | null)[][] =>
  read(lines.join('\n')).documents.map(({ number, title, issuer, signedOn }) => [number, title, issuer, signedOn]);

test('minutes are numbered in the series of their masthead, and their title stands below', () => {
  expect(
    documents(
      '专题会议纪要',
      '〔2024〕15号',
      '',
      '某县人民政府办公室          2024年6月8日',
      '',
      '关于研究甲事的会议纪要',
      '',
      '会议议定如下。',
      '一、甲',
      '二、乙',
    ),
  ).toEqual([['专题会议纪要〔2024〕15号', '关于研究甲事的会议纪要', '某县人民政府办公室', '2024-06-08']]);
});

test('without a title below, the masthead is the title', () => {
  expect(
    documents('某县人民政府常务会议纪要', '第7期', '', '6月2日，县长主持召开会议。', '一、甲')[0]?.slice(0, 2),
  ).toEqual(['某县人民政府常务会议纪要第7期', '某县人民政府常务会议纪要']);
});

test('a masthead may stand over a number like a letter’s', () => {
  expect(
    documents(
      '某县人民政府办公室',
      '',
      '会 议 纪 要',
      '',
      '某政办纪〔2024〕9号',
      '',
      '某县人民政府办公室　　　　2024年5月17日',
      '',
      '关于甲事的会议纪要',
      '',
      '会议议定如下。',
      '一、甲',
    ),
  ).toEqual([['某政办纪〔2024〕9号', '关于甲事的会议纪要', '某县人民政府办公室', '2024-05-17']]);
});
