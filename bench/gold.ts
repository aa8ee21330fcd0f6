import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gold of one document's units: numbers, paths and offsets, no sentences. */
export type UnitGold = {
  source: string;
  sha256: string;
  county: string;
  number: string;
  heldOut: boolean;
  start: number;
  end: number;
  units: { num: string; path: string[]; start: number; optional: boolean }[];
};

/** Gold of the documents of one issue. */
export type DocumentGold = {
  source: string;
  sha256: string;
  county: string;
  issue: {
    title: string | null;
    year: number | null;
    number: number | null;
    totalNumber: number | null;
    publishedOn: string | null;
    publisher: string | null;
  };
  documents: {
    number: string | null;
    title: string;
    kind: string;
    issuer: string;
    signedOn: string;
    start: number;
    end: number;
    carried: { label: string; title: string }[];
  }[];
  contents: { title: string; number: string | null; page: number | null; documentIndex: number | null }[];
};

const GOLD = fileURLToPath(new URL('./gold/', import.meta.url));

/** The folder of the real gazettes, which are not part of the project; null where there is none. */
export function gazetteFolder(): string | null {
  const folder = process.env['XIANZHI_GAZETTES'] ?? fileURLToPath(new URL('../../shared/gazettes/', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Text of a gazette; refuses one that is not the text the gold was made from. */
export function gazetteText(folder: string, gold: { source: string; sha256: string }): string {
  const bytes = readFileSync(join(folder, gold.source));
  if (createHash('sha256').update(bytes).digest('hex') !== gold.sha256)
    throw new Error(`${gold.source} is not the text that the gold was made from`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const load = <T>(folder: string): T[] =>
  readdirSync(join(GOLD, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(GOLD, folder, name), 'utf8')) as T);

export const unitGold = (): UnitGold[] => load<UnitGold>('units');
export const documentGold = (): DocumentGold[] => load<DocumentGold>('documents');
