/** An installed package as the lock file records it. */
export type LockedPackage = { readonly license?: string; readonly link?: boolean };
export type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

const STRONG_COPYLEFT = /\b(?:AGPL|GPL|SSPL|BUSL)\b/;
const CHOICE = /\bOR\b/;
const OUTER_BRACKETS = /^\((.{1,200})\)$/;

/** Whether a licence expression leaves a way without strong copyleft: `MIT OR GPL-3.0` does, `LGPL-3.0` is none. */
export function isAcceptable(expression: string): boolean {
  const bare = OUTER_BRACKETS.exec(expression)?.[1] ?? expression;
  return bare.split(CHOICE).some((way) => !STRONG_COPYLEFT.test(way));
}

/**
 * Packages that may not be shipped: strong copyleft, or no licence stated. All of them, tools included: what draws the
 * console is a tool by name and is delivered all the same. `stated` looks a licence up where the lock file has none.
 */
export function refusedLicences(lock: Lock, stated: (path: string) => string | null): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link === true) return [];
    const licence = entry.license ?? stated(path);
    if (licence === null) return [`${path}: states no licence`];
    return isAcceptable(licence) ? [] : [`${path}: ${licence}`];
  });
}
