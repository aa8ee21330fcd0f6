import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An import that waits for a county's code, as the data folder keeps it. */
export type Waiting = z.infer<typeof waiting>;
const waiting = z.object({
  id: z.string(),
  fileName: z.string(),
  startedAt: z.iso.datetime(),
  message: z.string(),
  proposal: z.object({ name: z.string().nullable(), publisher: z.string().nullable() }),
});

/** Files that wait for a person, over a restart too: `waiting/ID.json` and the bytes beside it. */
export type WaitingRoom = {
  /** Whether the file was kept; where it was not (a full disk), it has to stay in memory. */
  keep(entry: Waiting, bytes: Uint8Array): boolean;
  bytesOf(id: string): Uint8Array | null;
  drop(id: string): void;
  /** Oldest first. A file that cannot be understood is no entry. */
  list(): Waiting[];
};

const ENTRY = /^[0-9a-z]{1,20}\.json$/;

/** The waiting room of a data folder; the folder is made when the first file comes. */
export function openWaitingRoom(dataFolder: string): WaitingRoom {
  const folder = join(dataFolder, 'waiting');
  const entryPath = (id: string): string => join(folder, `${id}.json`);
  const bytesPath = (id: string): string => join(folder, `${id}.bytes`);
  return {
    keep(entry, bytes) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(bytesPath(entry.id), bytes, { mode: 0o600 });
        // The entry last and by a rename: where it stands, the bytes are whole.
        writeFileSync(`${entryPath(entry.id)}.new`, JSON.stringify(entry), { mode: 0o600 });
        renameSync(`${entryPath(entry.id)}.new`, entryPath(entry.id));
        return true;
      } catch {
        this.drop(entry.id);
        return false;
      }
    },
    bytesOf: (id) => (existsSync(bytesPath(id)) ? readFileSync(bytesPath(id)) : null),
    drop(id) {
      for (const path of [entryPath(id), `${entryPath(id)}.new`, bytesPath(id)]) rmSync(path, { force: true });
    },
    list() {
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => ENTRY.test(name)) : [];
      const entries = names.flatMap((name) => readEntry(join(folder, name)) ?? []);
      return entries.filter(({ id }) => existsSync(bytesPath(id))).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
  };
}

function readEntry(path: string): Waiting | null {
  try {
    return waiting.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
