import { isKind, type Norm, norm } from '@xianzhi/core/norms';
import { expect, test } from 'vitest';
import { besidesGrading, besidesResponse, besidesWarning } from './besides.ts';

const of = (body: unknown): Norm => {
  const parsed = norm.parse(body);
  return {
    id: `999999/plan/${parsed.id}`,
    county: '999999',
    folder: 'plan',
    document: '甲〔2025〕1号',
    file: 'a',
    body: parsed,
  };
};
const head = { title: '某', at: '1' };

test('a finding that stands over the table and what reports go by are shown with their clauses', () => {
  const one = of({
    kind: 'grading',
    id: 'grading',
    ...head,
    tables: { notStated: '未写' },
    authority: { by: [{ role: '调查组' }], words: '认定级别', at: '2' },
    substitute: { when: '难以判定时', treatAs: '重大', at: '3' },
  });
  expect(isKind(one, 'grading') && besidesGrading(one)).toEqual([
    { text: '调查组：认定级别；认定的级别在本表之上', address: '999999/甲〔2025〕1号/2' },
    { text: '难以判定时：报告按重大办理，不决定响应级别', address: '999999/甲〔2025〕1号/3' },
  ]);
});

test('raising, and what a start must state, are shown; who is not named is said to be open', () => {
  const one = of({
    kind: 'response',
    id: 'response',
    ...head,
    combine: { rule: 'highest', basis: { notStated: '未写' } },
    levels: [
      {
        level: 'Ⅳ',
        name: 'Ⅳ级',
        start: { notStated: '未写' },
        starting: [{ decider: { notStated: '未写' } }],
        leadership: { notStated: '未写' },
      },
    ],
    states: [
      { item: '期限', at: '5' },
      { item: '范围', at: '5' },
      { item: '等级', at: '6' },
    ],
    raising: [{ words: '报请提级', when: '超出本级处置能力 = true', by: { notStated: '未写由谁' }, at: '4' }],
  });
  expect(isKind(one, 'response') && besidesResponse(one)).toEqual([
    { text: '超出本级处置能力：报请提级（由谁提出未载明：未写由谁）', address: '999999/甲〔2025〕1号/4' },
    { text: '启动时应当载明：期限、范围', address: '999999/甲〔2025〕1号/5' },
    { text: '启动时应当载明：等级', address: '999999/甲〔2025〕1号/6' },
  ]);
});

test('who changes and lifts a warning is shown', () => {
  const one = of({
    kind: 'warning',
    id: 'warning',
    ...head,
    steps: { notStated: '未写' },
    changing: [{ decider: { notStated: '未写由谁' }, at: '6' }],
    lifting: [{ decider: [{ role: '原签发人' }], at: '7' }],
  });
  expect(isKind(one, 'warning') && besidesWarning(one)).toEqual([
    { text: '调整：由谁决定未载明：未写由谁', address: '999999/甲〔2025〕1号/6' },
    { text: '解除：原签发人决定', address: '999999/甲〔2025〕1号/7' },
  ]);
});
