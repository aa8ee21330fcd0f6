import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileIssue, type TestDatabase, testDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await fileIssue(database.db, {
    documents: [{ number: '甲政发〔2025〕1号', title: '原有的通知', units: [{ num: '一', text: '原有的内容' }] }],
  });
});
afterAll(() => database.close());

const program = fileURLToPath(new URL('../testing/import-program.ts', import.meta.url));
const tables = [
  'county',
  'issue',
  'issue_version',
  'document',
  'document_title',
  'unit',
  'unit_search',
  'citation',
  'organ_mention',
  'import_log',
];

async function contents(): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } =
      await sql`select count(*)::int as n, md5(string_agg(t::text, ' ' order by t::text)) as sum from ${sql.table(table)} t`.execute(
        database.db,
      );
    result[table] = rows[0];
  }
  return result;
}

/** The server notices the loss of a client only when its statement ends. */
const othersGone = () =>
  expect
    .poll(
      async () => {
        const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(
          database.db,
        );
        return rows[0]?.n;
      },
      { timeout: 20_000 },
    )
    .toBe(0);

const start = (): ChildProcess =>
  spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program, database.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Kills the program once the server has been seen in the middle of the import: `rows` units counted as inserted by the index. */
async function killAfter(milliseconds: number): Promise<{ finished: boolean }> {
  const child = start();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.startsWith('start')) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await once(child, 'exit');
  return { finished: output.includes('done') };
}

test('an import that is killed at any point leaves the library as it was', async () => {
  const before = await contents();
  const killed = await Promise.all([15, 60, 120, 200, 280].map(killAfter));
  await othersGone();
  expect(killed.filter((one) => one.finished)).toEqual([]);
  expect(await contents()).toEqual(before);
});

/** Ends the connection of the program on the server, once it has been seen with open changes; false where it was too quick. */
async function cutOff(): Promise<boolean> {
  const child = start();
  let isOver = false;
  child.once('exit', () => {
    isOver = true;
  });
  while (!isOver) {
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null`.execute(database.db);
    if (rows.some((row) => row.ended)) break;
  }
  if (!isOver) await once(child, 'exit');
  return child.exitCode !== 0;
}

test('an import whose connection the server ends in the middle of its transaction leaves the library as it was', async () => {
  const before = await contents();
  expect(await cutOff()).toBe(true);
  await othersGone();
  expect(await contents()).toEqual(before);
});

test('afterwards the same import succeeds', async () => {
  const child = start();
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  const { rows } = await sql`select count(*)::int as n from document where shown`.execute(database.db);
  expect(rows).toEqual([{ n: 41 }]);
});
