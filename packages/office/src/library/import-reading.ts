import { sql } from 'kysely';
import { type CountyRecord, findCounty, findCountyByName } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import type { ImportOutcome, ImportRefusal, ImportReport, ReadingToImport } from './import-types.ts';
import { show } from './project.ts';
import { reportOn } from './report.ts';
import { issueKeyOf, storeDocuments, storeVersion, type VersionKey } from './store.ts';

async function refuseCounty(db: Database, input: ReadingToImport): Promise<ImportRefusal | CountyRecord> {
  const county = await findCounty(db, input.county);
  if (!county) {
    const message = `这里还没有代码为 ${input.county} 的县。请先建立这个县（给出县名和 GB/T 2260 代码），再导入。`;
    return { ok: false, code: 'XZ_IMPORT_COUNTY_MISSING', message };
  }
  const printed = input.reading.issue?.county ?? null;
  const other = printed === null || printed === county.name ? null : await findCountyByName(db, printed);
  if (!other) return county;
  const message = `“${input.fileName}”印的是${printed}（${other.code}），而选择的是${county.name}（${county.code}）。请改选${printed}，或者核对文件。`;
  return { ok: false, code: 'XZ_IMPORT_COUNTY_MISMATCH', message };
}

type Known = {
  readonly issue: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly shown: number | null;
};

/** The version that holds this very file, or this very text in another encoding. */
async function findSame(db: Database, input: ReadingToImport, issue: string): Promise<Known | null> {
  const { rows } = await sql<Known>`
    select v.issue, v.version, v.withdrawn_at is not null as withdrawn, i.shown
    from issue_version v join issue i using (county, issue)
    where v.county = ${input.county} and (v.sha256 = ${input.sha256}
      or (v.issue = ${issue} and md5(v.source) = md5(${input.reading.source})))
    order by v.version desc limit 1`.execute(db);
  return rows[0] ?? null;
}

async function lastReport(db: Database, input: ReadingToImport, known: Known): Promise<ImportReport> {
  const row = await db
    .selectFrom('import_log')
    .select('report')
    .where('county', '=', input.county)
    .where('issue', '=', known.issue)
    .where('version', '=', known.version)
    .orderBy('position')
    .executeTakeFirst();
  return (row?.report as unknown as ImportReport) ?? reportOn(db, input.county, known.issue, input.reading);
}

function unchangedMessage(known: Known): string {
  if (known.withdrawn)
    return `这个文件已经导入过（第 ${known.version} 版），后来撤回了，没有再次写入。需要的话请恢复它。`;
  if (known.shown !== known.version)
    return `这个文件已经导入过，是第 ${known.version} 版，现在显示的是第 ${known.shown} 版，没有再次写入。`;
  return '这个文件已经导入过，没有任何改动。';
}

async function fileVersion(db: Database, key: VersionKey, input: ReadingToImport): Promise<void> {
  await db
    .insertInto('issue')
    .values({ county: key.county, issue: key.issue, is_issue: input.reading.issue !== null, shown: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await storeVersion(db, key, input);
  await storeDocuments(db, key, input.reading);
  await show(db, key.county, key.issue, key.version);
}

async function nextVersion(db: Database, county: string, issue: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from issue_version where county = ${county} and issue = ${issue}`.execute(
    db,
  );
  return rows[0]?.next ?? 1;
}

async function file(db: Database, input: ReadingToImport): Promise<ImportOutcome> {
  const { county, reading, fileName, sha256, at } = input;
  // One import a county at a time: two of the same issue must not both be its next version.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${county}`}, 0))`.execute(db);
  const issue = issueKeyOf(reading);
  const known = await findSame(db, input, issue);
  if (known) {
    const report = await lastReport(db, input, known);
    return {
      ok: true,
      outcome: 'unchanged',
      county,
      issue: known.issue,
      version: known.version,
      report,
      message: unchangedMessage(known),
    };
  }
  const version = await nextVersion(db, county, issue);
  await fileVersion(db, { county, issue, version }, input);
  const report = await reportOn(db, county, issue, reading);
  const outcome = version === 1 ? 'created' : 'revised';
  await db
    .insertInto('import_log')
    .values({
      county,
      issue,
      version,
      outcome,
      imported_at: at,
      file_name: fileName,
      sha256,
      report: JSON.stringify(report),
    })
    .execute();
  const message =
    version === 1
      ? `已导入 ${report.documents} 件公文。`
      : `这一期已有第 ${version - 1} 版，本次作为第 ${version} 版导入，共 ${report.documents} 件公文；原来的版本仍可查看。`;
  return { ok: true, outcome, county, issue, version, report, message };
}

/** New index entries wait in a list that every search walks through; this moves them into the tree. */
async function tidyIndex(db: Database): Promise<void> {
  await sql`select gin_clean_pending_list('unit_search_windows')`.execute(db);
}

/** Files a reading in one transaction: killed at any point, the library is as before. The county must exist. */
export async function importReading(db: Database, input: ReadingToImport): Promise<ImportOutcome | ImportRefusal> {
  if (input.reading.documents.length === 0) {
    return {
      ok: false,
      code: 'XZ_IMPORT_NO_DOCUMENT',
      message: `“${input.fileName}”里没有找到公文，什么也没有写入。请确认选对了文件。`,
    };
  }
  const county = await refuseCounty(db, input);
  if ('ok' in county) return county;
  const outcome = await db.transaction().execute((transaction) => file(transaction, input));
  if (outcome.outcome !== 'unchanged') await tidyIndex(db);
  return outcome;
}
