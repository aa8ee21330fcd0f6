import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseDataFolder } from './data-folder.ts';
import { connectTo, type OpenDatabase, openDatabase } from './index.ts';
import { latestMigration, listMigrations } from './migrations.ts';

let folder = '';
const serverSettings = { fsync: 'off' };
const latest = latestMigration(listMigrations());

async function open(port = 56_400): Promise<OpenDatabase> {
  const opened = await openDatabase({ dataFolder: folder, serverSettings, port, poolSize: 2 });
  if (!opened.ok) throw new Error(opened.message);
  return opened;
}

beforeAll(() => {
  const chosen = chooseDataFolder({ checkout: tmpdir(), wanted: join(tmpdir(), `xianzhi-open-${process.pid}`) });
  if (!chosen.ok) throw new Error(chosen.message);
  folder = chosen.path;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two starts on one fresh folder share one server, and the last to leave stops it', async () => {
  const [a, b] = await Promise.all([open(), open()]);
  expect(a.port).toBe(b.port);
  expect([a.adopted, b.adopted].filter(Boolean)).toHaveLength(1);
  expect(await a.close()).toEqual({ stopped: false });
  expect((await sql<{ n: number }>`select 1 as n`.execute(b.db)).rows).toEqual([{ n: 1 }]);
  expect(await b.close()).toEqual({ stopped: true });
});

test('the cluster is UTF-8, the password is random and readable by its owner alone, and nobody gets in without it', async () => {
  const opened = await open();
  const { rows } = await sql`select current_setting('server_encoding') as encoding`.execute(opened.db);
  expect(rows).toEqual([{ encoding: 'UTF8' }]);
  const password = join(folder, 'postgres', 'password');
  expect(statSync(password).mode & 0o777).toBe(0o600);
  expect(readFileSync(password, 'utf8').trim()).toHaveLength(32);
  const stranger = connectTo(opened.url.replace(/:[^:@]+@/, ':wrong@'), 1);
  await expect(sql`select 1`.execute(stranger)).rejects.toThrow(/password/);
  await stranger.destroy();
  await opened.close();
});

test('a busy port gives the next', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(56_500, '127.0.0.1', resolve));
  const opened = await open(56_500);
  expect(opened.port).toBe(56_501);
  await opened.close();
  other.close();
});

test('a connection that the server ends does not end the process, and the pool recovers', async () => {
  const opened = await open();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid = pg_backend_pid()`
    .execute(opened.db)
    .catch(() => undefined);
  await expect
    .poll(() =>
      sql<{ n: number }>`select 2 as n`.execute(opened.db).then(
        ({ rows }) => rows,
        () => null,
      ),
    )
    .toEqual([{ n: 2 }]);
  await opened.close();
});

const lock = () => join(folder, 'postgres', 'data', 'postmaster.pid');

test('after the server is killed the next start finds its data again', async () => {
  const opened = await open();
  await sql`create table kept (n integer)`.execute(opened.db);
  process.kill(Number(readFileSync(lock(), 'utf8').split('\n')[0]), 'SIGKILL');
  await opened.close();
  const again = await open();
  expect(again.adopted).toBe(false);
  await sql`drop table kept`.execute(again.db);
  await again.close();
});

test('a lock file whose number belongs to another program does not stop a start', async () => {
  const lines = [process.pid, join(folder, 'postgres', 'data'), 0, 56_499, '', '127.0.0.1', '', 'ready'];
  writeFileSync(lock(), `${lines.join('\n')}\n`);
  const opened = await open();
  expect(opened.adopted).toBe(false);
  await opened.close();
});

test('an older data folder is copied, then migrated; a newer one is refused', async () => {
  const file = join(folder, 'format.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ format: latest, postgresql: 18 });
  writeFileSync(file, JSON.stringify({ format: 0, postgresql: 18 }));
  await (await open()).close();
  expect(existsSync(join(folder, 'backups', 'format-0', 'postgres', 'data', 'PG_VERSION'))).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe(latest);
  writeFileSync(file, JSON.stringify({ format: latest + 1, postgresql: 18 }));
  expect(await openDatabase({ dataFolder: folder })).toMatchObject({ ok: false, code: 'XZ_DATABASE_NEWER' });
  writeFileSync(file, JSON.stringify({ format: latest, postgresql: 18 }));
});

test('an older data folder that another process uses is left alone', async () => {
  const running = await open();
  writeFileSync(join(folder, 'format.json'), JSON.stringify({ format: 0, postgresql: 18 }));
  expect(await openDatabase({ dataFolder: folder, serverSettings })).toMatchObject({
    ok: false,
    code: 'XZ_DATABASE_BUSY',
  });
  await running.close();
  await (await open()).close();
});

test('a cluster of another PostgreSQL major is refused with both numbers', async () => {
  const version = join(folder, 'postgres', 'data', 'PG_VERSION');
  writeFileSync(version, '17\n');
  const refused = await openDatabase({ dataFolder: folder });
  expect(refused).toMatchObject({ ok: false, code: 'XZ_DATABASE_MAJOR', message: expect.stringContaining('17') });
  writeFileSync(version, '18\n');
});

test('a DATABASE_URL that nobody answers is refused', async () => {
  const refused = await openDatabase({ databaseUrl: 'postgres://a:b@127.0.0.1:1/c' });
  expect(refused).toMatchObject({ ok: false, code: 'XZ_DATABASE_URL' });
});

test('a data folder that cannot be made is refused', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'xianzhi-')), 'file');
  writeFileSync(file, '');
  expect(chooseDataFolder({ checkout: '/', wanted: join(file, 'data') })).toMatchObject({
    ok: false,
    code: 'XZ_DATABASE_FOLDER',
  });
});
