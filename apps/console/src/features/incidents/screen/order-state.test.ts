import { expect, test } from 'vitest';
import { byGroup, isUnder, type Order, orderStep } from './order-state.ts';

const signed = { by: '甲', at: '2026-10-15T02:20:00Z' };
const order = (part: Partial<Order>): Order => ({
  order: 'own-1',
  to: '县水利局',
  group: null,
  does: '巡查',
  force: 'shall',
  clause: null,
  dueAt: null,
  issuedBy: '值班员',
  issuedAt: '2026-10-15T02:10:00Z',
  acknowledged: [],
  progress: [],
  finished: null,
  confirmed: null,
  withdrawn: null,
  isMine: true,
  ...part,
});

const done = { ...signed, evidence: '已巡查' };
test.each([
  [{}, '下达', '未签收'],
  [{ acknowledged: [signed] }, '签收', '未办结'],
  [{ acknowledged: [signed], progress: [{ ...signed, text: '到位' }] }, '进展', '未办结'],
  [{ finished: done }, '办结', '待核实'],
  [{ finished: done, confirmed: signed }, '核实', '全部'],
  [{ withdrawn: '重复' }, '撤回', '全部'],
] as const)('an order with %o has come to %s and stands under %s', (part, step, filter) => {
  const one = order(part as Partial<Order>);
  expect(orderStep(one)).toBe(step);
  expect(isUnder(one, filter)).toBe(true);
  expect(isUnder(one, '待核实')).toBe(step === '办结');
});

test('orders stand under their group, and without one under whom they were given to', () => {
  const heads = byGroup([order({ group: '抢险救援组' }), order({}), order({ group: '抢险救援组' })]);
  expect(heads.map(({ head, orders }) => [head, orders.length])).toEqual([
    ['抢险救援组', 2],
    ['县水利局', 1],
  ]);
});
