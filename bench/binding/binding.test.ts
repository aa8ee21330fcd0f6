import { bindNorms } from '@xianzhi/core/binding';
import { expect, test } from 'vitest';
import { boundFolders, sampleFolder } from './ground.ts';
import { countChanges } from './run.ts';

const folders = boundFolders();

test.each(folders.map((one) => [`${one.folder.county}/${one.folder.folder}`, one] as const))(
  'every value of %s is printed in the clause that it cites',
  (_, { folder, documents }) => {
    const { bound, mismatches, unbound } = bindNorms(folder.norms, documents, folder.facts);
    expect(mismatches.map((one) => `${one.norm}${one.pointer} ${one.message}`)).toEqual([]);
    expect(unbound).toEqual([]);
    expect(bound.length).toBeGreaterThan(100);
  },
);

test('500 seeded changes of the invented plan and of the plans whose gazettes are here: nearly all are reported', () => {
  const { total, byKind } = countChanges(folders, 500, 7);
  expect(total.made).toBe(500);
  // 0.992 of 5,000; one change of 500 more or less is chance.
  expect(total.reported / total.made).toBeGreaterThanOrEqual(0.985);
  const floors = { number: 1, unit: 1, 'bound word': 1, 'side of a range': 1, step: 0.97, convention: 1 } as const;
  for (const [kind, floor] of Object.entries(floors)) {
    const tally = byKind.get(kind as Parameters<typeof byKind.get>[0]);
    expect((tally?.reported ?? 0) / (tally?.made ?? 1)).toBeGreaterThanOrEqual(floor);
  }
}, 180_000);

test('the same seed makes the same changes', () => {
  const folder = sampleFolder();
  expect(countChanges([folder], 60, 3)).toEqual(countChanges([folder], 60, 3));
});
