import { expect, test } from 'vitest';
import { type Norm, norm } from '../../norms/index.ts';
import { verifyClocks } from './clocks.ts';

const clock = (at: string, changes: Record<string, unknown>): Norm => {
  const id = at === '4.1' ? 'text' : at;
  const body = norm.parse({
    kind: 'reportClock',
    id,
    title: id,
    at,
    report: 'initial',
    reporters: [{ by: { role: '乡镇' }, tier: 'township' }],
    recipients: [{ to: { body: '县指挥部办公室' }, tier: 'county' }],
    from: 'receipt',
    within: '2小时',
    steps: [{ form: 'written' }],
    ...changes,
  });
  return { county: '999901', folder: 'flood', document: '某政办发〔2025〕1号', file: 'x.yaml', id: `f/${id}`, body };
};
const disagreements = (...norms: Norm[]): readonly string[][] =>
  verifyClocks({ norms, facts: new Map(), superior: [], organ: () => null, document: null })
    .filter((finding) => finding.code === 'XZ_VERIFY_CLOCKS_DIFFER')
    .map((finding) => [...finding.addresses]);

const text = clock('4.1', {});

test('an annex that gives another deadline for the same report contradicts the text', () => {
  expect(disagreements(text, clock('annex', { within: '1小时' }))).toEqual([
    ['999901/某政办发〔2025〕1号/4.1', '999901/某政办发〔2025〕1号/annex'],
  ]);
});

test('an annex that does not say from when its deadline runs is held against the text', () => {
  expect(disagreements(text, clock('annex', { within: '1小时', from: { notStated: '未写' } }))).toHaveLength(1);
});

test.each([
  ['the same length in other words', { within: '120分钟' }],
  ['another form', { within: '20分钟', steps: [{ form: 'oral' }] }],
  ['another kind of report', { within: '4小时', report: 'followUp' }],
  ['another case', { within: '1小时', when: '死亡人数 > 0' }],
  ['another moment', { within: '1小时', from: 'occurrence' }],
  ['another recipient', { within: '1小时', recipients: [{ to: { organ: '县政府' }, tier: 'county' }] }],
  ['another reporter', { within: '1小时', reporters: [{ by: { role: '村' }, tier: 'scene' }] }],
])('%s is no contradiction', (_, changes) => {
  expect(disagreements(text, clock('other', changes))).toEqual([]);
});
