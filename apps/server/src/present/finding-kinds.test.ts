import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingKinds } from '@xianzhi/contract';
import { expect, it } from 'vitest';
import { checkout } from '../testing.ts';

const CODE = /'(XZ_READ_[A-Z_]{1,40})'/g;

it('every kind of finding that the reader makes has a name and an advice, and none is named that it does not make', () => {
  const folder = join(checkout, 'packages', 'core', 'src', 'reader');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const made = sources.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(CODE)]);
  expect([...new Set(made.map(([, code]) => code ?? ''))].sort()).toEqual(Object.keys(findingKinds).sort());
});
