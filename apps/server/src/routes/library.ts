import { findCounty, listCounties } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import {
  listDocuments,
  listIssues,
  readIssue,
  resolveAddress,
  restoreIssue,
  withdrawIssue,
} from '@xianzhi/office/library';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { type Refused, refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { presentCounty, presentDocument, presentFacets, presentIssue, presentIssueView } from '../present/index.ts';
import { covers } from '../rights/index.ts';

const noCounty = (code: string): Refused =>
  refused(404, 'XZ_COUNTY_UNKNOWN', `库里没有代码为 ${code} 的县。请看首页列出的县，或先导入它的公报。`);
const noIssue = refused(404, 'XZ_ISSUE_UNKNOWN', '库里没有这一期（或这一版）。它可能没有导入，或已随演示县移除。');

/** Counties, issues, documents; taking an issue back and restoring it. */
export function libraryRoutes(app: FastifyInstance, { db, clock }: House): void {
  serve(app, 'counties', async () => {
    const counties = await listCounties(db);
    const withText = counties.filter((county) => county.issues > 0);
    const home = withText.find((county) => !county.demo) ?? withText[0] ?? null;
    return { counties: counties.map(presentCounty), home: home?.code ?? null };
  });
  serve(app, 'county', async ({ params }) => {
    const county = await findCounty(db, params.county);
    return county === null ? noCounty(params.county) : presentCounty(county);
  });
  serve(app, 'issues', async ({ params, query }) => {
    if ((await findCounty(db, params.county)) === null) return noCounty(params.county);
    const issues = await listIssues(db, { county: params.county, withdrawn: query.withdrawn === 'yes' });
    return { issues: issues.map(presentIssue) };
  });
  serve(app, 'issue', async ({ params, query }) => {
    const detail = await readIssue(db, { ...params, version: query.version ?? null });
    if (detail === null) return noIssue;
    return presentIssueView(db, detail, query.version ?? detail.version ?? detail.versions);
  });
  serve(app, 'documents', async ({ query: { offset, limit, ...filter } }) => {
    const found = await listDocuments(db, filter, { offset, limit });
    return { documents: found.documents.map(presentDocument), total: found.total, facets: presentFacets(found.facets) };
  });
  serve(app, 'withdrawIssue', ({ params, body }) => withdraw(db, params, body.reason, clock()));
  serve(app, 'restoreIssue', ({ params }) => restore(db, params));
  // An address need not name its county: whose it is shows here.
  serve(app, 'withdraw', async ({ body, caller }) => {
    const issue = await issueAt(db, body.address);
    return issue === null || !covers(caller, issue.county) ? noIssue : withdraw(db, issue, body.reason, clock());
  });
  serve(app, 'restore', async ({ body, caller }) => {
    const issue = await issueAt(db, body.address);
    return issue === null || !covers(caller, issue.county) ? noIssue : restore(db, issue);
  });
}

type IssueKey = { readonly county: string; readonly issue: string };

async function withdraw(db: Database, key: IssueKey, reason: string, at: Date) {
  const outcome = await withdrawIssue(db, { ...key, reason, at });
  if (!outcome.ok) return refused(outcome.code === 'XZ_LIBRARY_UNKNOWN' ? 404 : 409, outcome.code, outcome.message);
  return {
    message:
      outcome.shown === null
        ? '已撤回。可以随时恢复。'
        : `已撤回这一版，现在显示第 ${outcome.shown} 版。可以随时恢复。`,
  };
}

async function restore(db: Database, key: IssueKey) {
  const outcome = await restoreIssue(db, key);
  if (!outcome.ok) return refused(outcome.code === 'XZ_LIBRARY_UNKNOWN' ? 404 : 409, outcome.code, outcome.message);
  return { message: `已恢复，现在显示第 ${outcome.shown} 版。` };
}

/** The issue that holds (or held) an address; `county/issue` itself is understood too. */
async function issueAt(db: Database, text: string): Promise<IssueKey | null> {
  const [county = '', issue = '', ...rest] = text.trim().split('/');
  if (rest.length === 0 && (await readIssue(db, { county, issue })) !== null) return { county, issue };
  return issueOf(db, text, 3);
}

async function issueOf(db: Database, text: string, hops: number): Promise<IssueKey | null> {
  const place = await resolveAddress(db, text);
  if (place.kind === 'found') return { county: place.document.county, issue: place.document.issue };
  if (place.kind === 'redirect' && hops > 0) return issueOf(db, place.address, hops - 1);
  if (place.kind !== 'withdrawn') return null;
  const county = place.address.split('/')[0] ?? '';
  const issues = await listIssues(db, { county, withdrawn: true });
  const found = issues.find((issue) => issue.title === place.issueTitle && issue.withdrawal !== null);
  return found === undefined ? null : { county, issue: found.issue };
}
