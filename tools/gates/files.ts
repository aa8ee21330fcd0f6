import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

/** A text file of the repository; `path` from its root, with `/`. */
export type TextFile = { readonly path: string; readonly text: string };

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.xianzhi', 'coverage']);
const NOT_TEXT = /\.(?:png|jpe?g|gif|ico|woff2?|pdf|docx|xlsx|zip|gz|tsbuildinfo)$/;
const LARGEST = 5_000_000;

function pathsOnDisk(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsOnDisk(root, path) : [path];
    });
}

/** What git has or would take; a checkout without git is walked. */
function pathsOf(root: string): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : pathsOnDisk(root);
}

const isReadable = (file: string): boolean =>
  existsSync(file) && statSync(file).isFile() && statSync(file).size < LARGEST;

/** Every text file of the repository, sorted by path. */
export function textFiles(root: string = ROOT): TextFile[] {
  return [...new Set(pathsOf(root))]
    .filter((path) => !NOT_TEXT.test(path) && isReadable(join(root, path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const SOURCE = /^(?:packages|apps)\/[^/]+\/src\/.+\.tsx?$/;
const TEST = /\.test\.tsx?$|\/testing\//;

/** TypeScript of packages and programs, tests and what serves them left out. */
export const sourceFiles = (files: readonly TextFile[]): TextFile[] =>
  files.filter((file) => SOURCE.test(file.path) && !TEST.test(file.path));
