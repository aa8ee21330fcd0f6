import type { Incident, Order, Report } from '../incident.ts';
import type { Ground } from '../plan/ground.ts';
import { type IncidentRefusal, refuse } from './refusal.ts';

const PHASE_WORDS = {
  open: '正在处置',
  ended: '已终止',
  reviewed: '已总结',
  archived: '已归档',
  falseAlarm: '已按误报结案',
} as const;

/** Only what is still running can be acted upon. */
export const mustBeOpen = (state: Incident): IncidentRefusal | null =>
  state.phase === 'open'
    ? null
    : refuse('CLOSED', `这起事件${PHASE_WORDS[state.phase]}，不能再这样操作。有错可以另作更正记录。`);

/** Archived and false alarms are read only. */
export const mustNotBeArchived = (state: Incident): IncidentRefusal | null =>
  state.phase === 'archived' || state.phase === 'falseAlarm'
    ? refuse('ARCHIVED', `这起事件${PHASE_WORDS[state.phase]}，只能查看。`)
    : null;

/** A text that a person must give. */
export const mustSay = (text: string | undefined | null, field: string, words: string): IncidentRefusal | null =>
  (text ?? '').trim() === '' ? refuse('TEXT_MISSING', `${words}没有填写。请补上再提交。`, field) : null;

export const noPlan = (): IncidentRefusal =>
  refuse('NO_PLAN', '还没有选定预案。请先按灾种选定预案，再作这一步。', 'plan');

/** The order of a name, or why there is none. */
export const orderOf = (state: Incident, order: string): Order | IncidentRefusal =>
  state.orders.find((one) => one.order === order) ??
  refuse('ORDER_UNKNOWN', '没有这条指令，可能已被撤回。请刷新后再看。', 'order');

export const reportOf = (state: Incident, report: string): Report | IncidentRefusal =>
  state.reports.find((one) => one.report === report) ??
  refuse('REPORT_UNKNOWN', '没有这份报告。请刷新后再看。', 'report');

/** Whether somebody may act for a post, body or organ: his seat is printed the same, or short for it. */
export const sitsFor = ({ actor }: Ground, holder: string): boolean =>
  actor.seats.some((seat) => seat === holder || holder.endsWith(seat) || seat.endsWith(holder));

const LATEST_AHEAD = 60_000;

/** A moment that a person states: readable, and not in the future. */
export function mustBePast(at: string | undefined, ground: Ground, field: string): IncidentRefusal | null {
  if (at === undefined) return null;
  const instant = Date.parse(at);
  if (Number.isNaN(instant))
    return refuse('TIME', `时间应当写成 2026-10-15T02:10:00+08:00 这样，收到的是“${at.slice(0, 40)}”。`, field);
  return instant > Date.parse(ground.now) + LATEST_AHEAD
    ? refuse('FUTURE', '这个时间还没有到。请核对日期和钟点（24小时制、北京时间）。', field)
    : null;
}
