import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** One row of one table, as the database writes it in JSON. */
export type DumpedRow = { readonly table: string; readonly row: string };

const ROWS_AT_ONCE = 500;
/** Belongs to the program, not to its data. */
const NOT_DUMPED = new Set(['schema_migration']);

/** Tables of the program, each behind those that it refers to. */
export async function tablesInOrder(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(
    db,
  );
  const { rows: links } = await sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db);
  const left = new Set(tables.map((table) => table.name).filter((name) => !NOT_DUMPED.has(name)));
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((name) =>
      links.every(({ child, parent }) => child !== name || parent === name || !left.has(parent)),
    );
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const name of ready) left.delete(name);
    order.push(...ready);
  }
  return order;
}

/** Every row of every table as of one moment, however much is written meanwhile. */
export async function dump(db: Database, take: (row: DumpedRow) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      for (const table of await tablesInOrder(transaction)) await dumpTable(transaction, table, take);
    });
}

async function dumpTable(transaction: Database, table: string, take: (row: DumpedRow) => Promise<void>): Promise<void> {
  await sql`declare dumped no scroll cursor for select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
    transaction,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from dumped`.execute(transaction);
    for (const { row } of rows) await take({ table, row });
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close dumped`.execute(transaction);
}

/** Puts dumped rows into an empty database of the same structure, all or none. What the program shipped into it is replaced. */
export const restore = (db: Database, rows: AsyncIterable<DumpedRow>): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const tables = await tablesInOrder(transaction);
    await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))} restart identity`.execute(transaction);
    const known = new Set(tables);
    let [table, waiting, restored] = ['', [] as string[], 0];
    const put = async (): Promise<void> => {
      if (waiting.length === 0) return;
      // The JSON of a row is put in as it came out: `event.data` keeps its text, over which the chain was hashed.
      await sql`insert into ${sql.table(table)} overriding system value
        select * from json_populate_recordset(null::${sql.table(table)}, ${`[${waiting.join(',')}]`}::json)`.execute(
        transaction,
      );
      restored += waiting.length;
      waiting = [];
    };
    for await (const one of rows) {
      if (!known.has(one.table)) throw new Error(`no table ${one.table}`);
      if (one.table !== table || waiting.length === ROWS_AT_ONCE) await put();
      table = one.table;
      waiting.push(one.row);
    }
    await put();
    await restoreCounters(transaction);
    return restored;
  });

/** Identity columns go on behind the highest number that came back. */
async function restoreCounters(transaction: Database): Promise<void> {
  const { rows } = await sql<{ name: string; column: string }>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(transaction);
  for (const { name, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${name}, ${column}),
      coalesce((select max(${sql.ref(column)}) from ${sql.table(name)}), 0) + 1, false)`.execute(transaction);
  }
}
