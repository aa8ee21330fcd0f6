import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepClocks, projectClocks } from '@xianzhi/office/clocks';
import { loadContent, shipContent } from '@xianzhi/office/counties';
import {
  chooseDataFolder,
  type DatabaseRefusal,
  lossySettings,
  type OpenDatabase,
  openDatabase,
} from '@xianzhi/office/database';
import { openIncidentDesk } from '@xianzhi/office/incidents';
import { openJournal } from '@xianzhi/office/journal';
import { openKeys, projectPeople, projectRoster } from '@xianzhi/office/people';
import { openImportDesk } from '../imports/index.ts';
import { openWatchers } from '../live/index.ts';
import { errorFields, type Log, openLog } from '../logs/index.ts';
import { openPlanDesk } from '../plans/index.ts';
import type { Settings } from '../settings/index.ts';
import { provideDemo } from './demo.ts';
import type { House } from './house.ts';
import { newLocalToken, provideAdministrator } from './people.ts';

export type HouseParts = {
  readonly settings: Settings;
  readonly checkout: string;
  readonly version: string;
  readonly instance: string;
  readonly clock: () => Date;
  /** Prints a line of progress. */
  readonly say: (line: string) => void;
};

export type Problem = { readonly ok: false; readonly code: string; readonly message: string };

/** The data folder of these settings, made if it is not there. */
export function dataFolderOf(
  settings: Settings,
  checkout: string,
): { readonly ok: true; readonly path: string; readonly note: string | null } | Problem {
  if (settings.databaseUrl === null) return chooseDataFolder({ checkout, wanted: settings.data });
  const path = settings.data ?? join(checkout, '.xianzhi');
  try {
    mkdirSync(path, { recursive: true });
    return { ok: true, path, note: null };
  } catch {
    return {
      ok: false,
      code: 'XZ_DATA_FOLDER',
      message: `不能建立数据目录“${path}”。请用 XIANZHI_DATA 另指一个可写的文件夹。`,
    };
  }
}

/** Opens the database and brings in what every installation has: shipped directories, and the demo county the first time. */
export async function openHouse(parts: HouseParts, dataFolder: string): Promise<House | Problem> {
  const { settings, clock, say } = parts;
  const log = openLog(
    dataFolder,
    { level: settings.logLevel, megabytes: settings.logMegabytes, files: settings.logFiles },
    clock,
  );
  const database = await openStore(parts, dataFolder, log);
  if (!database.ok) return database;
  const lossy = await refuseLossy(database);
  if (lossy !== null) return lossy;
  const journal = openJournal(database.db, { projectors: [projectClocks, projectPeople, projectRoster] });
  const onTrouble = (error: Error): void => log.note('warn', 'clocks paused', errorFields(error));
  const onCrash = (error: unknown): void => log.note('error', 'import crashed', errorFields(error));
  const house: House = {
    ...parts,
    startedAt: clock(),
    dataFolder,
    database,
    db: database.db,
    journal,
    incidents: openIncidentDesk(journal),
    keeper: keepClocks(journal, { url: database.url, onTrouble }),
    watchers: openWatchers(journal, database.url),
    localToken: newLocalToken(),
    keys: openKeys(settings.keys ?? join(dataFolder, 'keys')),
    desk: await openImportDesk({ db: database.db, dataFolder, clock, onCrash }),
    log,
    plans: openPlanDesk(database.db),
    readOnly: readOnlyReason(settings),
    state: { phase: 'starting', gazettes: null },
  };
  try {
    await provideContent(house, say);
    await provideDemo(house, say);
    await provideAdministrator(house, say);
  } catch (error) {
    log.note('error', 'start failed', errorFields(error));
    await closeHouse(house);
    throw error;
  }
  return house;
}

function openStore(
  { settings, say }: HouseParts,
  dataFolder: string,
  log: Log,
): ReturnType<typeof openDatabase> | Promise<DatabaseRefusal> {
  return openDatabase({
    databaseUrl: settings.databaseUrl,
    dataFolder,
    onStep: ({ label }) => say(label),
    onConnectionLost: (error) => log.note('warn', 'database connection lost', errorFields(error)),
  });
}

/** A server that forgets what it acknowledged when the power fails is no server for an emergency office. */
async function refuseLossy(database: OpenDatabase): Promise<Problem | null> {
  const lossy = await lossySettings(database.db);
  if (lossy.length === 0) return null;
  await database.close();
  return {
    ok: false,
    code: 'XZ_DATABASE_NOT_DURABLE',
    message: `数据库关闭了 ${lossy.join('、')}：断电会丢失已经确认的记录，没有启动。请在数据库的设置里改为 on 再启动。`,
  };
}

async function provideContent(house: House, say: (line: string) => void): Promise<void> {
  const loaded = await loadContent(house.db, join(house.checkout, 'counties'));
  const shipped = await shipContent(house.db, join(house.checkout, 'counties'), house.clock());
  for (const problem of [...loaded.problems, ...shipped]) {
    say(`  内容有误：${problem}`);
    house.log.note('warn', 'content problem', { problem });
  }
}

const readOnlyReason = (settings: Settings): string | null =>
  settings.readOnly ? '设置为只读（XIANZHI_READ_ONLY）。' : null;

/** Finishes accepted imports, then closes the database, which stops the server it started. */
export async function closeHouse(house: House): Promise<void> {
  house.state.phase = 'stopping';
  await house.desk.idle();
  await Promise.all([house.keeper.stop(), house.watchers.stop()]);
  await house.database.close();
}
