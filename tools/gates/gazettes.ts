import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../root.ts';

/** The text of a printed gazette, blanks and line breaks taken out: a word cut by a line is a word. */
export type Gazette = { readonly name: string; readonly text: string };

const BLANK = /\s/g;

/** Where the gazettes lie that are not part of the repository: `XIANZHI_GAZETTES`, else beside it. */
export const gazetteFolder = (): string => resolve(ROOT, process.env.XIANZHI_GAZETTES || '../shared/gazettes');

/** The gazettes; null, with the reason printed, where there are none. In CI their absence is an error. */
export function readGazettes(folder: string = gazetteFolder()): Gazette[] | null {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  if (names.length > 0) {
    return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(BLANK, '') }));
  }
  const reason = `No gazette in ${folder}: what compares code with gazettes is skipped. Set XIANZHI_GAZETTES to check it.`;
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return null;
}
