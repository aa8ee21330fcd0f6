export { fileIssue, testCounty, testDay } from './filing.ts';
export { type DocumentText, type IssueText, readingOf, type UnitText } from './reading.ts';

import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { chooseDataFolder, connectTo, type Database, migrationsDigest, openDatabase } from '../database/index.ts';

// For tests of this package and of the programs: one embedded server a machine, a fresh database a test file.

/** A database of one's own; `close` drops it. */
export type TestDatabase = {
  readonly db: Database;
  /** Where the server runs, for a child process: `postgres://…`, this database. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** The folder of the test server: it stays between runs, so that only the first one initialises. */
export const testDataFolder = (): string => {
  const user = process.getuid?.() ?? 0;
  const mark = createHash('sha256').update(`${user}:${migrationsDigest()}`).digest('hex').slice(0, 12);
  return join(tmpdir(), `xianzhi-test-${mark}`);
};

const templateLock = 4_706_210_179;

/** Test files run at once: one makes the template, the others wait for it. */
async function makeTemplate(maintenance: Database, source: string): Promise<string> {
  const template = `template_${migrationsDigest().slice(0, 12)}`;
  await maintenance.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${templateLock})`.execute(connection);
    const { rows } = await sql`select 1 from pg_database where datname = ${template}`.execute(connection);
    if (rows.length === 0) {
      await sql`create database ${sql.id(template)} template template0`.execute(connection);
      const made = await openDatabase({ databaseUrl: source.replace(NAME, `/${template}`), poolSize: 1 });
      if (!made.ok) throw new Error(made.message);
      await made.close();
    }
    await sql`select pg_advisory_unlock(${templateLock})`.execute(connection);
  });
  return template;
}

const NAME = /\/[^/]{1,80}$/;

const OWNER = /^test_(\d{1,10})_/;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Databases that a killed run left behind: their names tell whose they were. */
async function dropLeftovers(maintenance: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where datname like 'test\\_%'`.execute(maintenance);
  for (const { name } of rows.filter((row) => !isAlive(Number(OWNER.exec(row.name)?.[1])))) {
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(maintenance);
  }
}

/** A fresh database with the newest structure, cloned from a template. Throws where no server can be had. */
export async function testDatabase(options: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
  const folder = chooseDataFolder({ checkout: tmpdir(), wanted: testDataFolder() });
  if (!folder.ok) throw new Error(folder.message);
  const serverSettings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '100',
    max_wal_size: '256MB',
  };
  const server = await openDatabase({ dataFolder: folder.path, poolSize: 1, port: 55_329, serverSettings });
  if (!server.ok) throw new Error(server.message);
  if (!server.adopted) await dropLeftovers(server.db);
  const template = await makeTemplate(server.db, server.url);
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(server.db);
  const url = server.url.replace(NAME, `/${name}`);
  const db = connectTo(url, options.poolSize ?? 5);
  const close = async (): Promise<void> => {
    await db.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(server.db);
    await server.close();
  };
  return { db, url, close };
}
