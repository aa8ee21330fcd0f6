import { expect, test } from 'vitest';
import { read } from './index.ts';

const LAW = ['云泽省河湖岸线保护条例', '第一条 为了保护河湖岸线，制定本条例。', '第二条 本条例自2025年5月1日起施行。'];
const ORDER = [
  '云泽省人民代表大会常务委员会公告',
  '第12号',
  '《云泽省河湖岸线保护条例》已于2025年3月28日通过，现予公布。',
  '云泽省人民代表大会常务委员会',
  '2025年3月28日',
];

test('a law above the order that puts it in force is a document, its articles are units', () => {
  const { issue, documents } = read([...LAW, ...ORDER].join('\n\n'));
  expect(issue).toBeNull();
  expect(documents.map(({ title }) => title)).toEqual([LAW[0], ORDER[0]]);
  expect(documents[0]?.units.map((unit) => unit.num)).toEqual(['第一条', '第二条']);
});

test('a cover above the first letter is no document', () => {
  const { documents } = read(['云泽县人民政府公报', '2025年第1期', ...ORDER].join('\n\n'));
  expect(documents).toHaveLength(1);
});
