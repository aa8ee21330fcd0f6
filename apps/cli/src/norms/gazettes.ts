import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { GazetteDocument } from '@xianzhi/core/gazette';
import { readableExtensions, readFileInWorker } from '@xianzhi/intake';
import { readDirectory, readOptionsFor } from '../directory.ts';
import { CommandFailure } from '../usage.ts';

/** Documents by county and key, `141121/文政办发〔2024〕28号/附件2`, carried ones included. */
export type Documents = ReadonlyMap<string, GazetteDocument>;

const flat = (documents: readonly GazetteDocument[]): GazetteDocument[] =>
  documents.flatMap((document) => [document, ...flat(document.documents)]);

/**
 * Reads the gazettes of a folder without a database: each once to learn its county, then with that county's directory.
 * A file that is no text, or of a county that no directory knows, is told to `skipped`.
 */
export async function readGazettes(
  folder: string,
  checkout: string,
  skipped: (line: string) => void,
): Promise<Documents> {
  if (!existsSync(folder)) throw new CommandFailure(`没有这个公报文件夹：${folder}`);
  const directory = readDirectory(join(checkout, 'counties'));
  const demo = readDirectory(join(checkout, 'samples'));
  const counties = [...directory.counties, ...demo.counties];
  const all = new Map<string, GazetteDocument>();
  for (const name of readdirSync(folder)
    .sort()
    .filter((one) => readableExtensions.includes(extname(one).toLowerCase()))) {
    const path = join(folder, name);
    const outcome = await readFileInWorker({ path }, { read: readOptionsFor(directory, null) });
    const county = outcome.ok ? counties.find((one) => one.name === outcome.reading.issue?.county) : undefined;
    if (!outcome.ok || county === undefined) skipped(`${name}：${outcome.ok ? '不知道是哪个县' : outcome.message}`);
    else for (const document of flat(outcome.reading.documents)) all.set(`${county.code}/${document.key}`, document);
  }
  return all;
}

/** The folder of gazettes that was named, or that the settings name; null where neither does. */
export const gazetteFolder = (named: string | undefined): string | null =>
  named ?? process.env['XIANZHI_GAZETTES'] ?? null;
