import { forceLabels, type IncidentView } from '@xianzhi/contract';
import { Clause } from '../clause.tsx';
import { type CheckItem, listIn, type SheetSpec, textIn } from '../sheet-spec.ts';

type Proposed = IncidentView['proposed'][number];
type Order = IncidentView['orders'][number];
const MUST = 'shall';

function itemOf(order: Proposed): CheckItem {
  const conditions = [
    order.precondition ? `前提：${order.precondition}` : '',
    order.within ? `时限：${order.within}` : '',
  ];
  return {
    value: order.key,
    head: `${order.group ?? order.to}${order.force === MUST ? '' : `（${forceLabels[order.force] ?? order.force}）`}`,
    label: (
      <>
        {order.group === null ? null : <span className="soft">{order.to}：</span>}
        {order.does}
      </>
    ),
    hint: (
      <>
        {conditions.filter((one) => one !== '').join('；')} <Clause address={order.address} />
        {order.notice === null ? null : <strong className="coercive">强制措施 {order.notice}</strong>}
      </>
    ),
  };
}

/** Orders of the plan: mandatory ones are chosen beforehand, others offered. */
export function issueOrdersSheet(view: IncidentView): SheetSpec {
  const must = view.proposed.filter((order) => order.force === MUST && order.precondition === null);
  const sorted = [...view.proposed].sort((a, b) => Number(must.includes(b)) - Number(must.includes(a)));
  return {
    key: `issue ${view.level?.level ?? ''} ${view.orders.length}`,
    title: '下达指令',
    lead: '预案写明“应当”而没有前提的已经选上；有前提的、可选的由您决定。下达后各单位在自己的屏幕上签收。',
    fields: [{ kind: 'checks', name: 'orders', label: '下达哪些', items: sorted.map(itemOf) }],
    start: { orders: must.map((order) => order.key) },
    confirm: '下达选中的指令',
    isGrave: true,
    lacks: (values) =>
      listIn(values, 'orders').every((key) => view.proposed.some((order) => order.key === key))
        ? null
        : '有些指令已由别人下达，请关上再打开一次。',
    command: (values) => ({ do: 'issueOrders', orders: listIn(values, 'orders').map((key) => ({ key })) }),
  };
}

/** An order of one's own, which the plan does not have. */
export const ownOrderSheet = (view: IncidentView): SheetSpec => ({
  key: 'own order',
  title: '另下一条指令',
  lead: '预案里没有的指令，记录里不写条款。',
  fields: [
    { kind: 'free', name: 'to', label: '下达给谁', options: [...new Set(view.orders.map((order) => order.to))] },
    { kind: 'area', name: 'does', label: '做什么' },
    { kind: 'moment', name: 'dueAt', label: '何时办结', isOptional: true },
  ],
  start: { to: '', does: '', dueAt: '' },
  confirm: '下达',
  isGrave: true,
  command: (values) => ({
    do: 'issueOrders',
    orders: [
      {
        key: null,
        to: textIn(values, 'to'),
        does: textIn(values, 'does'),
        dueAt: textIn(values, 'dueAt') || null,
      },
    ],
  }),
});

const about = (order: Order) => (
  <>
    {order.to}：{order.does}
  </>
);
const clausesOf = (order: Order): string[] => (order.clause === null ? [] : [order.clause]);

export const progressSheet = (order: Order): SheetSpec => ({
  key: `progress ${order.order}`,
  title: '报进展',
  lead: about(order),
  clauses: clausesOf(order),
  fields: [{ kind: 'area', name: 'text', label: '做到哪一步' }],
  confirm: '报告进展',
  command: (values) => ({ do: 'reportProgress', order: order.order, text: textIn(values, 'text') }),
});

export const finishSheet = (order: Order): SheetSpec => ({
  key: `finish ${order.order}`,
  title: '报办结',
  lead: about(order),
  clauses: clausesOf(order),
  fields: [{ kind: 'area', name: 'evidence', label: '办结情况（谁、何时、结果）' }],
  confirm: '报办结',
  command: (values) => ({ do: 'finishOrder', order: order.order, evidence: textIn(values, 'evidence') }),
});

export const withdrawSheet = (order: Order): SheetSpec => ({
  key: `withdraw ${order.order}`,
  title: '撤回指令',
  lead: about(order),
  to: [order.to],
  fields: [{ kind: 'area', name: 'reason', label: '为什么撤回' }],
  confirm: '撤回',
  isGrave: true,
  command: (values) => ({ do: 'withdrawOrder', order: order.order, reason: textIn(values, 'reason') }),
});
