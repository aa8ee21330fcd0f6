import { join } from 'node:path';
import { createCounty, findCounty, loadContent, shipContent } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import { importFile } from './import-file.ts';
import type { ImportOutcome, ImportRefusal } from './import-types.ts';

/** The invented county of `samples/` and the file of its gazette. */
export const demoCounty = {
  code: '999901',
  name: '岚溪县',
  province: '云泽省',
  prefecture: '青岚市',
  file: 'lanxi-2025-2.txt',
} as const;

/** Where the samples lie, and the moment of the import. */
export type DemoInput = { readonly folder: string; readonly at: Date };

/** Loads the demo county's organs, and imports its issue from the samples unless it is there; a withdrawn demo stays withdrawn. */
export async function ensureDemo(db: Database, { folder, at }: DemoInput): Promise<ImportOutcome | ImportRefusal> {
  await loadContent(db, folder, { demo: true });
  const { file, ...county } = demoCounty;
  if (!(await findCounty(db, county.code))) await createCounty(db, { ...county, demo: true });
  await shipContent(db, folder, at, true);
  return importFile(db, { file: { path: join(folder, file) }, county: county.code, at });
}

/** Removes the demo county and everything of it; a county that is not marked as demo is never touched. */
export async function removeDemo(db: Database): Promise<{ readonly removed: boolean }> {
  const { numDeletedRows } = await db
    .deleteFrom('county')
    .where('county', '=', demoCounty.code)
    .where('demo', '=', true)
    .executeTakeFirst();
  if (numDeletedRows > 0n)
    await db.deleteFrom('content_release').where('county', '=', demoCounty.code).where('demo', '=', true).execute();
  return { removed: numDeletedRows > 0n };
}

/** Removes the demo and imports it again. */
export async function resetDemo(db: Database, input: DemoInput): Promise<ImportOutcome | ImportRefusal> {
  await removeDemo(db);
  return ensureDemo(db, input);
}
