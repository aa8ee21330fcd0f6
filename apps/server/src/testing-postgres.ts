import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

// For tests only: a PostgreSQL of the system, as an office has its own.
const DEBIAN = '/usr/lib/postgresql';
const NOBODY = 65_534;
const OLDEST = 15;

/** Where the system keeps the programs of its newest PostgreSQL of 15 or later; null where there is none. */
export function systemPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= OLDEST));
  const folder = join(DEBIAN, String(newest), 'bin');
  return newest > 0 && existsSync(join(folder, 'initdb')) ? folder : null;
}

const isRoot = process.getuid?.() === 0;

function runs(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const child = spawn(program, [...args], { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin' }, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${program} ended with ${status}`))));
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

export type OwnPostgres = { readonly url: string; readonly major: string; stop(): Promise<void> };

/** Starts a cluster of the system's PostgreSQL in `folder`, with a role `office` and its password. */
export async function startOwnPostgres(programs: string, folder: string): Promise<OwnPostgres> {
  const home = join(folder, 'own');
  const password = join(home, 'password');
  const data = join(home, 'data');
  mkdirSync(home, { mode: 0o755 });
  writeFileSync(password, 'geheim\n');
  if (isRoot) for (const path of [home, password]) chownSync(path, NOBODY, NOBODY);
  await runs(join(programs, 'initdb'), [
    ...['-D', data, '-U', 'office', '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C', '-N'],
  ]);
  const port = await freePort();
  const control = join(programs, 'pg_ctl');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  await runs(control, ['-D', data, '-w', '-t', '60', '-l', join(home, 'log'), '-o', options, 'start']);
  return {
    url: `postgres://office:geheim@127.0.0.1:${port}/postgres`,
    major: programs.split('/').at(-2) ?? '',
    stop: () => runs(control, ['-D', data, '-w', '-m', 'immediate', 'stop']),
  };
}
