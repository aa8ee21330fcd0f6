import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { OpeningStopped } from './refusal.ts';

/** One numbered file of `sql/`: forward only, never edited once released. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
};

const FILE_NAME = /^(\d{6})-([a-z0-9-]{1,60})\.sql$/;
// Any constant: who migrates holds this lock until the end of its transaction.
const migrationLock = 4_706_210_177;

/** The migrations of this program in order; `folder` is for tests. */
export function listMigrations(folder: URL = new URL('./sql/', import.meta.url)): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => FILE_NAME.test(file))
    .sort();
  return files.map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    const [, number, name] = FILE_NAME.exec(file) ?? [];
    return {
      number: Number(number),
      name: name ?? '',
      text,
      checksum: createHash('sha256').update(text).digest('hex'),
    };
  });
}

/** The number that a data folder of this program bears. */
export const latestMigration = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0;

type Applied = { number: number; checksum: string };

function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, checksum } of applied) {
    const migration = known.get(number);
    if (!migration) {
      throw new OpeningStopped(
        'XZ_DATABASE_NEWER',
        `数据库的结构是第 ${number} 版，本程序只认识到第 ${latestMigration(migrations)} 版：它由更新的程序写过。请用新版程序打开。`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new OpeningStopped(
        'XZ_DATABASE_EDITED',
        `结构文件 ${number}-${migration.name}.sql 在执行之后被改过，不知道数据库现在是什么样子。请恢复原来的文件，改动另写一个新编号的文件。`,
      );
    }
  }
}

/**
 * Brings the database to the newest structure in one transaction; concurrent callers wait for each other.
 * Throws `OpeningStopped` where the database is newer than the program or an applied file was edited.
 */
export async function migrate<T>(db: Kysely<T>, migrations: readonly Migration[] = listMigrations()): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    await sql`create table if not exists schema_migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
    )`.execute(transaction);
    const applied = await sql<Applied>`select number, checksum from schema_migration order by number`.execute(
      transaction,
    );
    checkApplied(applied.rows, migrations);
    const done = new Set(applied.rows.map((row) => row.number));
    const due = migrations.filter((migration) => !done.has(migration.number));
    for (const migration of due) {
      await sql.raw(migration.text).execute(transaction);
      await sql`insert into schema_migration (number, name, checksum)
        values (${migration.number}, ${migration.name}, ${migration.checksum})`.execute(transaction);
    }
    return due.length;
  });
}

/** One digest over all migrations: two programs with the same one have the same structure. */
export const migrationsDigest = (): string =>
  createHash('sha256')
    .update(
      listMigrations()
        .map((migration) => migration.checksum)
        .join(' '),
    )
    .digest('hex');
