import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readableExtensions } from '@xianzhi/intake';
import { importFile } from '@xianzhi/office/library';
import { errorFields } from '../logs/index.ts';
import type { GazetteFolderState, House } from './house.ts';

/** Imports every readable file of the folder that the settings name, in the order of names. A bad file is reported, never fatal. */
export async function importGazetteFolder(house: House, say: (line: string) => void): Promise<void> {
  const folder = house.settings.gazettes;
  if (folder === null) return;
  const files = filesOf(folder);
  const state: GazetteFolderState = { pending: files.length, imported: 0, unchanged: 0, failed: [] };
  house.state.gazettes = state;
  say(`公报文件夹 ${folder}：${files.length} 个文件`);
  for (const file of files) {
    // Stopping: what is begun is finished, the rest comes with the next start.
    if (house.state.phase === 'stopping') return;
    await importOne(house, join(folder, file), file, state, say);
    state.pending -= 1;
  }
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readableExtensions.includes(extname(entry.name).toLowerCase()))
    .map((entry) => entry.name)
    .sort();

async function importOne(
  house: House,
  path: string,
  file: string,
  state: GazetteFolderState,
  say: (line: string) => void,
): Promise<void> {
  const failed = (message: string): void => {
    state.failed.push({ file, message });
    say(`  ${file}：没有导入。${message}`);
  };
  try {
    const outcome = await importFile(house.db, { file: { path }, at: house.clock() });
    if (!outcome.ok) return failed(outcome.message);
    if (outcome.outcome === 'unchanged') state.unchanged += 1;
    else state.imported += 1;
    say(`  ${file}：${outcome.message}`);
  } catch (error) {
    house.log.note('error', 'gazette import crashed', { file, ...errorFields(error) });
    failed('程序出错，详情在日志里。');
  }
}
