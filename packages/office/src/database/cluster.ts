import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, postgresMajor } from './binaries.ts';
import { clusterFolder, clusterHome } from './data-folder.ts';
import { runProgram } from './program.ts';
import { OpeningStopped } from './refusal.ts';
import type { RunUser } from './run-user.ts';

/** The database role that owns everything. */
export const databaseRole = 'xianzhi';

export const hasCluster = (dataFolder: string): boolean => existsSync(join(clusterFolder(dataFolder), 'PG_VERSION'));
const passwordFile = (home: string): string => join(home, 'password');

/** The password of the cluster; only its owner can read the file. */
export function readPassword(dataFolder: string): string {
  try {
    return readFileSync(passwordFile(clusterHome(dataFolder)), 'utf8').trim();
  } catch {
    const path = passwordFile(clusterHome(dataFolder));
    throw new OpeningStopped(
      'XZ_DATABASE_FOLDER',
      `读不到数据库口令文件 ${path}。数据目录属于另一个用户。请用建立它的用户运行，或者设置 XIANZHI_DATA 换一个目录。`,
    );
  }
}

/** Refuses a cluster of another PostgreSQL major: its files cannot be opened by this one. */
export function checkMajor(dataFolder: string): void {
  const seen = readFileSync(join(clusterFolder(dataFolder), 'PG_VERSION'), 'utf8').trim();
  if (seen === String(postgresMajor)) return;
  throw new OpeningStopped(
    'XZ_DATABASE_MAJOR',
    `数据目录 ${dataFolder} 是 PostgreSQL ${seen} 的，本程序内置的是 PostgreSQL ${postgresMajor}，两者的文件不能互相打开。请用原来版本的程序打开它。`,
  );
}

const UNFINISHED = /^postgres\.[0-9a-f]{12}$/;

const initdbArguments = (folder: string, passwords: string): string[] => [
  ...['-D', folder, '-U', databaseRole, '-A', 'scram-sha-256', `--pwfile=${passwords}`],
  // The cluster is UTF-8 and orders by code point whatever the shell's LANG says.
  ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

async function giveTo(user: RunUser, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

// PostgreSQL asks the system for its user's name; a container may run under a number that has none.
const failure = (output: string): string =>
  output.includes('could not look up effective user')
    ? `数据库初始化失败：当前用户（编号 ${process.getuid?.()}）没有登记在系统里。请换一个有名字的用户运行，或者用 DATABASE_URL 指向自己的 PostgreSQL。`
    : `数据库初始化失败：${output.trim()}`;

async function initialiseAside(aside: string, binaries: Binaries, user: RunUser, fast: boolean): Promise<void> {
  const data = join(aside, 'data');
  const passwords = join(aside, 'initial');
  const password = randomBytes(24).toString('base64url');
  await mkdir(aside, { recursive: true, mode: 0o711 });
  await chmod(aside, 0o711);
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwords, `${password}\n`, { mode: 0o600 });
  await writeFile(passwordFile(aside), `${password}\n`, { mode: 0o600 });
  for (const path of [data, passwords]) await giveTo(user, path);
  const made = await runProgram(binaries.initdb, [...initdbArguments(data, passwords), ...(fast ? ['-N'] : [])], {
    user,
  });
  await rm(passwords, { force: true });
  if (made.status !== 0) throw new OpeningStopped('XZ_DATABASE_START', failure(made.output));
}

/** What killed or losing starts left aside; one that still works there fails and finds the winner's cluster. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  const names = (await readdir(dataFolder)).filter((name) => UNFINISHED.test(name));
  for (const name of names) await rm(join(dataFolder, name), { recursive: true, force: true });
}

/**
 * Initialises a cluster in a sibling folder and renames it into place: of two processes that do so at once, one wins whole
 * and the other finds the winner's. `fast` leaves the files unsynced (tests).
 */
export async function makeCluster(dataFolder: string, binaries: Binaries, user: RunUser, fast = false): Promise<void> {
  const aside = `${clusterHome(dataFolder)}.${randomBytes(6).toString('hex')}`;
  try {
    await initialiseAside(aside, binaries, user, fast);
    await rename(aside, clusterHome(dataFolder));
    await removeUnfinished(dataFolder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!hasCluster(dataFolder)) throw error;
  }
}
