import { expect, test } from 'vitest';
import { EMPTY_CALL, openCommand, type PlanChoice } from './call-draft.ts';
import { matchPlans } from './match-plans.ts';

const field = { name: '失联人数', type: 'count', unit: '人', values: [], question: '几人？', isNeeded: true };
const plan = (title: string, hazard: string, ...keywords: string[]): PlanChoice => ({
  plan: `999901/${title}`,
  title,
  hazard,
  keywords,
  fields: [field],
});
const plans = [plan('某县地震应急预案', '地震', '震感'), plan('某县煤矿事故应急预案', '煤矿事故', '透水', '瓦斯')];

test.each([
  ['井下透水', ['某县煤矿事故应急预案']],
  ['矿上 瓦斯', ['某县煤矿事故应急预案']],
  ['有震感', ['某县地震应急预案']],
  ['煤矿', ['某县煤矿事故应急预案']],
  ['踩踏', []],
])('what the caller says, %s, finds %o', (typed, titles) => {
  expect(matchPlans(plans, typed).map((one) => one.title)).toEqual(titles);
});

test('before anything is typed all plans are offered', () => expect(matchPlans(plans, ' ')).toHaveLength(2));

test('what was not filled in is not said to be zero', () => {
  const [, mine] = plans;
  const draft = { ...EMPTY_CALL, title: '某矿透水', source: '电话', facts: { 失联人数: '' } };
  expect(openCommand(draft, mine ?? null)).toMatchObject({ hazard: '煤矿事故', facts: {} });
  expect(openCommand({ ...draft, facts: { 失联人数: '4' } }, mine ?? null).facts).toEqual({ 失联人数: 4 });
});

test('where no plan fits, the words themselves are the hazard', () => {
  expect(openCommand({ ...EMPTY_CALL, words: '踩踏' }, null)).toMatchObject({ hazard: '踩踏', plan: null });
});
