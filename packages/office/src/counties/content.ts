import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type County, type Parsed, parseCounty, parseWorks, type Work } from '@xianzhi/core/content';
import type { Database } from '../database/index.ts';
import { addOrgans, resolveMentions } from './directory.ts';

/** What was loaded; `problems` are Chinese sentences, one a bad file. */
export type LoadedContent = {
  readonly counties: number;
  readonly organs: number;
  readonly works: number;
  readonly problems: readonly string[];
};

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

async function parseFile<T>(path: string, parse: (source: string) => Parsed<T>): Promise<Checked<T>> {
  const parsed = parse(await readFile(path, 'utf8'));
  if (parsed.ok) return parsed;
  return { ok: false, problem: `${path} 读不懂：${parsed.reason}。请对照 counties/ 里别的县改正，这个文件先跳过。` };
}

async function storeCounty(db: Database, county: County, demo: boolean): Promise<number> {
  const { code, name, province, prefecture, organs } = county;
  await db
    .insertInto('county')
    .values({ county: code, name, province, prefecture, demo })
    .onConflict((conflict) => conflict.column('county').doUpdateSet({ name, province, prefecture }))
    .execute();
  const added = await addOrgans(db, code, organs);
  await resolveMentions(db, code);
  return added;
}

async function storeWorks(db: Database, code: string, works: readonly Work[]): Promise<void> {
  await db.deleteFrom('work').where('county', '=', code).execute();
  const rows = works.map((work, position) => ({ county: code, position, ...work, aliases: [...work.aliases] }));
  if (rows.length > 0) await db.insertInto('work').values(rows).execute();
}

type Progress = { counties: number; organs: number; works: number; problems: string[] };

async function loadWorks(db: Database, path: string, code: string, progress: Progress): Promise<void> {
  if (!existsSync(path)) return;
  const parsed = await parseFile(path, parseWorks);
  if (!parsed.ok) return void progress.problems.push(parsed.problem);
  await storeWorks(db, code, parsed.value);
  progress.works += parsed.value.length;
}

async function loadCounty(db: Database, folder: string, demo: boolean, progress: Progress): Promise<void> {
  const path = join(folder, 'organs.yaml');
  if (!existsSync(path)) return;
  const parsed = await parseFile(path, parseCounty);
  if (!parsed.ok) return void progress.problems.push(parsed.problem);
  progress.counties++;
  progress.organs += await storeCounty(db, parsed.value, demo);
  await loadWorks(db, join(folder, 'works.yaml'), parsed.value.code, progress);
}

/**
 * Loads `<folder>/COUNTY/organs.yaml` and `works.yaml` (a county's own beside its organs, the State's at the top).
 * An absent folder or file is nothing; a bad file is named in `problems` and skipped. Loading twice changes nothing.
 */
export async function loadContent(
  db: Database,
  folder: string,
  options: { readonly demo?: boolean } = {},
): Promise<LoadedContent> {
  const progress: Progress = { counties: 0, organs: 0, works: 0, problems: [] };
  if (!existsSync(folder)) return progress;
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  await db.transaction().execute(async (transaction) => {
    const demo = options.demo ?? false;
    for (const name of ['.', ...entries.map((entry) => entry.name).sort()]) {
      await loadCounty(transaction, join(folder, name), demo, progress);
    }
    // A folder of one county keeps its works beside its organs; in a folder of counties those at the top are the State's.
    if (!existsSync(join(folder, 'organs.yaml')))
      await loadWorks(transaction, join(folder, 'works.yaml'), '000000', progress);
  });
  return progress;
}
