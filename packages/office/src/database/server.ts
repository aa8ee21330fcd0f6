import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { clusterFolder } from './data-folder.ts';
import { runProgram } from './program.ts';
import { OpeningStopped } from './refusal.ts';
import type { RunUser } from './run-user.ts';

/** A running embedded server, and whether this process started it. */
export type RunningServer = { readonly port: number; readonly adopted: boolean };

export type ServerInput = {
  readonly dataFolder: string;
  readonly binaries: Binaries;
  readonly user: RunUser;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

// Orphaned backends of a killed server finish their statement first: a start may have to wait for them.
const patienceMilliseconds = 10_000;
const pauseMilliseconds = 100;
const portsToTry = 200;

const defaults: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '40',
  jit: 'off',
  io_method: 'sync',
};

const lockFile = (dataFolder: string): string => join(clusterFolder(dataFolder), 'postmaster.pid');

/** What runs under a process number, as far as the system tells; null where it does not. */
function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return null;
  }
}

/**
 * After a crash the number in the lock file may belong to another program by now, and PostgreSQL would wait for it for ever.
 * The file goes only where the system shows that the process is no PostgreSQL.
 */
function removeForeignLock(dataFolder: string): void {
  const pid = Number(readLock(dataFolder)[0]);
  const command = Number.isInteger(pid) && pid > 0 ? commandOf(pid) : null;
  if (command !== null && command !== '' && !command.includes('postgres'))
    rmSync(lockFile(dataFolder), { force: true });
}

function readLock(dataFolder: string): string[] {
  try {
    return readFileSync(lockFile(dataFolder), 'utf8').split('\n');
  } catch {
    return [];
  }
}

const control = (input: ServerInput, args: readonly string[], quiet = false) =>
  runProgram(input.binaries.pgCtl, ['-D', clusterFolder(input.dataFolder), ...args], { user: input.user, quiet });

/** The port of the server that runs on a cluster, by its lock file: line 4 the port, line 8 `ready`. Null: none, or not yet. */
function readyPort(dataFolder: string): number | null {
  const lines = readLock(dataFolder);
  return lines[7]?.trim() === 'ready' ? Number(lines[3]) : null;
}

/** The server that runs already, or null. */
export async function findRunning(input: ServerInput): Promise<RunningServer | null> {
  const port = readyPort(input.dataFolder);
  if (port === null || (await control(input, ['status'])).status !== 0) return null;
  return { port, adopted: true };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + portsToTry; port++) if (await isFree(port)) return port;
  throw new OpeningStopped(
    'XZ_DATABASE_START',
    `端口 ${from}–${from + portsToTry - 1} 都被占用，数据库没有端口可用。请停掉占用的程序再启动。`,
  );
}

const serverLog = (dataFolder: string): string => join(clusterFolder(dataFolder), 'server.log');

function endOfLog(dataFolder: string): string {
  try {
    return readFileSync(serverLog(dataFolder), 'utf8').trimEnd().split('\n').slice(-6).join('\n');
  } catch {
    return '（没有日志）';
  }
}

async function startOnce(input: ServerInput): Promise<RunningServer | null> {
  const port = await freePort(input.port);
  const settings = { ...defaults, ...input.settings };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}="${value}"`);
  const command = `-p ${port} ${flags.join(' ')}`;
  // pg_ctl gives the server a session of its own: Ctrl-C in the terminal does not reach it.
  const started = await control(
    input,
    ['-w', '-t', '30', '-l', serverLog(input.dataFolder), '-o', command, 'start'],
    true,
  );
  return started.status === 0 ? { port, adopted: false } : null;
}

/** Joins the server that runs on the data folder or starts one; who loses a race joins the winner. Tries for ten seconds. */
export async function startOrAdopt(input: ServerInput): Promise<RunningServer> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    removeForeignLock(input.dataFolder);
    const server = (await findRunning(input)) ?? (await startOnce(input)) ?? (await findRunning(input));
    if (server) return server;
    if (Date.now() > deadline) {
      throw new OpeningStopped(
        'XZ_DATABASE_START',
        `数据库没有启动。日志 ${serverLog(input.dataFolder)} 的结尾：\n${endOfLog(input.dataFolder)}`,
      );
    }
    await delay(pauseMilliseconds);
  }
}

/** Stops the server; open transactions of others are rolled back. */
export async function stopServer(input: ServerInput): Promise<void> {
  await control(input, ['-w', '-t', '30', '-m', 'fast', 'stop']);
}
