import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The ordinary user as whom a program started by root runs PostgreSQL, which refuses root; null: as ourselves. */
export type RunUser = { readonly uid: number; readonly gid: number } | null;

const nobody = { uid: 65534, gid: 65534 };

function nobodyOfSystem(): { uid: number; gid: number } {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('nobody:'));
    const [, , uid, gid] = (line ?? '').split(':').map(Number);
    return uid && gid ? { uid, gid } : nobody;
  } catch {
    return nobody;
  }
}

function ownerOf(path: string): RunUser {
  try {
    const { uid, gid } = statSync(path);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** Who runs PostgreSQL on `cluster`: ourselves, or for root the owner of the cluster, for a new one `nobody`. */
export function runUserFor(cluster: string): RunUser {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(cluster) ?? nobodyOfSystem();
}

function mayEnter(folder: string, user: NonNullable<RunUser>): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

/** Whether the user may enter `path` and every folder above it: a checkout below a closed home is out of reach. */
export function canReach(path: string, user: RunUser): boolean {
  if (user === null) return isReadable(path);
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
