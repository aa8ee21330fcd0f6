import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import {
  closeHouse,
  dataFolderOf,
  type House,
  localTokenFile,
  openHouse,
  type Problem,
  resetPassword,
} from './house/index.ts';
import { buildApp } from './http/index.ts';
import { versionOf } from './run.ts';
import { findRunning, type RunningRecord } from './running/index.ts';
import type { Settings } from './settings/index.ts';

/** The library opened by this process itself: the same routes, called without a port. */
export type LocalLibrary = {
  readonly ok: true;
  readonly app: FastifyInstance;
  /** To be shown with every call. */
  readonly localToken: string;
  close(): Promise<void>;
};

/** The server that runs on these settings' data folder, with the token that it left for the shell there; or null. */
export async function findServer(
  settings: Settings,
  checkout: string,
): Promise<(RunningRecord & { readonly localToken: string | null }) | null> {
  const folder = dataFolderOf(settings, checkout);
  const record = folder.ok ? await findRunning(folder.path) : null;
  return !folder.ok || record === null ? null : { ...record, localToken: readToken(folder.path) };
}

/** Null where the file belongs to another user: then the shell may do what anybody may. */
function readToken(folder: string): string | null {
  try {
    return readFileSync(localTokenFile(folder), 'utf8');
  } catch {
    return null;
  }
}

async function openHere(settings: Settings, checkout: string, say: (line: string) => void): Promise<House | Problem> {
  const folder = dataFolderOf(settings, checkout);
  if (!folder.ok) return folder;
  const version = versionOf(checkout);
  return openHouse({ settings, checkout, version, instance: randomUUID(), clock: () => new Date(), say }, folder.path);
}

/** Opens the library without serving it. It may be open elsewhere at the same time: the database server is shared. */
export async function openLocal(
  settings: Settings,
  checkout: string,
  say: (line: string) => void,
): Promise<LocalLibrary | Problem> {
  // The shell acts on this machine, whatever address the server's settings name.
  const house = await openHere({ ...settings, host: '127.0.0.1' }, checkout, say);
  if ('ok' in house) return house;
  house.state.phase = 'ok';
  const app = await buildApp(house);
  const close = async (): Promise<void> => {
    await app.close();
    await closeHouse(house);
  };
  return { ok: true, app, localToken: house.localToken, close };
}

/** `people reset`: a new password for the installation's administrator, in a file of the data folder; its path. */
export async function resetAdministratorPassword(
  settings: Settings,
  checkout: string,
  say: (line: string) => void,
): Promise<{ readonly ok: true; readonly path: string } | Problem> {
  const house = await openHere(settings, checkout, say);
  if ('ok' in house) return house;
  try {
    return await resetPassword(house);
  } finally {
    await closeHouse(house);
  }
}
