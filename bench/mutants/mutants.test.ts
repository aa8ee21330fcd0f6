import { expect, test } from 'vitest';
import { seeded } from '../mutate.ts';
import { demoFolder } from './folders.ts';
import { mutantsOf } from './make.ts';
import { failing, judge } from './run.ts';

const SEED = 20_260_101;
const SHARE = 0.25;

test('the cases made from print agree with evaluation', () => {
  const demo = demoFolder();
  expect(failing(demo)).toEqual([]);
  expect(demo.fromPrint.length).toBeGreaterThan(50);
});

test('of a seeded part of the mutants of the invented plan the cases kill nearly all, those made by hand most', () => {
  const random = seeded(SEED);
  const judged = judge(demoFolder(), () => random() < SHARE);
  const real = judged.filter((one) => one.fate !== 'same');
  const alive = real.filter((one) => one.fate === 'alive');
  expect(real.length).toBeGreaterThan(20);
  expect(alive.map(({ mutant }) => `${mutant.pointer} ${mutant.says}`)).toEqual([]);
  expect(real.filter((one) => one.fate === 'hand').length / real.length).toBeGreaterThanOrEqual(0.6);
}, 60_000);

test('mutants change thresholds, bounds, units and steps, each once', () => {
  const mutants = mutantsOf(demoFolder().folder);
  const kinds = new Set(mutants.map((one) => one.kind));
  expect([...kinds].sort()).toEqual(['bound', 'step', 'threshold', 'unit']);
  const says = mutants.map((one) => `${one.norm.id} ${one.pointer} ${one.says}`);
  expect(new Set(says).size).toBe(says.length);
});
