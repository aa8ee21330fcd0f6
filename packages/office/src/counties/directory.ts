import type { County, Organ, Work } from '@xianzhi/core/content';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { superiorCodes } from './county-code.ts';
import { type CountyRefusal, refuse } from './refusal.ts';

/** What the reader needs to know beside the text; fits `ReadOptions`. */
export type ReadingContext = {
  readonly county: County | null;
  readonly superiors: readonly County[];
  readonly works: readonly Work[];
};

/** The organs of a directory, by name. */
export async function listOrgans(db: Database, code: string): Promise<Organ[]> {
  const { rows } = await sql<Organ>`
    select name, kind, parent, array(
      select alias from organ_alias a where a.county = o.county and a.organ = o.name order by alias) as aliases
    from organ o where county = ${code} order by name`.execute(db);
  return rows;
}

async function readCounty(db: Database, code: string): Promise<County | null> {
  const row = await db.selectFrom('county').selectAll().where('county', '=', code).executeTakeFirst();
  if (!row) return null;
  const { name, province, prefecture } = row;
  return { code, name, province, prefecture, organs: await listOrgans(db, code) };
}

async function readWorks(db: Database, codes: readonly string[]): Promise<Work[]> {
  const rows = await db
    .selectFrom('work')
    .select(['title', 'number', 'issuer', 'kind', 'status', 'aliases'])
    .where('county', 'in', [...codes])
    .orderBy('county')
    .orderBy('position')
    .execute();
  return rows;
}

/** The county with its directory, its superiors' directories, and the works cited; `code` null: those of the State alone. */
export async function readingContext(db: Database, code: string | null): Promise<ReadingContext> {
  const above = code === null ? ['000000'] : superiorCodes(code);
  const superiors = await Promise.all(above.map((one) => readCounty(db, one)));
  return {
    county: code === null ? null : await readCounty(db, code),
    superiors: superiors.filter((one) => one !== null),
    works: await readWorks(db, code === null ? above : [...above, code]),
  };
}

/** Adds organs and aliases; what is there stays. Gives the number of new organs. */
export async function addOrgans(db: Database, code: string, organs: readonly Organ[]): Promise<number> {
  if (organs.length === 0) return 0;
  const rows = organs.map(({ name, kind, parent }) => ({ county: code, name, kind, parent }));
  const result = await db
    .insertInto('organ')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const aliases = organs.flatMap((organ) => organ.aliases.map((alias) => ({ county: code, alias, organ: organ.name })));
  if (aliases.length > 0) {
    await db
      .insertInto('organ_alias')
      .values(aliases)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

/** Gives each unresolved mention of a county the one organ that bears its text as name or alias; gives their number. */
export async function resolveMentions(db: Database, code: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with known as (
      select text, min(organ) as organ from (
        select name as text, name as organ from organ where county = ${code}
        union select alias, organ from organ_alias where county = ${code}) names
      group by text having count(distinct organ) = 1)
    update organ_mention m set organ = known.organ from known
    where m.county = ${code} and m.organ is null and m.text = known.text`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

const ORGAN_NAME = /^[\p{Script=Han}\p{Nd}A-Za-z·、（）()“”]{2,60}$/u;

/** Why organs cannot be taken into a directory; null where they can. */
export async function refuseOrgans(
  db: Database,
  code: string,
  organs: readonly Organ[],
): Promise<CountyRefusal | null> {
  const county = await db.selectFrom('county').select('county').where('county', '=', code).executeTakeFirst();
  if (!county) return refuse('XZ_COUNTY_UNKNOWN', `这里没有代码为 ${code} 的县。请先建立这个县。`);
  const bad = organs.flatMap((organ) => [organ.name, ...organ.aliases]).find((name) => !ORGAN_NAME.test(name));
  if (bad !== undefined) {
    return refuse(
      'XZ_ORGAN_NAME',
      `机构名“${bad.slice(0, 40)}”不能用：应当是 2 到 60 个汉字、字母或数字，不含空格。请改正后再确认。`,
    );
  }
  const own = organs.find((organ) => organ.parent === organ.name);
  return own ? refuse('XZ_ORGAN_PARENT', `“${own.name}”的上级写成了它自己。请改正或留空。`) : null;
}

/** Adds organs to a directory and resolves their mentions in the whole library; a known organ gains the new aliases. Makes no release (`confirmAndRelease`). */
export async function confirmOrgans(
  db: Database,
  code: string,
  organs: readonly Organ[],
): Promise<{ readonly ok: true; readonly added: number; readonly mentionsResolved: number } | CountyRefusal> {
  const refused = await refuseOrgans(db, code, organs);
  if (refused) return refused;
  return db.transaction().execute((transaction) => confirmedOrgans(transaction, code, organs));
}

/** `confirmOrgans` within a transaction, without its refusals. */
export async function confirmedOrgans(
  transaction: Database,
  code: string,
  organs: readonly Organ[],
): Promise<{ readonly ok: true; readonly added: number; readonly mentionsResolved: number }> {
  const added = await addOrgans(transaction, code, organs);
  return { ok: true, added, mentionsResolved: await resolveMentions(transaction, code) };
}

/** The directories by which a county's texts name organs: its own, its city's, its province's, the State's. */
export async function listOrganDirectories(db: Database, code: string): Promise<County[]> {
  const all = await Promise.all([code, ...superiorCodes(code)].map((one) => readCounty(db, one)));
  return all.filter((one) => one !== null);
}
