import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, cp, lchown, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresMajor } from './binaries.ts';
import { clusterFolder, clusterHome } from './data-folder.ts';
import { OpeningStopped } from './refusal.ts';
import type { RunUser } from './run-user.ts';

/** What the data folder says of itself: the number of its newest migration, and the PostgreSQL major. */
export type FolderFormat = { readonly format: number; readonly postgresql: number };

const formatFile = (dataFolder: string): string => join(dataFolder, 'format.json');

/** The format of a data folder; null where nothing has been written yet. */
export function readFormat(dataFolder: string): FolderFormat | null {
  if (!existsSync(formatFile(dataFolder))) return null;
  try {
    const { format, postgresql } = JSON.parse(readFileSync(formatFile(dataFolder), 'utf8')) as FolderFormat;
    if (Number.isInteger(format) && Number.isInteger(postgresql)) return { format, postgresql };
  } catch {
    // Told below, with the file's name.
  }
  throw new OpeningStopped(
    'XZ_DATABASE_FOLDER',
    `${formatFile(dataFolder)} 读不懂，应当是 {"format":数字,"postgresql":数字}。请从备份恢复这个文件。`,
  );
}

/** Refuses a folder that a newer program wrote. */
export function checkFormat(dataFolder: string, format: FolderFormat | null, latest: number): void {
  if (format === null || format.format <= latest) return;
  throw new OpeningStopped(
    'XZ_DATABASE_NEWER',
    `数据目录 ${dataFolder} 是第 ${format.format} 版格式，本程序只认识到第 ${latest} 版：它由更新的程序写过。请用新版程序打开，或者设置 XIANZHI_DATA 换一个目录。`,
  );
}

/** A name that no other start uses. */
const besides = (path: string): string => `${path}.${randomBytes(6).toString('hex')}`;

/** Writes the format; whole or not at all. */
export async function writeFormat(dataFolder: string, latest: number): Promise<void> {
  const aside = besides(formatFile(dataFolder));
  await writeFile(aside, `${JSON.stringify({ format: latest, postgresql: postgresMajor })}\n`);
  await rename(aside, formatFile(dataFolder));
}

async function giveAll(folder: string, user: NonNullable<RunUser>): Promise<void> {
  await chown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveAll(path, user);
    else await lchown(path, user.uid, user.gid);
  }
}

/** Copies the stopped cluster to `backups/format-N`; a copy that is there already is older and stays. Gives its path. */
export async function backUp(dataFolder: string, format: FolderFormat, user: RunUser): Promise<string> {
  const home = join(dataFolder, 'backups', `format-${format.format}`);
  if (existsSync(home)) return home;
  const aside = besides(home);
  await cp(clusterHome(dataFolder), clusterHome(aside), { recursive: true, preserveTimestamps: true });
  await cp(formatFile(dataFolder), formatFile(aside));
  if (user) await giveAll(clusterFolder(aside), user);
  await rm(join(clusterFolder(aside), 'postmaster.pid'), { force: true });
  // Of two starts at once one copy stays: the one that was whole first, before either started the server.
  await rename(aside, home).catch(() => rm(aside, { recursive: true, force: true }));
  return home;
}
