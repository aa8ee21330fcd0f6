import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Database } from '@xianzhi/office/database';
import { type BackupFile, backUpTo, restoreFrom } from '@xianzhi/office/database';
import { openJournal } from '@xianzhi/office/journal';
import { findServer, readSettings } from '@xianzhi/server';
import { sql } from 'kysely';
import type { Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

const LEAST = 8;

const WORDS = { 'password-file': { type: 'string' } } as const;

/** From a file: a command line could be read by others. */
function passwordOf(file: string | undefined): string {
  if (file === undefined) throw new UsageError('备份要有口令：把它写在只有自己能读的文件里，用 --password-file 指出');
  const password = readPassword(file);
  if ([...password].length < LEAST) throw new UsageError(`口令至少 ${LEAST} 个字，${file} 里的太短`);
  return password;
}

function readPassword(file: string): string {
  if (!existsSync(file)) throw new CommandFailure(`没有口令文件 ${file}`);
  return readFileSync(file, 'utf8').trim();
}

/** Files below a folder, named from it. */
function keysBelow(folder: string, at = ''): BackupFile[] {
  if (!existsSync(join(folder, at))) return [];
  return readdirSync(join(folder, at)).flatMap((name) => {
    const child = join(at, name);
    const path = join(folder, child);
    return statSync(path).isDirectory() ? keysBelow(folder, child) : [{ name: child, content: readFileSync(path) }];
  });
}

/** `backup FILE`: everything as of one moment, compressed and encrypted; works beside a running server. */
export const backup: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, WORDS);
  const file = oneWord(rest, '备份文件');
  const password = passwordOf(values['password-file']);
  if (existsSync(file)) throw new CommandFailure(`${file} 已经存在，没有覆盖。请换一个名字。`);
  await withDatabase(checkout, output, ({ db, keys }) =>
    backUpTo(file, password, db, { takenAt: new Date(), files: keysBelow(keys) }),
  );
  output.out(
    `备份写入 ${file}（${Math.ceil(statSync(file).size / 1024)} KB，已加密）。口令请另处保存：没有口令谁也打不开。`,
  );
  return 0;
};

/** `restore FILE`: replaces the data of this data folder by those of a backup; no server may run on it. Chains go on and say so. */
export const restore: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { ...WORDS, over: { type: 'boolean' } });
  const file = oneWord(rest, '备份文件');
  const password = passwordOf(values['password-file']);
  if (!existsSync(file)) throw new CommandFailure(`没有备份文件 ${file}`);
  await refuseRunning(checkout);
  const rows = await withDatabase(checkout, output, async ({ db, keys }) => {
    if (!values.over && (await hasOperationalMatter(db)))
      throw new CommandFailure('这个数据目录里已经有值守记录。确认要用备份替换它，再加 --over 运行一次。');
    const restored = await restoreFrom(file, password, db);
    if (!restored.ok) throw new CommandFailure(`${restored.message}（${restored.code}）`);
    for (const one of restored.files) putBack(keys, one);
    await sayRestored(db, restored.takenAt);
    return restored.rows;
  });
  output.out(`已从 ${file} 恢复 ${rows} 行。`);
  return 0;
};

async function refuseRunning(checkout: string): Promise<void> {
  const { settings } = readSettings({ environment: process.env, home: checkout });
  const server = settings === null ? null : await findServer(settings, checkout);
  if (server !== null) throw new CommandFailure('服务正在这个数据目录上运行。请先停止服务，再恢复。');
}

async function hasOperationalMatter(db: Database): Promise<boolean> {
  const { rows } = await sql<{ county: string }>`
    select e.county from event e join county c on c.county = e.county and not c.demo limit 1`.execute(db);
  return rows.length > 0;
}

/** A key lies where it lay, and nowhere else. */
function putBack(keys: string, { name, content }: BackupFile): void {
  const path = join(keys, name);
  if (relative(keys, path).startsWith('..')) throw new CommandFailure(`备份里有不该有的文件 ${name}，没有写出。`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** Each county's chain goes on with a word that it was restored, and from when. */
async function sayRestored(db: Database, takenAt: string): Promise<void> {
  const { rows } = await sql<{
    county: string;
    sequence: number;
  }>`select county, sequence from journal_head where sequence > 0`.execute(db);
  const journal = openJournal(db, { projectors: [] });
  for (const { county, sequence } of rows)
    await journal.append({
      county,
      stream: 'installation',
      expected: 'any',
      events: [{ kind: 'installation.restored', data: { takenAt, sequence } }],
      actor: '本机命令行',
      post: null,
      command: `restore-${takenAt}-${sequence}-${Date.now()}`,
    });
}
