import { createHash } from 'node:crypto';
import { type Content, type ContentFile, type ContentFinding, loadCases, loadContent } from '@xianzhi/core/content';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** One release of a county's content. Releases never change; the newest is the one that decides. */
export type ContentRelease = {
  readonly county: string;
  readonly release: number;
  readonly sha256: string;
  readonly releasedAt: Date;
  readonly releasedBy: string;
  readonly reason: string;
};

/** What a release is made of: files below the county's folder, who makes it, when and why. */
export type ReleaseWish = {
  readonly county: string;
  readonly files: readonly ContentFile[];
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
  readonly demo?: boolean;
  /** Made over changes that somebody else made here: only when asked for. */
  readonly overChanges?: boolean;
};

/** Files that a release would add, change and remove. */
export type ContentDifference = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** Why no release was made: `findings` say where the files are wrong, `difference` what would be lost. */
export type ReleaseRefusal = {
  readonly ok: false;
  readonly code: 'XZ_CONTENT_INVALID' | 'XZ_CONTENT_CHANGED_HERE';
  readonly message: string;
  readonly findings: readonly ContentFinding[];
  readonly difference: ContentDifference | null;
};
export type Released = { readonly ok: true; readonly release: ContentRelease; readonly isNew: boolean };

/** Who releases what comes with the program. */
export const SHIPPED = '随程序';
const RELEASE_LOCK = 4_706_210_178;

const inOrder = (files: readonly ContentFile[]): ContentFile[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** One digest for all files: paths and bytes, each with its length before it. */
function digestOf(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of inOrder(files))
    hash.update(`${path.length}:${path}${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex');
}

const select = (db: Database) =>
  db
    .selectFrom('content_release')
    .select(['county', 'release', 'sha256', 'released_at as releasedAt', 'released_by as releasedBy', 'reason']);

const newest = async (db: Database, county: string): Promise<ContentRelease | null> =>
  (await select(db).where('county', '=', county).orderBy('release', 'desc').limit(1).executeTakeFirst()) ?? null;

/** The releases of a county, the newest first. */
export const listReleases = (db: Database, county: string): Promise<ContentRelease[]> =>
  select(db).where('county', '=', county).orderBy('release', 'desc').execute();

/** The files of a release as they were written, the newest release where none is named; null where there is none. */
export async function exportRelease(db: Database, county: string, release?: number): Promise<ContentFile[] | null> {
  const wanted = release ?? (await newest(db, county))?.release;
  if (wanted === undefined) return null;
  const files = await db
    .selectFrom('content_file')
    .select(['path', 'text'])
    .where('county', '=', county)
    .where('release', '=', wanted)
    .orderBy('path')
    .execute();
  return files.length === 0 ? null : files;
}

/** How files differ from the newest release of their county. */
export async function differenceFrom(
  db: Database,
  county: string,
  files: readonly ContentFile[],
): Promise<ContentDifference> {
  const before = new Map((await exportRelease(db, county))?.map((file) => [file.path, file.text]) ?? []);
  const after = new Map(files.map((file) => [file.path, file.text]));
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    changed: [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).map(([path]) => path),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

const errorsIn = (files: readonly ContentFile[]): ContentFinding[] =>
  [...loadContent(files).findings, ...loadCases(files).findings].filter((finding) => finding.severity === 'error');

function invalid(findings: readonly ContentFinding[]): ReleaseRefusal {
  const first = findings[0];
  const message = `内容有 ${findings.length} 处错误，没有发布。第一处：${first?.file} ${first?.message ?? ''}`;
  return { ok: false, code: 'XZ_CONTENT_INVALID', message, findings, difference: null };
}

async function changedHere(db: Database, wish: ReleaseWish, before: ContentRelease): Promise<ReleaseRefusal> {
  const difference = await differenceFrom(db, wish.county, wish.files);
  const count = difference.added.length + difference.changed.length + difference.removed.length;
  const message = `第 ${before.release} 版是${before.releasedBy}发布的（${before.reason}），与要装入的内容有 ${count} 个文件不同。请先看差别；确认覆盖再发布一次。`;
  return { ok: false, code: 'XZ_CONTENT_CHANGED_HERE', message, findings: [], difference };
}

async function write(db: Database, wish: ReleaseWish, release: number, sha256: string): Promise<ContentRelease> {
  const { county, by, reason, at, demo = false } = wish;
  await db
    .insertInto('content_release')
    .values({ county, release, sha256, released_at: at, released_by: by, reason, demo })
    .execute();
  const rows = inOrder(wish.files).map(({ path, text }) => ({ county, release, path, text }));
  if (rows.length > 0) await db.insertInto('content_file').values(rows).execute();
  return { county, release, sha256, releasedAt: at, releasedBy: by, reason };
}

/** A release over whatever is there, or none where the files are the same; within a transaction, of files known to be right. */
export async function releaseOver(transaction: Database, wish: ReleaseWish): Promise<Released> {
  await sql`select pg_advisory_xact_lock(${RELEASE_LOCK})`.execute(transaction);
  const sha256 = digestOf(wish.files);
  const before = await newest(transaction, wish.county);
  if (before?.sha256 === sha256) return { ok: true, release: before, isNew: false };
  return { ok: true, release: await write(transaction, wish, (before?.release ?? 0) + 1, sha256), isNew: true };
}

/**
 * Makes a release of a county's content, or none where the files are those of the newest one. Wrong files make none:
 * never half a county. Over a release that somebody else made here it asks first (`overChanges`).
 */
export async function releaseContent(db: Database, wish: ReleaseWish): Promise<Released | ReleaseRefusal> {
  const findings = errorsIn(wish.files);
  if (findings.length > 0) return invalid(findings);
  const sha256 = digestOf(wish.files);
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${RELEASE_LOCK})`.execute(transaction);
    const before = await newest(transaction, wish.county);
    if (before?.sha256 === sha256) return { ok: true as const, release: before, isNew: false };
    const isForeign = before !== null && before.releasedBy !== wish.by;
    if (isForeign && wish.overChanges !== true) return changedHere(transaction, wish, before);
    return {
      ok: true as const,
      release: await write(transaction, wish, (before?.release ?? 0) + 1, sha256),
      isNew: true,
    };
  });
}

/** Content in force: the newest release of every county. `key` changes with any of them. */
export type LoadedNorms = {
  readonly key: string;
  readonly content: Content;
  readonly releases: ReadonlyMap<string, number>;
};

/** The norms of every county's newest release; `before` is given back where nothing was released since. */
export async function loadedNorms(db: Database, before: LoadedNorms | null = null): Promise<LoadedNorms> {
  const { rows } = await sql<{
    county: string;
    release: number;
  }>`select county, max(release) as release from content_release group by county order by county`.execute(db);
  const key = rows.map(({ county, release }) => `${county}@${release}`).join(' ');
  if (before?.key === key) return before;
  const files = await Promise.all(rows.map(({ county, release }) => exportRelease(db, county, release)));
  const releases = new Map(rows.map(({ county, release }) => [county, release]));
  return { key, content: loadContent(files.flatMap((one) => one ?? [])), releases };
}

/** Norms of named releases, one a county: what a running incident keeps. */
export async function contentAt(db: Database, releases: Readonly<Record<string, number>>): Promise<Content> {
  const files = await Promise.all(
    Object.entries(releases).map(([county, release]) => exportRelease(db, county, release)),
  );
  return loadContent(files.flatMap((one) => one ?? []));
}
