import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The server of a data folder, as `server.json` in it says. `address` is null until it listens. */
export type RunningRecord = {
  readonly pid: number;
  readonly instance: string;
  readonly address: string | null;
  readonly startedAt: string;
};

const PATIENCE_STARTING = 60_000;
const PATIENCE_SILENT = 8_000;
const PAUSE = 150;
const ANSWER_WITHIN = 2_000;

const recordPath = (folder: string): string => join(folder, 'server.json');

function readRecord(folder: string): RunningRecord | null {
  try {
    const value = JSON.parse(readFileSync(recordPath(folder), 'utf8')) as Partial<RunningRecord>;
    const whole =
      typeof value.pid === 'number' && typeof value.instance === 'string' && typeof value.startedAt === 'string';
    return whole
      ? ({
          pid: value.pid,
          instance: value.instance,
          startedAt: value.startedAt,
          address: value.address ?? null,
        } as RunningRecord)
      : null;
  } catch {
    return null;
  }
}

/** Whether that process may still live: not before this boot, not ourselves under a number used again. */
function mayLive(record: RunningRecord): boolean {
  const bootedAt = Date.now() - uptime() * 1000;
  if (record.pid === process.pid || Date.parse(record.startedAt) < bootedAt - 1000) return false;
  try {
    process.kill(record.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the recorded address answers as the recorded run. */
async function answers(record: RunningRecord): Promise<boolean> {
  if (record.address === null) return false;
  try {
    const response = await fetch(new URL('/health', record.address), { signal: AbortSignal.timeout(ANSWER_WITHIN) });
    return ((await response.json()) as { instance?: string }).instance === record.instance;
  } catch {
    return false;
  }
}

/** The server that now runs on a data folder and answers, or null. */
export async function findRunning(folder: string): Promise<RunningRecord | null> {
  const record = readRecord(folder);
  return record !== null && mayLive(record) && (await answers(record)) ? record : null;
}

export type Claim =
  | { readonly claimed: true; announce(address: string): void; release(): void }
  | { readonly claimed: false; readonly running: RunningRecord };

/** Makes this process the server of the folder, or names the one that is; waits for one that is just starting or stopping. */
export async function claimFolder(folder: string, own: RunningRecord): Promise<Claim> {
  const began = Date.now();
  for (;;) {
    if (putRecord(folder, own)) return claimOf(folder, own);
    const record = readRecord(folder);
    if (record !== null && (await answers(record))) return { claimed: false, running: record };
    const waited = Date.now() - began;
    const patience = record !== null && record.address === null ? PATIENCE_STARTING : PATIENCE_SILENT;
    if (record === null || !mayLive(record)) removeStale(folder, record);
    else if (waited > patience && record.address === null) return { claimed: false, running: record };
    else if (waited > patience) removeStale(folder, record);
    else await wait(PAUSE);
  }
}

function claimOf(folder: string, own: RunningRecord): Claim {
  return {
    claimed: true,
    announce(address) {
      const path = `${recordPath(folder)}.${own.instance}`;
      writeFileSync(path, JSON.stringify({ ...own, address }), { mode: 0o600 });
      renameSync(path, recordPath(folder));
    },
    release() {
      if (readRecord(folder)?.instance === own.instance) rmSync(recordPath(folder), { force: true });
    },
  };
}

/** Puts the record in place whole and only if none is there: a link is made or refused in one step. */
function putRecord(folder: string, own: RunningRecord): boolean {
  const path = `${recordPath(folder)}.${own.instance}`;
  const text = JSON.stringify(own);
  writeFileSync(path, text, { mode: 0o600 });
  try {
    linkSync(path, recordPath(folder));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return putWithoutLinks(folder, text);
  } finally {
    rmSync(path, { force: true });
  }
}

/** File systems without hard links. */
function putWithoutLinks(folder: string, text: string): boolean {
  try {
    writeFileSync(recordPath(folder), text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves it aside first: another start may have put its own record there since we looked. */
function removeStale(folder: string, seen: RunningRecord | null): void {
  const aside = `${recordPath(folder)}.stale-${process.pid}`;
  try {
    renameSync(recordPath(folder), aside);
  } catch {
    return;
  }
  const moved = readAside(aside);
  if (moved !== null && moved !== seen?.instance) {
    try {
      linkSync(aside, recordPath(folder));
    } catch {
      // A third start has claimed the folder; its record stands.
    }
  }
  rmSync(aside, { force: true });
}

function readAside(path: string): string | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { instance?: string }).instance ?? null;
  } catch {
    return null;
  }
}
