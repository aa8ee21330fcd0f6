import type { ClockFired } from '../clocks/index.ts';
import { CLOCK_FIRED } from '../clocks/index.ts';
import type { EventData } from '../journal/index.ts';
import type { IncidentEventKind, IncidentEvents } from './events.ts';
import type { LevelDecision } from './incident.ts';

/** What an id of a plan, an order, a report or another incident is called. */
export type NameOf = (id: string) => string;
type Words = { readonly [K in IncidentEventKind]: (data: IncidentEvents[K], nameOf: NameOf) => string };

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?\+08:00$/;
/** A value as people read it; moments to the minute. */
const shown = (value: unknown): string =>
  value === null ? '不详' : value === true ? '是' : value === false ? '否' : String(value).replace(MOMENT, '$1 $2');
const STANDING = { actual: '', possible: '（可能）', initial: '（初判）' } as const;
const ACTS = { start: '启动', raise: '提高到', lower: '降低到' } as const;
const REPORTS = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  zero: '零报告',
  supplement: '补报',
  summary: '总结报告',
  other: '报告',
} as const;

/** A report as people call it: 首报, 续报第2号. */
export const reportName = (kind: keyof typeof REPORTS, number: number): string =>
  kind === 'followUp' ? `${REPORTS[kind]}第${number}号` : REPORTS[kind];

const relayedWords = (relayed: string | null): string => (relayed === null ? '' : `（${relayed}，代为记录）`);

function levelWords({ act, level, decidedBy, relayed, overrideReason, elements }: LevelDecision): string {
  const override = overrideReason === null ? '' : `；理由：${overrideReason}`;
  const rest = `事项：${elements.matter}；预计期限：${elements.expectedDuration}；措施：${elements.measures}`;
  return `${decidedBy.join('、')}决定${ACTS[act]}${level}级响应${relayedWords(relayed)}。${rest}${override}`;
}

const WORDS: Words = {
  'incident.opened': ({ title, place, hazard, isDrill }) =>
    `${isDrill ? '【演练】' : ''}接报：${title}（${hazard}），地点：${place || '不详'}`,
  'incident.planChosen': ({ plan, reason }, nameOf) => `选定预案${nameOf(plan)}：${reason}`,
  'incident.factRecorded': ({ name, value, standing, source }) =>
    `${name}：${shown(value)}${STANDING[standing]}，来源：${source}`,
  'incident.factStruck': ({ entry, reason }) => `更正第 ${entry} 条记录：${reason}`,
  'incident.gradeRuled': ({ grade, by, reason }) => `${by}认定为${grade}：${reason}`,
  'incident.deciderRuled': ({ holder, reason }) => `裁定由${holder}决定：${reason}`,
  'incident.levelDecided': levelWords,
  'incident.commandPassed': ({ from, to, reason }) => `指挥权${from === null ? '' : `由${from}`}交${to}：${reason}`,
  'incident.substituted': ({ holder, substitute, reason }) => `${holder}由${substitute}代替：${reason}`,
  'incident.orderIssued': ({ to, does, group }) => `下达${group === null ? '' : `（${group}）`}${to}：${does}`,
  'incident.orderAcknowledged': ({ order }, nameOf) => `签收指令：${nameOf(order)}`,
  'incident.orderProgressed': ({ order, text }, nameOf) => `进展：${text}。指令：${nameOf(order)}`,
  'incident.orderFinished': ({ order, evidence }, nameOf) => `报办结：${evidence}。指令：${nameOf(order)}`,
  'incident.orderConfirmed': ({ order }, nameOf) => `核实办结：${nameOf(order)}`,
  'incident.orderWithdrawn': ({ order, reason }, nameOf) => `撤回指令：${reason}。指令：${nameOf(order)}`,
  'incident.reportDrafted': ({ kind, number, recipients }) =>
    `拟就${reportName(kind, number)}，报${recipients.join('、')}`,
  'incident.reportApproved': ({ report, approver, relayed }, nameOf) =>
    `${approver}签发${nameOf(report)}${relayedWords(relayed)}`,
  'incident.reportSent': ({ report, channel }, nameOf) => `报出${nameOf(report)}，方式：${channel}`,
  'incident.releaseDrafted': () => '拟就信息发布稿',
  'incident.releaseApproved': () => '发布稿审核通过',
  'incident.releasePublished': ({ channel }) => `发布信息，渠道：${channel}`,
  'incident.helpRequested': ({ to, text }) => `向${to}请求支援：${text}`,
  'incident.helpAnswered': ({ answer }) => `支援请求的答复：${answer}`,
  'incident.conditionTicked': ({ fact, evidence }) => `确认“${fact}”，依据：${evidence}`,
  'incident.conditionTakenBack': ({ fact, reason }) => `撤销“${fact}”的确认：${reason}`,
  'incident.stepStarted': ({ step }) => `开始：${step}`,
  'incident.stepDone': ({ step, evidence }) => `完成：${step}，${evidence}`,
  'incident.suspended': ({ decidedBy, reason }) => `${decidedBy.join('、')}批准中止救援：${reason}`,
  'incident.resumed': ({ reason }) => `恢复救援：${reason}`,
  'incident.ended': ({ decidedBy, relayed, reason }) =>
    `${decidedBy.join('、')}宣布终止响应${relayedWords(relayed)}：${reason}`,
  'incident.linked': ({ incident, reason }, nameOf) => `关联事件 ${nameOf(incident)}：${reason}`,
  'incident.closedAsFalseAlarm': ({ reason }) => `按误报结案：${reason}`,
  'incident.reviewed': () => '完成总结评估',
  'incident.archived': () => '归档，此后只供查看',
};

/** A stretch as people say it: `3分钟`, `2小时5分钟`, `1天2小时`. */
export function stretch(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return `${Math.max(0, Math.floor(milliseconds / 1000))}秒`;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return [days > 0 ? `${days}天` : '', hours > 0 ? `${hours}小时` : '', rest > 0 ? `${rest}分钟` : ''].join('');
}

const FIRED = {
  report: '到时限未报',
  repeated: '应当报告',
  reminder: '提醒',
  reevaluation: '到时重新评估',
  order: '到时限未办结',
  step: '时间已满',
  aftermath: '到时限未完成',
} as const;

function firedWords({ kind, label, lateMilliseconds, cause, payload }: ClockFired): string {
  const what = FIRED[kind as keyof typeof FIRED] ?? '到时';
  const late = cause === null ? '' : `（晚 ${stretch(lateMilliseconds)}：${cause}）`;
  const { decided, possible } = payload as { decided?: string | null; possible?: readonly string[] };
  const levels = decided ?? possible?.join('、');
  return `${what}：${label}${levels ? `，提议 ${levels} 级响应` : ''}${late}`;
}

const asItStands: NameOf = (id) => id;

/** An event of an incident in one Chinese sentence; `nameOf` says what its ids are called where a person reads it. */
export function describe(kind: string, data: EventData, nameOf: NameOf = asItStands): string {
  if (kind === CLOCK_FIRED) return firedWords(data as unknown as ClockFired);
  const words = WORDS[kind as IncidentEventKind] as ((data: EventData, nameOf: NameOf) => string) | undefined;
  return words === undefined ? kind : words(data, nameOf);
}
