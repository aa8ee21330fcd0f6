import { expect, test } from 'vitest';
import { STANDARD_FACTS } from './facts.ts';
import { MOMENTS } from './outcomes.ts';

test('every moment from which a clock may run is a fact that the duty desk can give', () => {
  const moments = STANDARD_FACTS.filter((fact) => fact.type === 'moment').map((fact) => fact.name);
  expect(moments.sort()).toEqual(Object.values(MOMENTS).sort());
});

test('one thing has one name', () => {
  const names = STANDARD_FACTS.map((fact) => fact.name);
  expect(new Set(names).size).toBe(names.length);
});
