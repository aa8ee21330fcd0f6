import { expect, test } from 'vitest';
import type { GazetteDocument, Unit } from '../../gazette/index.ts';
import { STANDARD_FACTS } from '../../lexicon/index.ts';
import { type Norm, norm } from '../../norms/index.ts';
import { groundFor } from '../bind.ts';
import { boundaryCases } from './boundary-cases.ts';

const KEY = '某政办发〔2025〕9号';
const SPAN = { start: 0, end: 0 };
const FACTS = new Map(STANDARD_FACTS.map((fact) => [fact.name, fact]));

const unit = (num: string, text: string): Unit => ({
  address: `${KEY}/${num}`,
  num,
  heading: null,
  path: [num],
  text,
  span: SPAN,
  pieces: [],
  children: [],
});
const documentOf = (units: Unit[]): GazetteDocument => ({
  key: KEY,
  number: KEY,
  title: '某县某某应急预案',
  kind: '预案',
  issuer: '某县人民政府办公室',
  addressees: [],
  signedOn: '2025-05-12',
  disclosure: null,
  life: [],
  basis: [],
  annexes: [],
  units,
  tables: [],
  members: [],
  documents: [],
  span: SPAN,
  matter: [],
});
const normOf = (body: unknown): Norm => {
  const parsed = norm.parse(body);
  return { id: `999999/plan/${parsed.id}`, county: '999999', folder: 'plan', document: KEY, file: 'a', body: parsed };
};
const planOf = (bounds: unknown): Norm =>
  normOf({
    kind: 'plan',
    id: 'plan',
    title: '预案',
    hazard: '事故',
    covers: [{ matter: '事故' }],
    effective: { from: '2025-01-01', words: '自印发之日起' },
    interpretation: { notStated: '未写' },
    bounds,
  });
const gradingOf = (grades: unknown[]): Norm =>
  normOf({
    kind: 'grading',
    id: 'grading',
    title: '分级',
    tables: [{ id: 'main', title: '主表', combine: { rule: 'highest', basis: { notStated: '未写' } }, grades }],
  });

const PRINT = documentOf([
  unit('1', '较大事故：死亡3人以上10人以下。'),
  unit('2', '一般事故：死亡3人以下，直接经济损失0.5万元以上。'),
]);
const LADDER = [
  { grade: '较大', at: '1', any: [{ 死亡人数: '3人以上 10人以下' }] },
  { grade: '一般', at: '2', any: [{ 直接经济损失: '0.5万元以上' }] },
];
const casesOf = (bounds: unknown, grades: unknown[], document = PRINT) => {
  const norms = [planOf(bounds), gradingOf(grades)];
  return boundaryCases({ norms, facts: FACTS }, groundFor(norms, [document], FACTS));
};
const STATED = { above: 'included', below: 'excluded' };

test('each threshold gives its number, one unit below and one above, with what print says of them', () => {
  const { cases, unread } = casesOf(STATED, LADDER);
  expect(unread).toEqual([]);
  const seen = cases.map(({ facts, expect: outcome }) => [facts['死亡人数'], facts['直接经济损失'], outcome]);
  expect(seen).toEqual([
    ['2', '0', { decided: '未达标准' }],
    ['3', '0', { decided: '较大' }],
    ['4', '0', { decided: '较大' }],
    ['9', '0', { decided: '较大' }],
    ['10', '0', { decided: '未达标准' }],
    ['11', '0', { decided: '未达标准' }],
    ['0', '0.499999', { decided: '未达标准' }],
    ['0', '0.5', { decided: '一般' }],
    ['0', '0.500001', { decided: '一般' }],
  ]);
});

test('where nobody says whether 以下 takes in its number, the number itself has both outcomes', () => {
  const { cases } = casesOf({ above: 'notStated', below: 'notStated' }, LADDER);
  const on = (deaths: string) => cases.find((one) => one.facts['死亡人数'] === deaths)?.expect;
  expect(on('3')).toEqual({ decided: '较大' });
  expect(on('10')).toEqual({ possible: ['较大', '未达标准'] });
});

test('a damaged place gives the outcomes of both readings', () => {
  const doubtful = { printed: '3人以下', asRead: '1人以上 3人以下', reason: '至少一人' };
  const { cases } = casesOf(STATED, [{ grade: '一般', at: '2', any: [{ 死亡人数: doubtful }] }]);
  const on = (deaths: string) => cases.find((one) => one.facts['死亡人数'] === deaths)?.expect;
  expect(on('0')).toEqual({ possible: ['一般', '未达标准'] });
  expect(on('2')).toEqual({ decided: '一般' });
});

test('numbers come from print: a norm that claims others has no cases and is named', () => {
  const grades = [{ grade: '较大', at: '1', any: [{ 死亡人数: '3人以上 11人以下' }] }];
  expect(casesOf(STATED, grades)).toEqual({ cases: [], unread: ['999999/plan/grading'] });
});

test('a document that no gazette here printed gives no cases', () => {
  const other = { ...PRINT, key: '别政办发〔2025〕1号', units: [] };
  expect(casesOf(STATED, LADDER, other)).toEqual({ cases: [], unread: [] });
});

test('a total is given by its parts, split so that they meet nothing themselves', () => {
  const document = documentOf([unit('1', '重大事故：死亡3人以上。'), unit('2', '较大事故：死亡和重伤合计10人以上。')]);
  const grades = [
    { grade: '重大', at: '1', any: [{ 死亡人数: '3人以上' }] },
    { grade: '较大', at: '2', any: [{ 死亡和重伤人数: '10人以上' }] },
  ];
  const { cases } = casesOf(STATED, grades, document);
  const total = cases.filter((one) => one.address.endsWith('/2'));
  expect(total.map((one) => one.expect)).toEqual([{ decided: '未达标准' }, { decided: '较大' }, { decided: '较大' }]);
  expect(total.every((one) => !('死亡和重伤人数' in one.facts))).toBe(true);
});
