import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectClocks } from '@xianzhi/office/clocks';
import { chooseDataFolder, type OpenDatabase, openDatabase } from '@xianzhi/office/database';
import { type Journal, openJournal } from '@xianzhi/office/journal';

/** A database of one's own, with fsync on as in operation. */
export type Ground = {
  readonly database: OpenDatabase;
  readonly journal: Journal;
  readonly close: () => Promise<void>;
};

/** Opens a fresh data folder; `close` removes it. */
export async function openGround(poolSize = 20): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-bench-office-'));
  chmodSync(folder, 0o711);
  const chosen = chooseDataFolder({ checkout: tmpdir(), wanted: join(folder, 'data') });
  if (!chosen.ok) throw new Error(chosen.message);
  const database = await openDatabase({ dataFolder: chosen.path, port: 56_900, poolSize });
  if (!database.ok) throw new Error(database.message);
  const journal = openJournal(database.db, { projectors: [projectClocks] });
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { database, journal, close };
}

/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A line of the result: what was measured, what it should be. */
export type Measured = {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly reached: boolean;
};
