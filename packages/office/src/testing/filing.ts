import { createHash } from 'node:crypto';
import { createCounty } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import { type ImportOutcome, type ImportRefusal, importReading } from '../library/index.ts';
import { type IssueText, readingOf } from './reading.ts';

/** The day of all tests. */
export const testDay = new Date('2026-11-23T02:00:00Z');

/** The county of most tests, invented. */
export const testCounty = { code: '999911', name: '甲县' } as const;

/** Files a small issue in a county, which is made if need be. */
export async function fileIssue(
  db: Database,
  text: IssueText,
  county: { readonly code: string; readonly name: string } = testCounty,
): Promise<ImportOutcome | ImportRefusal> {
  await createCounty(db, county);
  const reading = readingOf(text);
  const sha256 = createHash('sha256').update(JSON.stringify(text)).digest('hex');
  return importReading(db, {
    county: county.code,
    reading,
    fileName: '公报.txt',
    sha256,
    encoding: 'utf-8',
    at: testDay,
  });
}
