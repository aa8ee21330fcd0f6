import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import {
  closeHouse,
  dataFolderOf,
  type House,
  type HouseParts,
  importGazetteFolder,
  localTokenFile,
  openHouse,
  type Problem,
  writeSecret,
} from './house/index.ts';
import { buildApp } from './http/index.ts';
import { listen } from './listen.ts';
import { errorFields } from './logs/index.ts';
import { type Claim, claimFolder, type RunningRecord } from './running/index.ts';

// The folder's gazettes are waited for this long before the address is printed; the rest comes in behind it.
const PATIENCE_GAZETTES = 10_000;

/** A running server. `stop` finishes what was accepted; calling it again waits for the same end. */
export type RunningServer = {
  readonly state: 'started';
  readonly address: string;
  readonly house: House;
  readonly app: FastifyInstance;
  stop(): Promise<void>;
};
export type AlreadyRunning = { readonly state: 'running'; readonly record: RunningRecord };
export type NotStarted = { readonly state: 'refused'; readonly problem: Problem };

/** Opens the house on its data folder and serves it; or says that another process does so already. */
export async function startServer(parts: HouseParts): Promise<RunningServer | AlreadyRunning | NotStarted> {
  const folder = dataFolderOf(parts.settings, parts.checkout);
  if (!folder.ok) return { state: 'refused', problem: folder };
  if (folder.note !== null) parts.say(folder.note);
  const own = { pid: process.pid, instance: parts.instance, address: null, startedAt: parts.clock().toISOString() };
  const claim = await claimFolder(folder.path, own);
  if (!claim.claimed) return { state: 'running', record: claim.running };
  try {
    const started = await open(parts, folder.path, claim);
    if (started.state === 'refused') claim.release();
    return started;
  } catch (error) {
    claim.release();
    throw error;
  }
}

type HeldClaim = Extract<Claim, { claimed: true }>;

async function open(parts: HouseParts, folder: string, claim: HeldClaim): Promise<RunningServer | NotStarted> {
  const house = await openHouse(parts, folder);
  if ('ok' in house) return { state: 'refused', problem: house };
  const app = await buildApp(house);
  const gazettes = importGazetteFolder(house, parts.say).catch((error: unknown) => {
    parts.say('  公报文件夹没有读完，详情在日志里。');
    house.log.note('error', 'gazette folder failed', errorFields(error));
  });
  await Promise.race([gazettes, wait(PATIENCE_GAZETTES, undefined, { ref: false })]);
  const listening = await listen(app, parts.settings.host, parts.settings.port, parts.say);
  if (!listening.ok) {
    house.state.phase = 'stopping';
    await gazettes;
    await closeHouse(house);
    return { state: 'refused', problem: listening };
  }
  writeSecret(localTokenFile(folder), house.localToken);
  claim.announce(listening.address);
  house.state.phase = 'ok';
  house.log.note('info', 'started', { address: listening.address, version: house.version });
  return { state: 'started', address: listening.address, house, app, stop: stopOnce(house, app, gazettes, claim) };
}

function stopOnce(house: House, app: FastifyInstance, gazettes: Promise<void>, claim: HeldClaim): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    house.state.phase = 'stopping';
    await app.close();
    await gazettes;
    await closeHouse(house);
    rmSync(localTokenFile(house.dataFolder), { force: true });
    house.log.note('info', 'stopped');
    claim.release();
  };
  return () => {
    stopping ??= stop();
    return stopping;
  };
}
