import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { normSchema, SCHEMA_FILE } from './norm-schema.ts';

test('the schema that editors read is what the shapes say', () => {
  const path = join(ROOT, SCHEMA_FILE);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(normSchema());
});

test('the schema names every kind of norm and refuses what it does not know', () => {
  const text = normSchema();
  for (const kind of ['grading', 'response', 'reportClock', 'season', 'absentPart'])
    expect(text).toContain(`"${kind}"`);
  expect(text).toContain('"additionalProperties": false');
});
