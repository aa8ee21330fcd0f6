import type { Order } from '../incidents/index.ts';
import { type FormSource, fullName } from './source.ts';
import { printedTime } from './words.ts';

/** A sentence of the record with its moment; null where it is about no moment. */
export type Said = { readonly at: string | null; readonly text: string };

const said = (at: string, text: string): Said => ({ at, text: `${printedTime(at)}，${text}。` });
const byTime = (a: Said, b: Said): number => Date.parse(a.at ?? '') - Date.parse(b.at ?? '');

/** Nothing that a form says happened after it. */
const until = (all: readonly Said[], { now }: FormSource): Said[] =>
  all.filter((one) => one.at === null || Date.parse(one.at) <= Date.parse(now)).sort(byTime);

const standing = ({ incident }: FormSource): readonly Order[] =>
  incident.orders.filter((order) => order.withdrawn === null);

const ACTS = { start: '启动', raise: '提高到', lower: '降低到' } as const;

/** What was done: levels decided, orders given and finished. What nobody recorded was not done. */
export function measuresOf(source: FormSource): Said[] {
  const levels = source.incident.decisions.map((one) =>
    said(one.at, `${one.decidedBy.join('、')}决定${ACTS[one.act]}${one.level}级响应`),
  );
  const orders = standing(source).flatMap((order) => {
    const to = fullName(source, order.to);
    const given = said(order.issuedAt, `要求${to}：${order.does}`);
    return order.finished === null
      ? [given]
      : [given, said(order.finished.at, `${to}报告办结：${order.does}（${order.finished.evidence}）`)];
  });
  return until([...levels, ...orders], source);
}

/** How it went: what units reported of their orders. */
export const courseOf = (source: FormSource): Said[] =>
  until(
    standing(source).flatMap((order) =>
      order.progress.map((one) => said(one.at, `${fullName(source, order.to)}报告：${one.text}`)),
    ),
    source,
  );

/** Who took part, with what. */
export function participantsOf(source: FormSource): Said[] {
  const works = new Map<string, string[]>();
  for (const { to, does } of standing(source)) {
    const unit = fullName(source, to);
    works.set(unit, [...(works.get(unit) ?? []), does]);
  }
  return [...works].map(([unit, all]) => ({ at: null, text: `${unit}：${all.join('；')}。` }));
}

/** Support that was asked for, with the answer. */
export const requestsOf = (source: FormSource): Said[] =>
  until(
    source.incident.requests.map((one) =>
      said(one.at, `向${one.to}提出：${one.text}${one.answer === null ? '（尚无答复）' : `（答复：${one.answer}）`}`),
    ),
    source,
  );
