import type { Organ } from '@xianzhi/core/content';
import { sql } from 'kysely';
import { confirmAndRelease, findCounty } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import { type LibraryRefusal, refuse } from './refusal.ts';
import { resolveAddress } from './resolve.ts';

type Settled = { readonly ok: true; readonly mentions: number } | LibraryRefusal;
type Signed = { readonly county: string; readonly text: string; readonly by?: string | null; readonly at: Date };

type Verdict = {
  readonly subject: 'organ' | 'citation';
  readonly verdict: 'alias' | 'new' | 'address' | 'work' | 'none';
  readonly value: string | null;
};

async function record(
  db: Database,
  { county, text, by = null, at }: Signed,
  { subject, verdict, value }: Verdict,
): Promise<void> {
  const decided = { verdict, value, settled_by: by, settled_at: at };
  await db
    .insertInto('settlement')
    .values({ county, subject, text, ...decided })
    .onConflict((conflict) => conflict.columns(['county', 'subject', 'text']).doUpdateSet(decided))
    .execute();
}

// Who settles may be unknown; a release is always somebody's.
const UNSIGNED = '本机名录';

export type OrganSettlement = Signed & {
  readonly as:
    | { readonly kind: 'alias'; readonly organ: string }
    | { readonly kind: 'new'; readonly organKind: string; readonly parent: string | null }
    | { readonly kind: 'none' };
};

async function organFor(db: Database, { county, text, as }: OrganSettlement): Promise<Organ | null | LibraryRefusal> {
  if (as.kind === 'none') return null;
  if (as.kind === 'new') return { name: text, kind: as.organKind, parent: as.parent, aliases: [] };
  const row = await db
    .selectFrom('organ')
    .select(['name', 'kind', 'parent'])
    .where('county', '=', county)
    .where('name', '=', as.organ)
    .executeTakeFirst();
  return row
    ? { ...row, aliases: [text] }
    : refuse('XZ_LIBRARY_TARGET', `名录里没有“${as.organ}”。请从名录里选择，或者把“${text}”作为新机构加入。`);
}

/** Settles a name: an alias of a known organ, a new organ, or no organ at all. Holds for all mentions, now and in later imports. */
export async function settleOrgan(db: Database, input: OrganSettlement): Promise<Settled> {
  if (!(await findCounty(db, input.county)))
    return refuse('XZ_LIBRARY_UNKNOWN', `这里没有代码为 ${input.county} 的县。`);
  const organ = await organFor(db, input);
  if (organ !== null && 'ok' in organ) return organ;
  const confirmation = organ === null ? null : { organs: [organ], by: input.by ?? UNSIGNED, at: input.at };
  const done = confirmation === null ? null : await confirmAndRelease(db, input.county, confirmation);
  if (done !== null && !done.ok) return refuse('XZ_LIBRARY_TARGET', done.message);
  const value = input.as.kind === 'alias' ? input.as.organ : null;
  await record(db, input, { subject: 'organ', verdict: input.as.kind, value });
  const { rows } = await sql<{ mentions: number }>`
    select count(*)::int as mentions from organ_mention where county = ${input.county} and text = ${input.text}`.execute(
    db,
  );
  return { ok: true, mentions: rows[0]?.mentions ?? 0 };
}

export type CitationSettlement = Signed & {
  readonly as:
    | { readonly kind: 'address'; readonly address: string }
    | { readonly kind: 'work'; readonly title: string }
    | { readonly kind: 'none' };
};

async function verdictFor(db: Database, { as }: CitationSettlement): Promise<Verdict | LibraryRefusal> {
  if (as.kind === 'none') return { subject: 'citation', verdict: 'none', value: null };
  if (as.kind === 'work') {
    const title = as.title.trim();
    if (title === '')
      return refuse('XZ_LIBRARY_TARGET', '没有写所引文件的名称。请写出它的全称，例如“中华人民共和国突发事件应对法”。');
    return { subject: 'citation', verdict: 'work', value: title };
  }
  const resolved = await resolveAddress(db, as.address);
  if (resolved.kind === 'found' || resolved.kind === 'redirect') {
    return { subject: 'citation', verdict: 'address', value: resolved.address };
  }
  return refuse(
    'XZ_LIBRARY_TARGET',
    `公文库里没有“${as.address.slice(0, 100)}”这个地址。请打开要引用的条款，复制它的地址再填。`,
  );
}

/** Settles a citation by its text in one county: an address of the library, a work by title, or nothing to be found. */
export async function settleCitation(db: Database, input: CitationSettlement): Promise<Settled> {
  const { county, text } = input;
  if (!(await findCounty(db, county))) return refuse('XZ_LIBRARY_UNKNOWN', `这里没有代码为 ${county} 的县。`);
  const verdict = await verdictFor(db, input);
  if ('ok' in verdict) return verdict;
  return db.transaction().execute(async (transaction) => {
    await record(transaction, input, verdict);
    const target = verdict.verdict === 'address' ? verdict.value : null;
    const work = verdict.verdict === 'work' ? verdict.value : null;
    const status = verdict.verdict === 'none' ? 'absent' : 'resolved';
    const { numAffectedRows } = await sql`
      update citation set settled = true, target = ${target}, work = ${work}, status = ${status}
      where county = ${county} and text = ${text} and (settled or status <> 'resolved')`.execute(transaction);
    return { ok: true as const, mentions: Number(numAffectedRows ?? 0n) };
  });
}
