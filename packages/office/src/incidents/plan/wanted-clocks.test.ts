import { norm } from '@xianzhi/core/norms';
import { expect, test } from 'vitest';
import { nothingYet } from '../evolve.ts';
import type { Incident } from '../incident.ts';
import { shippedPlan } from '../testing-ground.ts';
import type { PlanGround } from './ground.ts';
import { wantedClocks } from './wanted-clocks.ts';

const place = { county: '141121', folder: 'coal-mine', document: '某政办发〔2024〕1号', file: 'x.yaml' };

/** A shipped plan whose duties after the end are these alone. */
function planWith(duties: readonly unknown[]): PlanGround {
  const plan = shippedPlan('141121/coal-mine');
  const body = norm.parse({ kind: 'aftermath', id: 'after', title: '善后', at: '6', duties });
  const others = plan.folder.norms.filter((one) => one.body.kind !== 'aftermath');
  const norms = [...others, { ...place, id: '141121/coal-mine/after', body }];
  return { ...plan, folder: { ...plan.folder, norms } };
}

const ended: Incident = {
  ...nothingYet('141121', 'i1'),
  plan: '141121/coal-mine',
  phase: 'ended',
  openedAt: '2026-10-20T00:00:00.000Z',
  endedAt: '2026-11-05T02:00:00.000Z',
  facts: [
    {
      entry: 1,
      name: '发生时间',
      value: '2026-10-20T08:00:00+08:00',
      standing: 'actual',
      source: '电话',
      at: '2026-10-20T00:00:00.000Z',
      enteredBy: '值班员甲',
      struck: null,
    },
  ],
};
const by = [{ organ: '县政府' }];
const aftermathOf = (duties: readonly unknown[]) =>
  wantedClocks(ended, planWith(duties), '2026-11-05T03:00:00.000Z').filter((clock) => clock.kind === 'aftermath');

test('a duty of every year is armed for the next such day behind the end, and again every year', () => {
  const [clock, ...others] = aftermathOf([{ by, does: '统计困难群众', yearlyBy: { day: '10-31' } }]);
  expect(others).toEqual([]);
  expect(clock?.repeat).toEqual({ kind: 'yearly', day: '10-31' });
  expect(clock?.dueAt).toBe('2027-10-31T16:00:00.000Z');
});

test('a duty that is due in one case alone is not armed while nobody can say that its case has come', () => {
  expect(aftermathOf([{ by, does: '清查救助', yearlyBy: { day: '10-31' }, when: '受灾较重' }])).toEqual([]);
});

test('a deadline that may be put off is armed once, for its first moment', () => {
  const [clock, ...others] = aftermathOf([
    { by, does: '总结', from: 'occurrence', within: '60日', extendableBy: '60日' },
  ]);
  expect(others).toEqual([]);
  expect(clock?.repeat).toBeUndefined();
  expect(clock?.dueAt).toBe('2026-12-19T00:00:00.000Z');
  expect(clock?.payload?.extended).toBe('2027-02-17T08:00:00+08:00');
});
