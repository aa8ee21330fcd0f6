import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readableExtensions } from '@xianzhi/intake';
import { importFile, listImports } from '@xianzhi/office/library';
import { errorFields } from '../logs/index.ts';
import type { GazetteFolderState, House } from './house.ts';

const MOST_LOGGED = 10_000;

/** Imports every readable file of the folder that the settings name, in the order of names. A bad file is reported, never fatal. */
export async function importGazetteFolder(house: House, say: (line: string) => void): Promise<void> {
  const folder = house.settings.gazettes;
  if (folder === null) return;
  const files = filesOf(folder);
  const state: GazetteFolderState = { pending: files.length, imported: 0, unchanged: 0, failed: [] };
  house.state.gazettes = state;
  say(`公报文件夹 ${folder}：${files.length} 个文件`);
  const known = new Set((await listImports(house.db, { limit: MOST_LOGGED })).map((entry) => entry.sha256));
  for (const file of files) {
    // Stopping: what is begun is finished, the rest comes with the next start.
    if (house.state.phase === 'stopping') return;
    await importOne(house, join(folder, file), { file, state, known, say });
    state.pending -= 1;
  }
  if (state.unchanged > 0) say(`  ${state.unchanged} 个文件以前已导入，没有变化`);
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readableExtensions.includes(extname(entry.name).toLowerCase()))
    .map((entry) => entry.name)
    .sort();

type Turn = {
  readonly file: string;
  readonly state: GazetteFolderState;
  /** Digests of the files that were imported before: they need no second reading. */
  readonly known: ReadonlySet<string>;
  readonly say: (line: string) => void;
};

async function importOne(house: House, path: string, { file, state, known, say }: Turn): Promise<void> {
  const failed = (message: string): void => {
    state.failed.push({ file, message });
    say(`  ${file}：没有导入。${message}`);
  };
  try {
    if (known.has(await digestOf(path))) {
      state.unchanged += 1;
      return;
    }
    const outcome = await importFile(house.db, { file: { path }, at: house.clock() });
    if (!outcome.ok) return failed(outcome.message);
    if (outcome.outcome === 'unchanged') state.unchanged += 1;
    else {
      state.imported += 1;
      say(`  ${file}：${outcome.message}`);
    }
  } catch (error) {
    house.log.note('error', 'gazette import crashed', { file, ...errorFields(error) });
    failed('程序出错，详情在日志里。');
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
