import type { TextFile } from './files.ts';
import type { Gazette } from './gazettes.ts';

/** So many Chinese characters in a row, punctuation aside, are a sentence of the gazette and no longer a name. */
export const LONGEST_COPY = 30;

const NOT_HAN = /[^\u4e00-\u9fff]+/g;
const TITLE = /《([^《》]{20,200})》/g;
const NAMED = /《[^《》]{1,200}》/g;
const GOLD = /^bench\/gold\//;
const NOT_TEXT = /(?:^|\/)package-lock\.json$/;

const han = (text: string): string => text.replace(NOT_HAN, '');

function windowsOf(text: string): string[] {
  const windows: string[] = [];
  for (let i = 0; i + LONGEST_COPY <= text.length; i += 1) windows.push(text.slice(i, i + LONGEST_COPY));
  return windows;
}

/** Titles may be named in full: those that the gazettes cite, and those of their own documents. */
function titleWindows(gazettes: readonly Gazette[], titles: readonly string[]): Set<string> {
  const cited = gazettes.flatMap((gazette) => [...gazette.text.matchAll(TITLE)].map((match) => match[1] ?? ''));
  return new Set([...cited, ...titles].flatMap((title) => windowsOf(han(title))));
}

/** Lines that repeat a sentence of a gazette. `titles` are the titles of the gazettes' own documents. */
export function copiedSentences(
  files: readonly TextFile[],
  gazettes: readonly Gazette[],
  titles: readonly string[],
): string[] {
  const excused = titleWindows(gazettes, titles);
  const printed = new Set(gazettes.flatMap((gazette) => windowsOf(han(gazette.text))));
  const isCopy = (window: string): boolean => printed.has(window) && !excused.has(window);
  return files
    .filter((file) => !GOLD.test(file.path) && !NOT_TEXT.test(file.path))
    .flatMap((file) =>
      file.text.split('\n').flatMap((line, index) => {
        const copy = line
          .split(NAMED)
          .flatMap((part) => windowsOf(han(part)))
          .find(isCopy);
        return copy === undefined ? [] : [`${file.path}:${index + 1}: ${copy}`];
      }),
    );
}

/** The titles that the gold of a gazette's documents names. */
export function titlesInGold(files: readonly TextFile[]): string[] {
  const titles: string[] = [];
  for (const file of files)
    if (file.path.startsWith('bench/gold/documents/')) collectTitles(JSON.parse(file.text), titles);
  return titles;
}

function collectTitles(value: unknown, into: string[]): void {
  if (Array.isArray(value)) for (const item of value) collectTitles(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (name === 'title' && typeof item === 'string') into.push(item);
      else collectTitles(item, into);
    }
  }
}
