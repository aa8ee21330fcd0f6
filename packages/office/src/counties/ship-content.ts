import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from '@xianzhi/core/content';
import type { Database } from '../database/index.ts';
import { releaseContent, SHIPPED } from './releases.ts';

const COUNTY_FOLDER = /^(\d{6})/;
const YAML = /\.ya?ml$/;

async function filesBelow(folder: string, prefix: string): Promise<ContentFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: ContentFile[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) files.push(...(await filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)));
    else if (YAML.test(entry.name))
      files.push({ path: `${prefix}${entry.name}`, text: await readFile(join(folder, entry.name), 'utf8') });
  }
  return files;
}

/**
 * Releases what comes with the program in `folder`, one county after another. A county whose content was changed here
 * keeps it. Chinese sentences say what could not be released.
 */
export async function shipContent(db: Database, folder: string, at: Date, demo = false): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const problems: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const county = entry.isDirectory() ? COUNTY_FOLDER.exec(entry.name)?.[1] : undefined;
    if (county === undefined) continue;
    const files = await filesBelow(join(folder, entry.name), `${entry.name}/`);
    const released = await releaseContent(db, { county, files, by: SHIPPED, reason: '随程序的内容', at, demo });
    if (!released.ok) problems.push(`${entry.name}：${released.message}`);
  }
  return problems;
}
