import { join } from 'node:path';
import { type Database, openDatabase } from '@xianzhi/office/database';
import { dataFolderOf, type Problem } from './house/index.ts';
import type { Settings } from './settings/index.ts';

/** The database of these settings, for what must work without a server: audit, backup, restore. */
export type LocalDatabase = {
  readonly ok: true;
  readonly db: Database;
  readonly dataFolder: string;
  /** Where the keys of private persons' values lie. */
  readonly keys: string;
  readonly close: () => Promise<void>;
};

/** Opens or joins the database; a server may run on it at the same time. */
export async function openLocalDatabase(
  settings: Settings,
  checkout: string,
  say: (line: string) => void,
): Promise<LocalDatabase | Problem> {
  const folder = dataFolderOf(settings, checkout);
  if (!folder.ok) return folder;
  const { databaseUrl } = settings;
  const opened = await openDatabase({
    databaseUrl,
    dataFolder: folder.path,
    poolSize: 3,
    onStep: ({ label }) => say(label),
  });
  if (!opened.ok) return opened;
  const close = async (): Promise<void> => void (await opened.close());
  const keys = settings.keys ?? join(folder.path, 'keys');
  return { ok: true, db: opened.db, dataFolder: folder.path, keys, close };
}
