import type { IncidentClock, Order, ProposedOrder } from '../incidents/index.ts';
import { sentReports } from './changes.ts';
import type { Block } from './model.ts';
import { type FormSource, fullName } from './source.ts';
import { printedTime } from './words.ts';

const NOTHING = '没有记录';
const timeOr = (at: string | null | undefined): string => (at == null ? NOTHING : printedTime(at));
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];

/** How a deadline was kept. */
function outcome(dueAt: string, actual: string | null, now: string): string {
  if (actual !== null) return Date.parse(actual) <= Date.parse(dueAt) ? '按时' : '超过时限';
  return Date.parse(dueAt) <= Date.parse(now) ? '到时限没有完成' : '未到时限';
}

/** When a clock was answered: the first report sent that covers it. */
const answeredAt = (source: FormSource, clock: IncidentClock): string | null =>
  sentReports(source).find((report) => report.covers.includes(clock.clock))?.sent?.at ?? null;

function clockRow(source: FormSource, clock: IncidentClock): string[] {
  const actual = answeredAt(source, clock);
  // One that was put aside unanswered, by a change of grade or by the end, was not missed.
  const isAside = clock.state === 'stopped' && actual === null && clock.firedAt === null;
  const moved = clock.earlierDueAt.map((at) => `原应${printedTime(at)}`);
  return [
    clock.label,
    [printedTime(clock.dueAt), ...moved].join('，'),
    timeOr(actual),
    [
      isAside ? '不再适用' : outcome(clock.dueAt, actual, source.now),
      ...(clock.cause === null ? [] : [clock.cause]),
    ].join('：'),
    clock.clause ?? '',
  ];
}

const clocksOf = ({ incident }: FormSource, ...kinds: readonly string[]): IncidentClock[] =>
  Object.values(incident.clocks)
    .filter((clock) => kinds.includes(clock.kind))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

const CLOCKS = ['时限', '应当不迟于', '实际', '结果', '条款'] as const;

/** Each report clock: when it was due, when it was answered, under which clause. */
export const reportClockTable = (source: FormSource): Block[] =>
  table(
    CLOCKS,
    clocksOf(source, 'report', 'repeated').map((clock) => clockRow(source, clock)),
  );

/** Duties after the end. */
export const aftermathTable = (source: FormSource): Block[] =>
  table(
    CLOCKS,
    clocksOf(source, 'aftermath').map((clock) => clockRow(source, clock)),
  );

const ORDERS = ['任务', '承办', '应当不迟于', '实际', '结果', '条款'] as const;

function orderRow(source: FormSource, order: Order): string[] {
  const finished = order.finished?.at ?? null;
  const kept = order.dueAt === null ? '预案没有规定时限' : outcome(order.dueAt, finished, source.now);
  const course = [
    `下达：${printedTime(order.issuedAt)}`,
    `签收：${timeOr(order.acknowledged[0]?.at)}`,
    `办结：${timeOr(finished)}`,
    `核实：${timeOr(order.confirmed?.at)}`,
  ];
  return [
    order.does,
    fullName(source, order.to),
    order.dueAt === null ? '没有规定' : printedTime(order.dueAt),
    course.join('；'),
    order.withdrawn === null ? kept : `已撤回：${order.withdrawn}`,
    order.clause ?? '',
  ];
}

const FORCES: Readonly<Record<string, string>> = { shall: '应当下达', ifNecessary: '必要时下达' };

/** What the plan has and nobody ordered. */
const unissuedRow = (source: FormSource, { does, to, within, address, force }: ProposedOrder): string[] => [
  does,
  fullName(source, to),
  within ?? '没有规定',
  NOTHING,
  `没有下达（${FORCES[force] ?? '可以下达'}）`,
  address,
];

/** Each order: by when, and when it was acknowledged, finished, confirmed; then what the plan has and nobody ordered. */
export const orderTable = (source: FormSource): Block[] =>
  table(ORDERS, [
    ...source.incident.orders.map((order) => orderRow(source, order)),
    ...(source.unissued ?? []).map((order) => unissuedRow(source, order)),
  ]);

const LEVELS = ['级别', '决定', '时间', '方式', '理由', '条款'] as const;

/** Each level: who decided, when, and why otherwise than proposed. */
export const levelTable = ({ incident }: FormSource): Block[] =>
  table(
    LEVELS,
    incident.decisions.map((one) => [
      `${one.level}级`,
      one.decidedBy.join('、'),
      printedTime(one.at),
      one.relayed ?? '本人录入',
      one.overrideReason ?? '',
      one.clause ?? '',
    ]),
  );
