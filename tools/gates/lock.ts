/** An entry of the lock file, as far as completeness goes. */
export type LockEntry = { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };
export type CompleteLock = { readonly packages: Readonly<Record<string, LockEntry>> };

/**
 * Packages for other platforms that the lock file names and does not describe: `npm ci` refuses such a file outright.
 * A registry that lacks them leaves such a hole when the file is written.
 */
export function missingFromLock(lock: CompleteLock): string[] {
  const paths = Object.keys(lock.packages);
  const isThere = (name: string): boolean =>
    paths.some((path) => path.endsWith(`node_modules/${name}`) && lock.packages[path]?.version !== undefined);
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isThere(name))
      .map((name) => `${name}, for ${path === '' ? 'the root' : path}`),
  );
}
