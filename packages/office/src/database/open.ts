import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { findBinaries } from './binaries.ts';
import { checkMajor, databaseRole, hasCluster, makeCluster, readPassword } from './cluster.ts';
import {
  announce,
  type ConnectionTarget,
  checkServer,
  connect,
  type Database,
  type EmbeddedTarget,
  type Presence,
} from './connection.ts';
import { clusterFolder } from './data-folder.ts';
import { backUp, checkFormat, readFormat, writeFormat } from './format.ts';
import { latestMigration, listMigrations, migrate } from './migrations.ts';
import { type DatabaseRefusal, OpeningStopped } from './refusal.ts';
import { runUserFor } from './run-user.ts';
import { findRunning, type RunningServer, type ServerInput, startOrAdopt, stopServer } from './server.ts';

/** One step of opening, for a progress line: `label` is Chinese. */
export type OpeningStep = {
  readonly step: 'binaries' | 'initialise' | 'start' | 'adopt' | 'backup' | 'migrate' | 'ready';
  readonly label: string;
};

export type OpenOptions = {
  /** One's own server, `postgres://…`. */
  readonly databaseUrl?: string | null;
  /** Chosen with `chooseDataFolder`. Needed unless `databaseUrl` is given. */
  readonly dataFolder?: string;
  /** First port to try for the embedded server; a busy one gives the next. Default 54329. */
  readonly port?: number;
  /** Connections of the pool, default 10. */
  readonly poolSize?: number;
  readonly onStep?: (step: OpeningStep) => void;
  /** What a lost connection has to say; the pool recovers by itself. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Further settings of the embedded server where this process starts it (tests: `fsync`). */
  readonly serverSettings?: Readonly<Record<string, string>>;
};

/** An open database. */
export type OpenDatabase = {
  readonly ok: true;
  readonly db: Database;
  readonly embedded: boolean;
  /** True where the embedded server was running already and this process joined it. */
  readonly adopted: boolean;
  /** Port of the embedded server, null for one's own. */
  readonly port: number | null;
  /** `postgres://…` of this database, password included: for a child process, never for a log. */
  readonly url: string;
  /** Waits for running queries, closes the connections, and stops the embedded server if no other process uses it. */
  readonly close: () => Promise<{ readonly stopped: boolean }>;
};

const defaultPort = 54_329;
const defaultPoolSize = 10;
const patienceMilliseconds = 10_000;
const pauseMilliseconds = 100;
const ignore = (): void => undefined;

type Opening = { readonly options: OpenOptions; readonly say: (step: OpeningStep['step'], label: string) => void };

async function openOwn({ options, say }: Opening, url: string): Promise<OpenDatabase> {
  const db = connect(
    { connectionString: url },
    options.poolSize ?? defaultPoolSize,
    options.onConnectionLost ?? ignore,
  );
  try {
    await checkServer(db);
    say('migrate', '检查数据库结构');
    await migrate(db);
  } catch (error) {
    await db.destroy();
    if (error instanceof OpeningStopped) throw error;
    throw new OpeningStopped(
      'XZ_DATABASE_URL',
      `连不上 DATABASE_URL 指向的数据库：${(error as Error).message}。请检查地址、口令和网络。`,
    );
  }
  say('ready', '数据库已就绪');
  const close = async () => {
    await db.destroy();
    return { stopped: false };
  };
  return { ok: true, db, embedded: false, adopted: false, port: null, url, close };
}

const targetOf = (dataFolder: string, port: number, database: string): EmbeddedTarget => ({
  port,
  user: databaseRole,
  password: readPassword(dataFolder),
  database,
});

const mainDatabase = 'xianzhi';

const urlOf = ({ user, password, port, database }: EmbeddedTarget): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the program's own database beside the maintenance one, once. */
async function ensureDatabase(target: ConnectionTarget): Promise<void> {
  const db = connect(target, 1, ignore);
  try {
    const { rows } = await sql`select 1 from pg_database where datname = ${mainDatabase}`.execute(db);
    if (rows.length > 0) return;
    await sql`create database ${sql.id(mainDatabase)}`.execute(db).catch((error: { code?: string }) => {
      // 42P04, 23505: another process made it in the same moment.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  } finally {
    await db.destroy();
  }
}

/** An older folder is copied with its server at rest; whoever else uses it would lose its connections, so that is refused. */
async function backUpOlder(opening: Opening, input: ServerInput, latest: number): Promise<void> {
  const format = readFormat(input.dataFolder);
  if (format === null || format.format >= latest) return;
  const running = await findRunning(input);
  if (running) {
    const presence = await announce(targetOf(input.dataFolder, running.port, 'postgres'), ignore);
    if (!(await presence.leave()).last) {
      throw new OpeningStopped(
        'XZ_DATABASE_BUSY',
        `数据目录 ${input.dataFolder} 是旧版格式，要先备份再升级，但另一个进程正在使用它。请先停掉旧的程序再启动。`,
      );
    }
    await stopServer(input);
  }
  opening.say('backup', `数据目录是第 ${format.format} 版格式，升级前先备份`);
  await backUp(input.dataFolder, format, input.user);
}

async function prepare(opening: Opening, dataFolder: string): Promise<ServerInput> {
  const { options, say } = opening;
  const latest = latestMigration(listMigrations());
  checkFormat(dataFolder, readFormat(dataFolder), latest);
  if (hasCluster(dataFolder)) checkMajor(dataFolder);
  const user = runUserFor(clusterFolder(dataFolder));
  say('binaries', '准备内置数据库');
  const binaries = await findBinaries(dataFolder, user);
  const settings = options.serverSettings ?? {};
  if (!hasCluster(dataFolder)) {
    say('initialise', '初始化数据库');
    await makeCluster(dataFolder, binaries, user, settings.fsync === 'off');
  }
  const input = { dataFolder, binaries, user, settings, port: options.port ?? defaultPort };
  await backUpOlder(opening, input, latest);
  return input;
}

type Joined = { readonly server: RunningServer; readonly presence: Presence };

const unreachable = (dataFolder: string, port: number, error: Error): OpeningStopped =>
  new OpeningStopped(
    'XZ_DATABASE_START',
    `数据目录 ${dataFolder} 的数据库应当在端口 ${port} 上运行，却连不上：${error.message}。请查看 postgres/data/server.log，停掉占用这个端口的程序再启动。`,
  );

/** Starts or joins, and announces itself; a server that its last user stops in this very moment is started again. */
async function join(opening: Opening, input: ServerInput): Promise<Joined> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const server = await startOrAdopt(input);
    opening.say(server.adopted ? 'adopt' : 'start', server.adopted ? '接上已在运行的数据库' : '数据库已启动');
    try {
      const maintenance = targetOf(input.dataFolder, server.port, 'postgres');
      const presence = await announce(maintenance, opening.options.onConnectionLost ?? ignore);
      await ensureDatabase(maintenance);
      return { server, presence };
    } catch (error) {
      if (error instanceof OpeningStopped) throw error;
      if (Date.now() > deadline) throw unreachable(input.dataFolder, server.port, error as Error);
      await delay(pauseMilliseconds);
    }
  }
}

async function openEmbedded(opening: Opening, dataFolder: string): Promise<OpenDatabase> {
  const { options, say } = opening;
  const input = await prepare(opening, dataFolder);
  const { server, presence } = await join(opening, input);
  const target = targetOf(dataFolder, server.port, mainDatabase);
  const db = connect(target, options.poolSize ?? defaultPoolSize, options.onConnectionLost ?? ignore);
  const close = async () => {
    await db.destroy();
    const { last } = await presence.leave();
    if (last) await stopServer(input);
    return { stopped: last };
  };
  try {
    say('migrate', '检查数据库结构');
    await migrate(db);
    const latest = latestMigration(listMigrations());
    if (readFormat(dataFolder)?.format !== latest) await writeFormat(dataFolder, latest);
  } catch (error) {
    await close();
    throw error;
  }
  say('ready', '数据库已就绪');
  return { ok: true, db, embedded: true, adopted: server.adopted, port: server.port, url: urlOf(target), close };
}

/** Opens the database: initialises, starts or adopts, migrates. Domain refusals are values; it throws only for broken invariants. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase | DatabaseRefusal> {
  const opening: Opening = { options, say: (step, label) => options.onStep?.({ step, label }) };
  try {
    if (options.databaseUrl) return await openOwn(opening, options.databaseUrl);
    if (!options.dataFolder) throw new TypeError('openDatabase needs dataFolder or databaseUrl');
    return await openEmbedded(opening, options.dataFolder);
  } catch (error) {
    if (error instanceof OpeningStopped) return error.refusal;
    throw error;
  }
}
