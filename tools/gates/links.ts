import { posix } from 'node:path';
import type { TextFile } from './files.ts';

const LINK = /\]\(([^()\s]{1,300})\)/g;
const ELSEWHERE = /^(?:[a-z]{2,10}:|#)/;

/** Links of our pages that lead to no file or folder. `exists` takes a path from the root. */
export function deadLinks(files: readonly TextFile[], exists: (path: string) => boolean): string[] {
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      [...file.text.matchAll(LINK)]
        .map((match) => match[1] ?? '')
        .filter((target) => !ELSEWHERE.test(target))
        .map((target) => posix.join(posix.dirname(file.path), target.split('#')[0] ?? ''))
        .filter((path) => !exists(path))
        .map((path) => `${file.path}: ${path}`),
    );
}

const SCRIPT = /\bnpm (?:run )?(?:-s |--silent )?([a-z][a-z0-9:-]{1,30})\b(?! --workspace)/g;
// Commands of npm itself.
const OF_NPM = new Set(['ci', 'install', 'run', 'rebuild', 'audit', 'ls', 'exec', 'packages']);

/** `npm run x` on our pages where package.json has no x; a workspace's own scripts are not looked at. */
export function unknownScripts(files: readonly TextFile[], scripts: ReadonlySet<string>): string[] {
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      [...file.text.matchAll(SCRIPT)]
        .map((match) => match[1] ?? '')
        .filter((name) => !OF_NPM.has(name) && !scripts.has(name))
        .map((name) => `${file.path}: npm run ${name}`),
    );
}
