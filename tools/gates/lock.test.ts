import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { type CompleteLock, missingFromLock } from './lock.ts';

test('a package for another platform that the lock file leaves out is caught', () => {
  const tool = { version: '1.0.0', optionalDependencies: { 'tool-here': '1.0.0', 'tool-elsewhere': '1.0.0' } };
  const lock: CompleteLock = {
    packages: { 'node_modules/tool': tool, 'node_modules/tool-here': { version: '1.0.0' } },
  };
  expect(missingFromLock(lock)).toEqual(['tool-elsewhere, for node_modules/tool']);
});

test('npm ci can install this repository on every platform that its packages name', () => {
  expect(missingFromLock(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))).toEqual([]);
});
