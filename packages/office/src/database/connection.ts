import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { OpeningStopped } from './refusal.ts';
import type { Schema } from './schema.ts';

/** The query builder over all tables; every function of the office takes it, or a transaction of it, first. */
export type Database = Kysely<Schema>;

/** A database of the embedded server. */
export type EmbeddedTarget = {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type ConnectionTarget = { readonly connectionString: string } | EmbeddedTarget;

// A day is a text: the driver's `Date` at local midnight is another day in another zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));

const configuration = (target: ConnectionTarget): pg.ClientConfig =>
  'connectionString' in target
    ? { connectionString: target.connectionString, application_name: 'xianzhi' }
    : { ...target, host: '127.0.0.1', ssl: false, application_name: 'xianzhi' };

/** A pool that survives a lost connection: without the handler, one killed backend would end the process. */
export function connect(target: ConnectionTarget, poolSize: number, onLost: (error: Error) => void): Database {
  const pool = new pg.Pool({ ...configuration(target), max: poolSize, connectionTimeoutMillis: 10_000 });
  pool.on('error', onLost);
  // A client that is checked out when its connection dies reports to itself, not to the pool.
  pool.on('connect', (client) => client.on('error', onLost));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** A pool on a database that is known to be open and migrated. */
export const connectTo = (url: string, poolSize: number): Database =>
  connect({ connectionString: url }, poolSize, () => undefined);

/** Whether the database answers: for `/ready`. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}

const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * Which settings of a server lose what was acknowledged when the power fails; none where it keeps its word.
 * `synchronous_commit` may be `on`, `remote_write` or `remote_apply`: all flush here first; `local` too.
 */
export async function lossySettings(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${[...DURABLE]})`.execute(db);
  return rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
}

const oldestServer = 150_000;

/** Refuses a server of one's own that is too old or does not keep UTF-8. */
export async function checkServer(db: Database): Promise<void> {
  const { rows } = await sql<{ encoding: string; version: string }>`
    select current_setting('server_encoding') as encoding, current_setting('server_version_num') as version`.execute(
    db,
  );
  const { encoding, version } = rows[0] ?? { encoding: '', version: '0' };
  if (encoding !== 'UTF8') {
    throw new OpeningStopped(
      'XZ_DATABASE_URL',
      `DATABASE_URL 指向的数据库编码是 ${encoding}，应当是 UTF8。请用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建一个。`,
    );
  }
  if (Number(version) < oldestServer) {
    throw new OpeningStopped(
      'XZ_DATABASE_URL',
      `DATABASE_URL 指向的 PostgreSQL 版本号是 ${version}，应当是 15 以上（150000）。请升级服务器。`,
    );
  }
}

/**
 * A process shows that it uses the embedded server by a shared session lock on a connection of its own.
 * Who leaves and gets the lock alone is the last one, and stops the server.
 */
export type Presence = { readonly leave: () => Promise<{ readonly last: boolean }> };

const presenceLock = 4_706_210_178;

/** Announces this process to the others on the same server. */
export async function announce(target: ConnectionTarget, onLost: (error: Error) => void): Promise<Presence> {
  const client = new pg.Client(configuration(target));
  let lost = false;
  client.on('error', (error) => {
    lost = true;
    onLost(error);
  });
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock]);
  const alone = async (): Promise<boolean> => {
    await client.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presenceLock]);
    return rows[0]?.alone === true;
  };
  return {
    leave: async () => {
      const last = !lost && (await alone().catch(() => false));
      await client.end().catch(() => undefined);
      return { last };
    },
  };
}
