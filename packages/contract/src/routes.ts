import { z } from 'zod';
import { addressQuery, citationText, resolution, sourceLines, sourceQuery } from './addresses.ts';
import { countyCode } from './common.ts';
import { contentExport, contentLoaded, exportQuery, loadContentBody } from './content.ts';
import { countyList, countySummary } from './counties.ts';
import { documentView, unitView } from './documents.ts';
import { confirmImport, importAccepted, importJob, importList } from './imports.ts';
import { documentList, issueList, issueView } from './issues.ts';
import {
  confirmOrgans,
  done,
  openCitationList,
  openCitationQuery,
  organList,
  restoreAddress,
  settleCitation,
  settleOrgan,
  withdrawAddress,
  withdrawIssue,
} from './matters.ts';
import { decideQuery, decision, planList, planParams, planView } from './plans.ts';
import type { RouteShape } from './route-shape.ts';
import { dutyRoutes } from './routes-duty.ts';
import { peopleRoutes } from './routes-people.ts';
import { searchQuery, searchResult } from './search.ts';
import { health, systemStatus } from './system.ts';

const countyParams = z.strictObject({ county: countyCode });
const issueParams = z.strictObject({ county: countyCode, issue: z.string().min(1).max(200) });
const importParams = z.strictObject({ id: z.string().min(1).max(64) });
const versionQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional() });
const issuesQuery = z.strictObject({ withdrawn: z.enum(['yes', 'no']).default('no').describe('是否连同已撤回的') });
const documentsQuery = z.strictObject({
  county: countyCode.optional(),
  issue: z.string().max(200).optional(),
  kind: z.string().max(40).optional(),
  issuer: z.string().max(80).optional(),
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const confirmDemo = z.strictObject({ act: z.enum(['remove', 'reset']) });

/** Every door of the API: the server registers these, the console and the shell call these. Who may call each stands in `rights`. */
export const routes = {
  system: { method: 'GET', path: '/api/system', title: '系统状态', group: '系统', response: systemStatus },
  health: { method: 'GET', path: '/health', title: '进程是否活着', group: '系统', response: health },
  ready: { method: 'GET', path: '/ready', title: '是否可以受理请求', group: '系统', response: health },
  demo: {
    method: 'POST',
    path: '/api/demo',
    title: '移除或重置演示县',
    group: '系统',
    body: confirmDemo,
    response: done,
  },

  ...peopleRoutes,
  ...dutyRoutes,

  counties: { method: 'GET', path: '/api/counties', title: '县的列表', group: '公报', response: countyList },
  county: {
    method: 'GET',
    path: '/api/counties/:county',
    title: '一个县',
    group: '公报',
    params: countyParams,
    response: countySummary,
  },
  issues: {
    method: 'GET',
    path: '/api/counties/:county/issues',
    title: '一个县的各期公报与单件公文',
    group: '公报',
    params: countyParams,
    query: issuesQuery,
    response: issueList,
  },
  issue: {
    method: 'GET',
    path: '/api/counties/:county/issues/:issue',
    title: '一期公报：目录、文件、版本与发现',
    group: '公报',
    params: issueParams,
    query: versionQuery,
    response: issueView,
  },
  exportContent: {
    method: 'GET',
    path: '/api/counties/:county/content',
    title: '导出一个县的内容（规范）及各版',
    group: '预案',
    params: countyParams,
    query: exportQuery,
    response: contentExport,
  },
  loadContent: {
    method: 'POST',
    path: '/api/counties/:county/content',
    title: '装入一个县的内容，成为新的一版',
    group: '预案',
    params: countyParams,
    body: loadContentBody,
    bodyLimit: 20_000_000,
    response: contentLoaded,
  },
  plans: { method: 'GET', path: '/api/plans', title: '预案一览', group: '预案', response: planList },
  plan: {
    method: 'GET',
    path: '/api/plans/:county/:folder',
    title: '一个预案：分级、响应、指挥、时钟、行动和体检',
    group: '预案',
    params: planParams,
    response: planView,
  },
  decide: {
    method: 'GET',
    path: '/api/decide',
    title: '按事实判定，给出理由和依据',
    group: '预案',
    query: decideQuery,
    response: decision,
  },
  withdrawIssue: {
    method: 'POST',
    path: '/api/counties/:county/issues/:issue/withdraw',
    title: '撤回一期（须写明理由）',
    group: '处理',
    params: issueParams,
    body: withdrawIssue,
    response: done,
  },
  restoreIssue: {
    method: 'POST',
    path: '/api/counties/:county/issues/:issue/restore',
    title: '恢复撤回的一期',
    group: '处理',
    params: issueParams,
    response: done,
  },
  withdraw: {
    method: 'POST',
    path: '/api/withdraw',
    title: '按地址撤回所在的一期',
    group: '处理',
    body: withdrawAddress,
    response: done,
  },
  restore: {
    method: 'POST',
    path: '/api/restore',
    title: '按地址恢复所在的一期',
    group: '处理',
    body: restoreAddress,
    response: done,
  },

  documents: {
    method: 'GET',
    path: '/api/documents',
    title: '文件列表',
    group: '文件',
    query: documentsQuery,
    response: documentList,
  },
  document: {
    method: 'GET',
    path: '/api/document',
    title: '一件文件的全文',
    group: '文件',
    query: addressQuery,
    response: documentView,
  },
  unit: { method: 'GET', path: '/api/unit', title: '一条', group: '文件', query: addressQuery, response: unitView },
  resolve: {
    method: 'GET',
    path: '/api/resolve',
    title: '地址指向何处',
    group: '文件',
    query: addressQuery,
    response: resolution,
  },
  citation: {
    method: 'GET',
    path: '/api/citation',
    title: '一条的规范引文',
    group: '文件',
    query: addressQuery,
    response: citationText,
  },
  source: {
    method: 'GET',
    path: '/api/source',
    title: '一处的原文行',
    group: '文件',
    query: sourceQuery,
    response: sourceLines,
  },

  search: {
    method: 'GET',
    path: '/api/search',
    title: '检索条款',
    group: '检索',
    query: searchQuery,
    response: searchResult,
  },

  imports: { method: 'GET', path: '/api/imports', title: '最近的导入', group: '导入', response: importList },
  upload: {
    method: 'POST',
    path: '/api/imports',
    title: '上传文件并开始导入',
    group: '导入',
    body: 'files',
    response: importAccepted,
  },
  import: {
    method: 'GET',
    path: '/api/imports/:id',
    title: '一次导入与其报告',
    group: '导入',
    params: importParams,
    response: importJob,
  },
  importEvents: {
    method: 'GET',
    path: '/api/imports/:id/events',
    title: '导入进度（服务器推送的事件）',
    group: '导入',
    params: importParams,
    response: 'events',
  },
  confirmImport: {
    method: 'POST',
    path: '/api/imports/:id/confirm',
    title: '确认新县并完成导入',
    group: '导入',
    params: importParams,
    body: confirmImport,
    response: importJob,
  },
  cancelImport: {
    method: 'POST',
    path: '/api/imports/:id/cancel',
    title: '放弃等待确认的导入',
    group: '导入',
    params: importParams,
    response: done,
  },

  organs: {
    method: 'GET',
    path: '/api/counties/:county/organs',
    title: '单位名录与未识别的名称',
    group: '处理',
    params: countyParams,
    response: organList,
  },
  confirmOrgans: {
    method: 'POST',
    path: '/api/counties/:county/organs/confirm',
    title: '把单位收入名录',
    group: '处理',
    params: countyParams,
    body: confirmOrgans,
    response: done,
  },
  settleOrgan: {
    method: 'POST',
    path: '/api/counties/:county/organs/settle',
    title: '处理未识别的单位名称',
    group: '处理',
    params: countyParams,
    body: settleOrgan,
    response: done,
  },
  openCitations: {
    method: 'GET',
    path: '/api/counties/:county/citations',
    title: '未确定的引用',
    group: '处理',
    params: countyParams,
    query: openCitationQuery,
    response: openCitationList,
  },
  settleCitation: {
    method: 'POST',
    path: '/api/counties/:county/citations/settle',
    title: '处理未确定的引用',
    group: '处理',
    params: countyParams,
    body: settleCitation,
    response: done,
  },
} as const satisfies Record<string, RouteShape>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** The path of a route with its parameters filled in and escaped. */
export function routePath(name: RouteName, params: Readonly<Record<string, string>> = {}): string {
  const parts = routes[name].path.split('/');
  return parts.map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part)).join('/');
}
