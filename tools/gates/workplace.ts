import type { TextFile } from './files.ts';

// Written in pieces, so that this file does not hold what it looks for.
const FOLDERS = ['work', 'farm'].join('|');
const HOSTS = [
  ['registry', 'npmjs'],
  ['registry', 'npmmirror'],
  ['deb', 'debian'],
  ['security', 'debian'],
]
  .map((parts) => parts.join('\\.'))
  .join('|');
const TRACE = new RegExp(`(?:^|[\\s"'\`(=:])/(?:${FOLDERS})/|(?:${HOSTS})`);
const LOCKED_HOST = /"resolved": "https?:/;

/** Lines that name a folder of the machine on which this was written, or the host of a registry. */
export function tracesOfWorkplace(files: readonly TextFile[]): string[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => {
      const isTrace = TRACE.test(line) || (file.path.endsWith('package-lock.json') && LOCKED_HOST.test(line));
      return isTrace ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [];
    }),
  );
}
