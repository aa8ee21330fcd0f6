import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CLOCK_FIRED, type ClockFired, fireDue, projectClocks } from '@xianzhi/office/clocks';
import { chooseDataFolder, type Database, inCounty, openDatabase } from '@xianzhi/office/database';
import { ChainVerifier, openJournal, readChain } from '@xianzhi/office/journal';
import { sql } from 'kysely';
import { sequence } from '../search/random.ts';
import { COUNTY } from './county.ts';

/** What so many kills came to; everything but the counts should be nothing. */
export type KillReport = {
  readonly kills: { readonly program: number; readonly database: number };
  readonly acknowledged: number;
  readonly events: number;
  readonly fired: number;
  readonly lost: readonly string[];
  readonly firedTwice: readonly string[];
  readonly neverFired: number;
  readonly firedThoughStopped: number;
  readonly breaks: readonly string[];
  readonly projectionsEqual: boolean;
};

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const PORT = 57_100;
const SHORTEST = 150;
const SPREAD = 900;
const PATIENCE = 30_000;

type Worker = { readonly child: ChildProcess; readonly acknowledged: Set<string>; readonly ready: Promise<void> };

function startWorker(dataFolder: string, run: number): Worker {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', WORKER, dataFolder, String(run), String(PORT)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const acknowledged = new Set<string>();
  const ready = new Promise<void>((resolve, reject) => {
    if (child.stdout === null) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) =>
      line === 'ready' ? resolve() : acknowledged.add(line),
    );
    child.once('exit', () => reject(new Error('the worker ended before it was ready')));
    setTimeout(() => reject(new Error('the worker was not ready in time')), PATIENCE).unref();
  });
  return { child, acknowledged, ready };
}

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

async function killOnce(
  dataFolder: string,
  run: number,
  random: () => number,
): Promise<{ acknowledged: Set<string>; what: 'program' | 'database' }> {
  const { child, acknowledged, ready } = startWorker(dataFolder, run);
  await ready;
  await delay(SHORTEST + random() * SPREAD);
  const what = random() < 0.5 ? 'program' : 'database';
  if (what === 'database') {
    process.kill(
      Number(readFileSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    await delay(random() * 200);
  }
  child.kill('SIGKILL');
  await exited(child);
  return { acknowledged, what };
}

const table = async (db: Database): Promise<string> =>
  JSON.stringify(
    (await sql`select * from clock where county = ${COUNTY} order by clock`.execute(db)).rows,
    (_, value) => (typeof value === 'bigint' ? Number(value) : value),
  );

async function settle(
  db: Database,
  acknowledged: ReadonlySet<string>,
  kills: KillReport['kills'],
): Promise<KillReport> {
  const journal = openJournal(db, { projectors: [projectClocks] });
  await delay(600);
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  await fireDue(journal, { now: rows[0]?.now ?? new Date(), outage: '断电' });
  const chain = await inCounty(db, COUNTY, (transaction) => readChain(transaction, COUNTY, 0, 10_000_000));
  const verifier = new ChainVerifier(COUNTY);
  for (const event of chain) verifier.add(event);
  const stored = new Set(chain.map((event) => event.command));
  const fired = chain
    .filter((event) => event.kind === CLOCK_FIRED)
    .map((event) => JSON.parse(event.text) as ClockFired);
  const rounds = fired.map((one) => `${one.clock}#${one.occurrence}`);
  const before = await table(db);
  const left = await sql<{
    n: number;
  }>`select count(*)::int as n from clock where county = ${COUNTY} and state = 'armed' and due_at <= clock_timestamp()`.execute(
    db,
  );
  const wrong = await sql<{
    n: number;
  }>`select count(*)::int as n from clock where county = ${COUNTY} and state = 'stopped' and late_milliseconds is not null`.execute(
    db,
  );
  await sql`delete from clock where county = ${COUNTY}`.execute(db);
  for (const event of await journal.read({ county: COUNTY })) await projectClocks(db, [event]);
  return {
    kills,
    acknowledged: acknowledged.size,
    events: chain.length,
    fired: fired.length,
    lost: [...acknowledged].filter((command) => !stored.has(command)),
    firedTwice: rounds.filter((round, i) => rounds.indexOf(round) !== i),
    neverFired: left.rows[0]?.n ?? -1,
    firedThoughStopped: wrong.rows[0]?.n ?? -1,
    breaks: verifier.verdict().breaks.map((one) => one.message),
    projectionsEqual: before === (await table(db)),
  };
}

/** Kills program and database at seeded random moments under load, so many times, and looks at what is left. */
export async function killRun(times: number, seed: number, say: (line: string) => void): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-kills-'));
  chmodSync(folder, 0o711);
  const chosen = chooseDataFolder({ checkout: tmpdir(), wanted: join(folder, 'data') });
  if (!chosen.ok) throw new Error(chosen.message);
  const random = sequence(seed);
  const acknowledged = new Set<string>();
  const kills = { program: 0, database: 0 };
  try {
    for (let run = 0; run < times; run += 1) {
      const killed = await killOnce(chosen.path, run, random);
      kills[killed.what] += 1;
      for (const name of killed.acknowledged) acknowledged.add(name);
      say(`kill ${run + 1} of ${times}: the ${killed.what}, ${killed.acknowledged.size} acknowledged before it`);
    }
    const opened = await openDatabase({ dataFolder: chosen.path, poolSize: 4, port: PORT });
    if (!opened.ok) throw new Error(opened.message);
    const report = await settle(opened.db, acknowledged, kills);
    await opened.close();
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
