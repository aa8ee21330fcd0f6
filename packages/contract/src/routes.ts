import { z } from 'zod';
import { addressQuery, citationText, resolution, sourceLines, sourceQuery } from './addresses.ts';
import { countyCode } from './common.ts';
import { contentExport, contentLoaded, exportQuery, loadContentBody } from './content.ts';
import { countyList, countySummary } from './counties.ts';
import { documentView, unitView } from './documents.ts';
import { confirmImport, importAccepted, importJob, importList } from './imports.ts';
import {
  callerBody,
  callerView,
  clockList,
  formList,
  formParams,
  formView,
  incidentCommandBody,
  incidentList,
  incidentParams,
  incidentView,
  openIncidentBody,
} from './incidents.ts';
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
import {
  absenceBody,
  accountParams,
  changeAccountBody,
  changePasswordBody,
  chooseCountyBody,
  closeAccountBody,
  demoSignInBody,
  oneTimePasswordView,
  openAccountBody,
  peopleView,
  sessionView,
  signInBody,
} from './people.ts';
import { decideQuery, decision, planList, planParams, planView } from './plans.ts';
import { assignDutyBody, rosterQuery, rosterView, setShiftsBody } from './roster.ts';
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

const SIGN_INS_A_MINUTE = 30;

/** The form of one route. `body: 'files'` is multipart with one or more parts `file` and an optional field `county`. */
export type RouteShape = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly title: string;
  readonly group: RouteGroup;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType | 'files';
  /** Bytes that the body may have where it is more than the usual million. */
  readonly bodyLimit?: number;
  /** Calls a minute from one address where passwords might be guessed. */
  readonly callsAMinute?: number;
  /** `events`: a stream of server-sent events; `file`: bytes with a name. */
  readonly response: z.ZodType | 'events' | 'file';
};

export type RouteGroup = '系统' | '公报' | '文件' | '预案' | '检索' | '导入' | '处理' | '登录' | '人员' | '值守';

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

  session: { method: 'GET', path: '/api/session', title: '谁登录了', group: '登录', response: sessionView },
  signIn: {
    method: 'POST',
    path: '/api/session',
    title: '用账号和密码登录',
    group: '登录',
    body: signInBody,
    callsAMinute: SIGN_INS_A_MINUTE,
    response: sessionView,
  },
  demoSignIn: {
    method: 'POST',
    path: '/api/session/demo',
    title: '登录演示县，不用密码',
    group: '登录',
    body: demoSignInBody,
    callsAMinute: SIGN_INS_A_MINUTE,
    response: sessionView,
  },
  signOut: { method: 'POST', path: '/api/session/end', title: '退出登录', group: '登录', response: done },
  changePassword: {
    method: 'POST',
    path: '/api/session/password',
    title: '改自己的密码',
    group: '登录',
    body: changePasswordBody,
    callsAMinute: SIGN_INS_A_MINUTE,
    response: done,
  },
  chooseCounty: {
    method: 'POST',
    path: '/api/session/county',
    title: '本机管理员选择要办理的县',
    group: '登录',
    body: chooseCountyBody,
    response: sessionView,
  },
  people: { method: 'GET', path: '/api/people', title: '人员、角色与岗位', group: '人员', response: peopleView },
  openAccount: {
    method: 'POST',
    path: '/api/people',
    title: '开设账号',
    group: '人员',
    body: openAccountBody,
    response: oneTimePasswordView,
  },
  closeAccount: {
    method: 'POST',
    path: '/api/people/:account/close',
    title: '停用账号（须写明理由）',
    group: '人员',
    params: accountParams,
    body: closeAccountBody,
    response: done,
  },
  changeAccount: {
    method: 'POST',
    path: '/api/people/:account/change',
    title: '给予或终止角色、岗位、AB 角',
    group: '人员',
    params: accountParams,
    body: changeAccountBody,
    response: done,
  },
  giveOneTimePassword: {
    method: 'POST',
    path: '/api/people/:account/password',
    title: '给一个新的一次性密码',
    group: '人员',
    params: accountParams,
    response: oneTimePasswordView,
  },
  absence: {
    method: 'POST',
    path: '/api/people/:account/absence',
    title: '登记离岗、回岗',
    group: '人员',
    params: accountParams,
    body: absenceBody,
    response: done,
  },

  incidents: {
    method: 'GET',
    path: '/api/incidents',
    title: '本县的事件，和可用的预案',
    group: '值守',
    response: incidentList,
  },
  openIncident: {
    method: 'POST',
    path: '/api/incidents',
    title: '接报：登记一起事件',
    group: '值守',
    body: openIncidentBody,
    response: incidentView,
  },
  incident: {
    method: 'GET',
    path: '/api/incidents/:incident',
    title: '一起事件：指挥屏',
    group: '值守',
    params: incidentParams,
    response: incidentView,
  },
  commandIncident: {
    method: 'POST',
    path: '/api/incidents/:incident/commands',
    title: '对一起事件办一步',
    group: '值守',
    params: incidentParams,
    body: incidentCommandBody,
    response: incidentView,
  },
  incidentCaller: {
    method: 'POST',
    path: '/api/incidents/:incident/caller',
    title: '看报告人的姓名和电话（须写明理由，会记录）',
    group: '值守',
    params: incidentParams,
    body: callerBody,
    response: callerView,
  },
  forms: {
    method: 'GET',
    path: '/api/incidents/:incident/forms',
    title: '一起事件的各件公文',
    group: '值守',
    params: incidentParams,
    response: formList,
  },
  form: {
    method: 'GET',
    path: '/api/incidents/:incident/forms/:form',
    title: '一件公文：预览和文字',
    group: '值守',
    params: formParams,
    response: formView,
  },
  formFile: {
    method: 'GET',
    path: '/api/incidents/:incident/forms/:form/docx',
    title: '一件公文：Word 文件',
    group: '值守',
    params: formParams,
    response: 'file',
  },
  clocks: {
    method: 'GET',
    path: '/api/clocks',
    title: '正在走和已超时的时钟',
    group: '值守',
    response: clockList,
  },
  live: {
    method: 'GET',
    path: '/api/live',
    title: '本县正在发生的记录（服务器推送）',
    group: '值守',
    response: 'events',
  },
  roster: {
    method: 'GET',
    path: '/api/roster',
    title: '值班表',
    group: '值守',
    query: rosterQuery,
    response: rosterView,
  },
  setShifts: {
    method: 'POST',
    path: '/api/roster/shifts',
    title: '设定一天的班次',
    group: '值守',
    body: setShiftsBody,
    response: done,
  },
  assignDuty: {
    method: 'POST',
    path: '/api/roster/duty',
    title: '排班、调班',
    group: '值守',
    body: assignDutyBody,
    response: done,
  },

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
