import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normaliseSource, read, unparse } from '@xianzhi/core/reader';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gazetteFolder } from './gold.ts';
import { scoreLayouts } from './layouts/score.ts';
import { scoreFresh } from './score-fresh.ts';
import { sampleFaults } from './score-sample.ts';
import { survives } from './survives.ts';

const texts = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.startsWith('qingshi-2025'))
    .map((name) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'));
const own = [...texts(new URL('../samples/', import.meta.url)), ...texts(new URL('./fresh/', import.meta.url))];

test('the invented issue is read as its gold says, whatever damage it carries', () => {
  expect(sampleFaults()).toEqual([]);
});

test('texts of seventeen other shapes: every unit found, in its place, none invented', () => {
  const scores = scoreFresh();
  const sum = (pick: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  expect(sum((score) => score.found) / sum((score) => score.wanted)).toBeGreaterThanOrEqual(0.98);
  expect(sum((score) => score.rightPath) / sum((score) => score.found)).toBeGreaterThanOrEqual(0.97);
  expect(sum((score) => score.extra) / sum((score) => score.given)).toBeLessThanOrEqual(0.01);
});

test('invented letters in layouts drawn by lot, in issues and alone, are read as they were written', () => {
  for (const form of ['issue', 'single'] as const) {
    const score = scoreLayouts(form, 20, 1001);
    expect(score.found / score.wanted).toBeGreaterThanOrEqual(0.96);
    expect(score.rightPath / score.found).toBeGreaterThanOrEqual(0.96);
    expect(score.extra / score.given).toBeLessThanOrEqual(0.01);
    expect(score.documentsRight / score.documents).toBeGreaterThanOrEqual(0.95);
    expect(score.documentsExtra).toBe(0);
  }
});

test('500 mutated documents: none throws, loses a character or takes two seconds', () => {
  const result = survives(own, 500, 1);
  expect({ threw: result.threw, lost: result.lost }).toEqual({ threw: [], lost: [] });
  expect(result.slowest).toBeLessThan(2000);
});

test.skipIf(gazetteFolder() === null)('five mutated gazettes survive as well', () => {
  const folder = gazetteFolder() as string;
  const gazettes = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const result = survives(gazettes, 5, 9);
  expect({ threw: result.threw, lost: result.lost }).toEqual({ threw: [], lost: [] });
});

test('any text at all comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => unparse(read(text)) === normaliseSource(text)),
    { numRuns: 300 },
  );
});
