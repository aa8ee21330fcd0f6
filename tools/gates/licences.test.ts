import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { isAcceptable, type Lock, refusedLicences } from './licences.ts';

test.each(['MIT', 'Apache-2.0', 'MPL-2.0', 'LGPL-3.0-or-later', '(MIT OR GPL-3.0-or-later)'])(
  '%s may be shipped',
  (licence) => {
    expect(isAcceptable(licence)).toBe(true);
  },
);

test.each(['GPL-3.0-only', 'AGPL-3.0', '(GPL-2.0 OR AGPL-3.0)', 'MIT AND GPL-2.0'])('%s may not', (licence) => {
  expect(isAcceptable(licence)).toBe(false);
});

test('a package that states nothing is caught', () => {
  const lock: Lock = { packages: { '': {}, 'node_modules/silent': {}, 'node_modules/free': { license: 'ISC' } } };
  expect(refusedLicences(lock, () => null)).toEqual(['node_modules/silent: states no licence']);
});

/** What the installed package says of itself; older ones write an object or a list. */
function statedLicence(path: string): string | null {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const stated = license ?? licenses?.map((one: { type: string }) => one.type).join(' OR ');
  return typeof stated === 'string' ? stated : (stated?.type ?? null);
}

test('every package of this repository may be shipped', () => {
  const lock: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(refusedLicences(lock, statedLicence)).toEqual([]);
});
