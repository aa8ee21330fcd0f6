import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from './start.ts';
import { ask, demoSession, newFolder, removeFolder, settingsOn, start, startOrFail } from './testing.ts';

const folder = newFolder();
let server: RunningServer;

beforeAll(async () => {
  server = await startOrFail(settingsOn(folder, { XIANZHI_PORT: '17995' }), 'away');
}, 120_000);
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

const postmaster = (): number =>
  Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('while the database does not answer writes are refused with a clear word, and everything resumes', async () => {
  const duty = await demoSession(server, 'demo-duty');
  const body = {
    commandId: 'away-0001',
    command: { do: 'open', title: '断库', hazard: '山洪灾害', place: '', source: '电话', facts: {} },
  };
  // Stopped in its tracks, as a machine that hangs: connections break when it goes on without them.
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
    server.house.db,
  );
  process.kill(postmaster(), 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.kill(postmaster(), 'SIGCONT');
  await expect
    .poll(async () => (await ask(server, 'openIncident', { headers: duty, body })).status, { timeout: 20_000 })
    .toBe(200);
  const { json } = await ask(server, 'incidents', { headers: duty });
  expect(json.incidents.filter((one) => one.title === '断库')).toHaveLength(1);
});

test('a database that forgets what it acknowledged is refused at the start', async () => {
  await sql`alter database xianzhi set synchronous_commit = off`.execute(server.house.db);
  await server.stop();
  const refused = await start(settingsOn(folder, { XIANZHI_PORT: '17996' }), 'lossy');
  expect(refused).toMatchObject({ state: 'refused', problem: { code: 'XZ_DATABASE_NOT_DURABLE' } });
});
