import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { validateCountyCode } from './county-code.ts';
import { type CountyRefusal, refuse } from './refusal.ts';

/** A county of this installation. */
export type CountyRecord = {
  readonly code: string;
  readonly name: string;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly demo: boolean;
  readonly organs: number;
  readonly issues: number;
  readonly documents: number;
};

// Codes that end in 00 are the superiors' directories, not counties. Issues: those of which a version is shown.
const select = sql`
  select county as code, name, province, prefecture, demo,
    (select count(*)::int from organ o where o.county = c.county) as organs,
    (select count(*)::int from issue i where i.county = c.county and i.is_issue and i.shown is not null) as issues,
    (select count(*)::int from document d where d.county = c.county and d.shown and d.carried_by is null) as documents
  from county c where county not like '%00'`;

/** All counties: real ones first, then the demo; by code. */
export async function listCounties(db: Database): Promise<CountyRecord[]> {
  return (await sql<CountyRecord>`${select} order by demo, county`.execute(db)).rows;
}

/** The county of a code, or null. */
export async function findCounty(db: Database, code: string): Promise<CountyRecord | null> {
  return (await sql<CountyRecord>`${select} and county = ${code}`.execute(db)).rows[0] ?? null;
}

/** The county whose name is `name` (`文水县`), as printed; null where none or several bear it. */
export async function findCountyByName(db: Database, name: string): Promise<CountyRecord | null> {
  const { rows } = await sql<CountyRecord>`${select} and name = ${name}`.execute(db);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export type NewCounty = {
  readonly code: string;
  readonly name: string;
  readonly province?: string | null;
  readonly prefecture?: string | null;
  readonly demo?: boolean;
};

const COUNTY_NAME = /^[\p{Script=Han}·]{2,20}$/u;

function refuseCounty(county: NewCounty): CountyRefusal | null {
  const code = validateCountyCode(county.code);
  if (!code.ok) return code;
  if (COUNTY_NAME.test(county.name)) return null;
  return refuse(
    'XZ_COUNTY_NAME',
    `县名“${county.name.slice(0, 30)}”不能用：应当是 2 到 20 个汉字的全称，例如“文水县”。请改正后再建。`,
  );
}

/** Creates a county with an empty directory. */
export async function createCounty(
  db: Database,
  county: NewCounty,
): Promise<{ readonly ok: true; readonly county: CountyRecord } | CountyRefusal> {
  const refused = refuseCounty(county);
  if (refused) return refused;
  const { code, name, province = null, prefecture = null, demo = false } = county;
  const inserted = await db
    .insertInto('county')
    .values({ county: code, name, province, prefecture, demo })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const stored = await findCounty(db, code);
  if (inserted.numInsertedOrUpdatedRows === 1n && stored) return { ok: true, county: stored };
  return refuse(
    'XZ_COUNTY_EXISTS',
    `代码 ${code} 已经有了：${stored?.name ?? ''}。请检查代码；如果就是这个县，直接导入即可。`,
  );
}
