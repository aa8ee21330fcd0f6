import { expect, test } from 'vitest';
import { byGroup, isUnder, type Order, orderState } from './order-state.ts';

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
  [{}, 'issued', 'unsigned'],
  [{ acknowledged: [signed] }, 'acknowledged', 'unfinished'],
  [{ acknowledged: [signed], progress: [{ ...signed, text: '到位' }] }, 'progressed', 'unfinished'],
  [{ finished: done }, 'finished', 'unconfirmed'],
  [{ finished: done, confirmed: signed }, 'confirmed', 'all'],
  [{ withdrawn: '重复' }, 'withdrawn', 'all'],
] as const)('an order with %o has come to %s and stands under %s', (part, step, filter) => {
  const one = order(part as Partial<Order>);
  expect(orderState(one)).toBe(step);
  expect(isUnder(one, filter)).toBe(true);
  expect(isUnder(one, 'unconfirmed')).toBe(step === 'finished');
});

test('orders stand under their group, and without one under whom they were given to', () => {
  const heads = byGroup([order({ group: '抢险救援组' }), order({}), order({ group: '抢险救援组' })]);
  expect(heads.map(({ head, orders }) => [head, orders.length])).toEqual([
    ['抢险救援组', 2],
    ['县水利局', 1],
  ]);
});
