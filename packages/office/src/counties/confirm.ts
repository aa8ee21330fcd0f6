import type { Organ } from '@xianzhi/core/content';
import type { Database } from '../database/index.ts';
import { confirmedOrgans, listOrgans, refuseOrgans } from './directory.ts';
import { organFileWith } from './organ-file.ts';
import type { CountyRefusal } from './refusal.ts';
import { exportRelease, releaseOver } from './releases.ts';

/** Organs that somebody takes into a directory. `by` signs the release of the county's content that it makes. */
export type Confirmation = { readonly organs: readonly Organ[]; readonly by: string; readonly at: Date };
type Confirmed = { readonly ok: true; readonly added: number; readonly mentionsResolved: number };

const FILE = 'organs.yaml';
const FOLDER = /^[^/]{1,200}\//;
const isDirectory = (path: string): boolean => path === FILE || path.endsWith(`/${FILE}`);

/** The county's files with the organs in its directory, so that an export gives back what was confirmed here. */
async function releaseDirectory(db: Database, code: string, { organs, by, at }: Confirmation): Promise<void> {
  const files = (await exportRelease(db, code)) ?? [];
  const before = files.find((file) => isDirectory(file.path));
  const county = await db.selectFrom('county').selectAll().where('county', '=', code).executeTakeFirstOrThrow();
  const head = { county: code, name: county.name, province: county.province, prefecture: county.prefecture };
  // A county that came without a file gets one of all that it knows.
  const known = before === undefined ? await listOrgans(db, code) : organs;
  const text = organFileWith(before?.text ?? null, head, known);
  const folder = FOLDER.exec(files[0]?.path ?? '')?.[0] ?? `${code}/`;
  const path = before?.path ?? `${folder}${FILE}`;
  const reason = `名录确认：${organs.map((organ) => organ.name).join('、')}`.slice(0, 200);
  const all = [...files.filter((file) => file.path !== path), { path, text }];
  await releaseOver(db, { county: code, files: all, by, reason, at, demo: county.demo });
}

/**
 * Adds organs to a directory, resolves their mentions in the whole library and makes a release of the county's content
 * that holds them; a known organ gains the new aliases. What the directory knew already makes no release.
 */
export async function confirmAndRelease(
  db: Database,
  code: string,
  confirmation: Confirmation,
): Promise<Confirmed | CountyRefusal> {
  const refused = await refuseOrgans(db, code, confirmation.organs);
  if (refused) return refused;
  return db.transaction().execute(async (transaction) => {
    const confirmed = await confirmedOrgans(transaction, code, confirmation.organs);
    await releaseDirectory(transaction, code, confirmation);
    return confirmed;
  });
}
