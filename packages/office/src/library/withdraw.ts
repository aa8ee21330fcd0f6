import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { show } from './project.ts';
import { type LibraryRefusal, refuse } from './refusal.ts';

export type WithdrawalRequest = {
  readonly county: string;
  readonly issue: string;
  readonly reason: string;
  readonly by?: string | null;
  readonly at: Date;
};

type IssueState = { readonly shown: number | null };

async function lockIssue(db: Database, county: string, issue: string): Promise<IssueState | LibraryRefusal> {
  const { rows } = await sql<IssueState>`
    select shown from issue where county = ${county} and issue = ${issue} for update`.execute(db);
  return rows[0] ?? refuse('XZ_LIBRARY_UNKNOWN', `没有这一期：${county} ${issue}。请回到公报列表重新选择。`);
}

/** The newest version that is not withdrawn. */
async function newestStanding(db: Database, county: string, issue: string): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`
    select max(version) as version from issue_version
    where county = ${county} and issue = ${issue} and withdrawn_at is null`.execute(db);
  return rows[0]?.version ?? null;
}

const longestReason = 500;

/** Withdraws the version shown of an issue; the one before it, if any, is shown again. A reason is demanded. */
export async function withdrawIssue(
  db: Database,
  input: WithdrawalRequest,
): Promise<{ readonly ok: true; readonly shown: number | null } | LibraryRefusal> {
  const { county, issue, at, by = null } = input;
  const reason = input.reason.trim();
  if (reason === '' || reason.length > longestReason) {
    return refuse(
      'XZ_LIBRARY_REASON',
      `撤回理由${reason === '' ? '是空的' : `有 ${reason.length} 个字`}，应当是 1 到 ${longestReason} 个字。请写明为什么撤回。`,
    );
  }
  return db.transaction().execute(async (transaction) => {
    const state = await lockIssue(transaction, county, issue);
    if ('ok' in state) return state;
    if (state.shown === null)
      return refuse('XZ_LIBRARY_STATE', '这一期已经撤回了，不能再撤回一次。需要的话可以恢复它。');
    await sql`update issue_version set withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_by = ${by}
      where county = ${county} and issue = ${issue} and version = ${state.shown}`.execute(transaction);
    const shown = await newestStanding(transaction, county, issue);
    await show(transaction, county, issue, shown);
    return { ok: true as const, shown };
  });
}

async function lastWithdrawn(db: Database, county: string, issue: string, version?: number): Promise<number | null> {
  const wanted = version === undefined ? sql`true` : sql`version = ${version}`;
  const { rows } = await sql<{ version: number }>`
    select version from issue_version where county = ${county} and issue = ${issue} and withdrawn_at is not null and ${wanted}
    order by withdrawn_at desc, version desc limit 1`.execute(db);
  return rows[0]?.version ?? null;
}

/** Restores the version withdrawn last, or `version`; of the versions that stand, the newest is shown. */
export async function restoreIssue(
  db: Database,
  input: { readonly county: string; readonly issue: string; readonly version?: number },
): Promise<{ readonly ok: true; readonly shown: number } | LibraryRefusal> {
  const { county, issue } = input;
  return db.transaction().execute(async (transaction) => {
    const state = await lockIssue(transaction, county, issue);
    if ('ok' in state) return state;
    const version = await lastWithdrawn(transaction, county, issue, input.version);
    if (version === null) return refuse('XZ_LIBRARY_STATE', '这一期没有撤回过的版本，不需要恢复。');
    await sql`update issue_version set withdrawn_at = null, withdrawn_reason = null, withdrawn_by = null
      where county = ${county} and issue = ${issue} and version = ${version}`.execute(transaction);
    const shown = (await newestStanding(transaction, county, issue)) ?? version;
    if (shown !== state.shown) await show(transaction, county, issue, shown);
    return { ok: true as const, shown };
  });
}
