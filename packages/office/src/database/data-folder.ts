import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseRefusal } from './refusal.ts';
import { canReach, runUserFor } from './run-user.ts';

/** Where the data lie, and a Chinese note to print where it is not the folder one would expect. */
export type DataFolder = { readonly ok: true; readonly path: string; readonly note: string | null };

/** The cluster with its password: one folder, so that one rename makes both. */
export const clusterHome = (dataFolder: string): string => join(dataFolder, 'postgres');
/** PGDATA. */
export const clusterFolder = (dataFolder: string): string => join(clusterHome(dataFolder), 'data');

function make(path: string): boolean {
  try {
    // 0711 whatever the umask: the user who runs PostgreSQL passes through, and sees no names.
    if (mkdirSync(path, { recursive: true }) !== undefined) chmodSync(path, 0o711);
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const usable = (path: string): boolean => make(path) && canReach(path, runUserFor(clusterFolder(path)));

const folderRefusal = (path: string, reason: string): DatabaseRefusal => ({
  ok: false,
  code: 'XZ_DATABASE_FOLDER',
  message: `数据目录 ${path} 不能用：${reason}。请换一个可以写入的目录（设置 XIANZHI_DATA），或者用 DATABASE_URL 指向自己的 PostgreSQL。`,
});

/** The folder under /var/tmp must be ours: anyone may have made one of that name before us. */
function isOurs(path: string): boolean {
  const info = lstatSync(path);
  return info.isDirectory() && info.uid === (process.getuid?.() ?? info.uid);
}

function elsewhere(checkout: string, reason: string): DataFolder | DatabaseRefusal {
  const mark = createHash('sha256')
    .update(`${process.getuid?.() ?? 0}:${resolve(checkout)}`)
    .digest('hex')
    .slice(0, 12);
  const path = join('/var/tmp', `xianzhi-${mark}`);
  if (!usable(path)) return folderRefusal(path, '建不了，或者不能写入');
  if (!isOurs(path)) return folderRefusal(path, '它属于别的用户');
  chmodSync(path, 0o711);
  return { ok: true, path, note: `${reason}，数据改放在 ${path}。要放到别处，请设置 XIANZHI_DATA。` };
}

/**
 * Chooses the data folder and makes it: `wanted` if given, else `.xianzhi/` in the checkout. Where the user who must run
 * PostgreSQL cannot reach that (root with a closed home, a read-only checkout): `/var/tmp/xianzhi-<hash>`, with a note.
 */
export function chooseDataFolder(input: {
  readonly checkout: string;
  readonly wanted?: string | null;
}): DataFolder | DatabaseRefusal {
  if (input.wanted) {
    const path = resolve(input.wanted);
    if (!make(path)) return folderRefusal(path, '建不了，或者不能写入');
    if (canReach(path, runUserFor(clusterFolder(path)))) return { ok: true, path, note: null };
    return folderRefusal(path, `以 root 运行时，数据库用普通用户启动，而它进不了 ${dirname(path)} 一路上的某个目录`);
  }
  const path = join(resolve(input.checkout), '.xianzhi');
  if (usable(path)) return { ok: true, path, note: null };
  const reason = make(path) ? `以 root 运行，数据库用普通用户启动，而它进不了 ${path}` : `${path} 不能写入`;
  return elsewhere(input.checkout, reason);
}
