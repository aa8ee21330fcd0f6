import type { Database } from './connection.ts';
import { type DumpedRow, dump, restore } from './dump.ts';
import { migrationsDigest } from './migrations.ts';
import { checkSeal, SealBroken, seal, unseal } from './sealed-file.ts';

/** The first line of a backup. */
type Head = { readonly format: 'xianzhi-backup'; readonly structure: string; readonly takenAt: string };

/** Further files that belong to the data, for example the keys of personal data: name and content. */
export type BackupFile = { readonly name: string; readonly content: Buffer };

export type BackupOutcome =
  | { readonly ok: true; readonly rows: number; readonly files: readonly BackupFile[]; readonly takenAt: string }
  | {
      readonly ok: false;
      readonly code: 'XZ_BACKUP_SEAL' | 'XZ_BACKUP_STRUCTURE' | 'XZ_BACKUP_FORMAT';
      readonly message: string;
    };

/** A queue between a producer that pushes and a consumer that pulls, one item deep: the database waits for the disk. */
class Channel<T> {
  #item: T | undefined;
  #isDone = false;
  #error: unknown = null;
  #notify: () => void = () => undefined;

  async push(item: T): Promise<void> {
    while (this.#item !== undefined) await this.#changed();
    this.#item = item;
    this.#notify();
  }

  end(error: unknown = null): void {
    this.#isDone = true;
    this.#error = error;
    this.#notify();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    for (;;) {
      while (this.#item === undefined && !this.#isDone) await this.#changed();
      const item = this.#item;
      if (item === undefined) break;
      this.#item = undefined;
      this.#notify();
      yield item;
    }
    if (this.#error !== null) throw this.#error;
  }

  #changed(): Promise<void> {
    const before = this.#notify;
    return new Promise((resolve) => {
      this.#notify = () => {
        before();
        resolve();
      };
    });
  }
}

const LINES_TOGETHER = 200;

async function* linesOf(db: Database, head: Head, files: readonly BackupFile[]): AsyncIterable<string> {
  yield JSON.stringify(head);
  for (const { name, content } of files) yield JSON.stringify({ file: name, content: content.toString('base64') });
  const channel = new Channel<string[]>();
  let together: string[] = [];
  const taken = dump(db, async ({ table, row }) => {
    together.push(`{"table":${JSON.stringify(table)},"row":${JSON.stringify(row)}}`);
    if (together.length < LINES_TOGETHER) return;
    await channel.push(together);
    together = [];
  }).then(
    async () => {
      if (together.length > 0) await channel.push(together);
      channel.end();
    },
    (error: unknown) => channel.end(error),
  );
  for await (const lines of channel) yield* lines;
  await taken;
}

/** Writes everything, as of one moment, into one sealed file. Others may go on writing meanwhile. */
export async function backUpTo(
  path: string,
  password: string,
  db: Database,
  from: { readonly takenAt: Date; readonly files: readonly BackupFile[] },
): Promise<void> {
  const head: Head = { format: 'xianzhi-backup', structure: migrationsDigest(), takenAt: from.takenAt.toISOString() };
  await seal(path, password, linesOf(db, head, from.files));
}

type Line = { readonly table?: string; readonly row?: string; readonly file?: string; readonly content?: string };

async function* rowsOf(lines: AsyncIterable<string>, keep: (file: BackupFile) => void): AsyncIterable<DumpedRow> {
  let isHead = true;
  for await (const line of lines) {
    const { table, row, file, content } = isHead ? ({} as Line) : (JSON.parse(line) as Line);
    isHead = false;
    if (file !== undefined) keep({ name: file, content: Buffer.from(content ?? '', 'base64') });
    if (table !== undefined && row !== undefined) yield { table, row };
  }
}

async function headOf(path: string, password: string): Promise<Head | null> {
  for await (const line of unseal(path, password)) {
    const head = JSON.parse(line) as Partial<Head>;
    return head.format === 'xianzhi-backup' ? (head as Head) : null;
  }
  return null;
}

const refusal = (
  code: 'XZ_BACKUP_SEAL' | 'XZ_BACKUP_STRUCTURE' | 'XZ_BACKUP_FORMAT',
  message: string,
): BackupOutcome => ({
  ok: false,
  code,
  message,
});

/** Puts a backup into a database whose data it replaces. The seal over the whole file is checked before the first row. */
export async function restoreFrom(path: string, password: string, db: Database): Promise<BackupOutcome> {
  try {
    await checkSeal(path, password);
  } catch (error) {
    if (error instanceof SealBroken)
      return refusal('XZ_BACKUP_SEAL', '备份打不开：口令不对，或者文件不完整、被改过。请核对口令和文件。');
    throw error;
  }
  const head = await headOf(path, password);
  if (head === null) return refusal('XZ_BACKUP_FORMAT', '这个文件不是县治的备份。');
  if (head.structure !== migrationsDigest())
    return refusal('XZ_BACKUP_STRUCTURE', '备份的数据结构与本程序的版本不同。请用做备份时的同一版程序恢复，再升级。');
  const files: BackupFile[] = [];
  const rows = await restore(
    db,
    rowsOf(unseal(path, password), (file) => files.push(file)),
  );
  return { ok: true, rows, files, takenAt: head.takenAt };
}
