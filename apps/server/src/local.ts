import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { closeHouse, dataFolderOf, openHouse, type Problem } from './house/index.ts';
import { buildApp } from './http/index.ts';
import { versionOf } from './run.ts';
import { findRunning, type RunningRecord } from './running/index.ts';
import type { Settings } from './settings/index.ts';

/** The library opened by this process itself: the same routes, called without a port. */
export type LocalLibrary = { readonly ok: true; readonly app: FastifyInstance; close(): Promise<void> };

/** The server that runs on these settings' data folder, or null. */
export async function findServer(settings: Settings, checkout: string): Promise<RunningRecord | null> {
  const folder = dataFolderOf(settings, checkout);
  return !folder.ok ? null : findRunning(folder.path);
}

/** Opens the library without serving it. It may be open elsewhere at the same time: the database server is shared. */
export async function openLocal(
  settings: Settings,
  checkout: string,
  say: (line: string) => void,
): Promise<LocalLibrary | Problem> {
  const folder = dataFolderOf(settings, checkout);
  if (!folder.ok) return folder;
  // The shell acts on this machine, whatever address the server's settings name.
  const own = { ...settings, host: '127.0.0.1' };
  const parts = {
    settings: own,
    checkout,
    version: versionOf(checkout),
    instance: randomUUID(),
    clock: () => new Date(),
    say,
  };
  const house = await openHouse(parts, folder.path);
  if ('ok' in house) return house;
  house.state.phase = 'ok';
  const app = await buildApp(house);
  const close = async (): Promise<void> => {
    await app.close();
    await closeHouse(house);
  };
  return { ok: true, app, close };
}
