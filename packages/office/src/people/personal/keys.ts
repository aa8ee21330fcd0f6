import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of persons, one file each, outside the database and its backups: whoever destroys a key has destroyed the values. */
export type PersonalKeys = {
  /** The key of a person, made if there is none yet. It is on the disk when this returns. */
  readonly provide: (county: string, person: string) => Buffer;
  /** Null where it was never made, or was destroyed. */
  readonly find: (county: string, person: string) => Buffer | null;
  readonly destroy: (county: string, person: string) => void;
};

const KEY_BYTES = 32;
const COUNTY = /^\d{6}$/;
const PERSON = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Written through to the disk: a value whose key a power failure has eaten would be lost. */
function writeKey(path: string, key: Buffer, flags: 'wx' | 'r+'): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, key);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The entry of a file in its folder, too; systems that cannot open a folder keep it themselves. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows.
  }
}

function readKey(path: string): Buffer | null {
  try {
    const key = readFileSync(path);
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const has = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Keys in a folder of one's own; only the owner may look into it. */
export function openKeys(folder: string): PersonalKeys {
  const folderOf = (county: string): string => {
    if (!COUNTY.test(county)) throw new Error(`no county: ${county}`);
    return join(folder, county);
  };
  const pathOf = (county: string, person: string): string => {
    if (!PERSON.test(person)) throw new Error('no reference of a person');
    return join(folderOf(county), `${person}.key`);
  };
  const find = (county: string, person: string): Buffer | null => readKey(pathOf(county, person));
  return {
    find,
    provide(county, person) {
      const known = find(county, person);
      if (known !== null) return known;
      mkdirSync(folderOf(county), { recursive: true, mode: 0o700 });
      const key = randomBytes(KEY_BYTES);
      writeKey(pathOf(county, person), key, 'wx');
      syncFolder(folderOf(county));
      return key;
    },
    destroy(county, person) {
      const path = pathOf(county, person);
      if (!has(path)) return;
      writeKey(path, randomBytes(KEY_BYTES), 'r+');
      rmSync(path);
      syncFolder(folderOf(county));
    },
  };
}
