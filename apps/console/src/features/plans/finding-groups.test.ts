import type { PlanFinding } from '@xianzhi/contract';
import { expect, test } from 'vitest';
import { findingGroups } from './finding-groups.ts';

const finding = (severity: PlanFinding['severity'], code: string, message: string): PlanFinding => ({
  code,
  severity,
  norm: null,
  addresses: [],
  message,
  witness: null,
});

test('defects come first and each alone; doubts of one kind stand together', () => {
  const groups = findingGroups([
    finding('doubt', '甲', '一'),
    finding('defect', '乙', '二'),
    finding('doubt', '甲', '三'),
    finding('defect', '乙', '四'),
  ]);
  expect(groups.map(({ first, more }) => [first.message, more.length])).toEqual([
    ['二', 0],
    ['四', 0],
    ['一', 1],
  ]);
});
