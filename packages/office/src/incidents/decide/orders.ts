import { momentAfter } from '@xianzhi/core/evaluate';
import type { CommandOf, OrderWish } from '../commands.ts';
import { event, type IncidentEvent } from '../events.ts';
import type { Incident, Order } from '../incident.ts';
import type { Ground } from '../plan/ground.ts';
import { type ProposedOrder, proposedOrders } from '../plan/orders.ts';
import { mustBeOpen, mustSay, orderOf, sitsFor } from './checks.ts';
import { firstRefusal, type IncidentRefusal, isRefusal, refuse, type Verdict } from './refusal.ts';

type Issuing = { readonly state: Incident; readonly proposed: readonly ProposedOrder[]; readonly ground: Ground };

function issued(wish: OrderWish, i: number, { state, proposed, ground }: Issuing): IncidentEvent | IncidentRefusal {
  const one = wish.key === null ? undefined : proposed.find((order) => order.key === wish.key);
  if (wish.key !== null && one === undefined)
    return refuse('ORDER_KEY', '这条指令已经下达，或现在的级别下没有它。请刷新后再看。', `orders.${i}`);
  const to = wish.to?.trim() || one?.to || '';
  const does = wish.does?.trim() || one?.does || '';
  const refusal = firstRefusal(
    mustSay(to, `orders.${i}.to`, '指令下达给谁'),
    mustSay(does, `orders.${i}.does`, '指令内容'),
    dueRefusal(wish.dueAt, ground, i),
  );
  if (refusal !== null) return refusal;
  const stated = one?.within ? momentAfter(Date.parse(ground.now), one.within) : null;
  const dueAt = wish.dueAt ?? (stated === null ? null : new Date(stated).toISOString());
  const order = one?.key ?? `own-${state.orders.length + i + 1}`;
  return event(
    'incident.orderIssued',
    {
      order,
      to,
      group: one?.group ?? null,
      does,
      force: one?.force ?? 'shall',
      clause: one?.address ?? null,
      dueAt,
      at: ground.now,
    },
    one?.address ?? null,
  );
}

function dueRefusal(dueAt: string | null | undefined, ground: Ground, i: number): IncidentRefusal | null {
  if (dueAt === undefined || dueAt === null) return null;
  const instant = Date.parse(dueAt);
  if (Number.isNaN(instant)) return refuse('TIME', '办结时限不是可读的时间。', `orders.${i}.dueAt`);
  return instant > Date.parse(ground.now)
    ? null
    : refuse('PAST', '办结时限已经过去，请改成以后的时间。', `orders.${i}.dueAt`);
}

/** Issues orders, all or none. */
export function issueOrders(state: Incident, { orders }: CommandOf<'issueOrders'>, ground: Ground): Verdict {
  const closed = mustBeOpen(state);
  if (closed !== null) return closed;
  if (orders.length === 0) return refuse('NO_ORDERS', '没有选中任何指令。', 'orders');
  const { plan, now } = ground;
  const proposed = plan === null ? [] : proposedOrders(state, plan, now);
  const events: IncidentEvent[] = [];
  for (const [i, wish] of orders.entries()) {
    const one = issued(wish, i, { state, proposed, ground });
    if (isRefusal(one)) return one;
    events.push(one as IncidentEvent);
  }
  return events;
}

/** Who is at the desk may record for anybody; others only for whom the order was meant. */
function mustBeAddressed(order: Order, ground: Ground): IncidentRefusal | null {
  const isDesk = ground.actor.roles.some((role) => ['dutyOfficer', 'officeDirector', 'commander'].includes(role));
  return isDesk || order.to.split('、').some((name) => sitsFor(ground, name))
    ? null
    : refuse('NOT_ADDRESSED', `这条指令是下达给 ${order.to} 的，您不代表它。`, 'order');
}

const mustRun = (order: Order): IncidentRefusal | null =>
  order.withdrawn !== null
    ? refuse('ORDER_WITHDRAWN', `这条指令已撤回：${order.withdrawn}。`, 'order')
    : order.finished !== null
      ? refuse('ORDER_FINISHED', `这条指令已由 ${order.finished.by} 报办结。`, 'order')
      : null;

/** 签收: each person for himself; another's acknowledgement stops nobody's. */
export function acknowledgeOrder(state: Incident, command: CommandOf<'acknowledgeOrder'>, ground: Ground): Verdict {
  const order = orderOf(state, command.order);
  if (isRefusal(order)) return order;
  const refusal = firstRefusal(mustBeOpen(state), mustRun(order), mustBeAddressed(order, ground));
  if (refusal !== null) return refusal;
  if (order.acknowledged.some((one) => one.by === ground.actor.name))
    return refuse('ACKNOWLEDGED', '您已经签收过这条指令。', 'order');
  return [event('incident.orderAcknowledged', { order: order.order, at: ground.now }, order.clause)];
}

/** What whoever was addressed says of a running order: it must say something. */
function answered(
  state: Incident,
  name: string,
  ground: Ground,
  said: IncidentRefusal | null,
): Order | IncidentRefusal {
  const order = orderOf(state, name);
  if (isRefusal(order)) return order;
  return firstRefusal(mustBeOpen(state), mustRun(order), mustBeAddressed(order, ground), said) ?? order;
}

export function reportProgress(state: Incident, command: CommandOf<'reportProgress'>, ground: Ground): Verdict {
  const { order: name, text } = command;
  const order = answered(state, name, ground, mustSay(text, 'text', '进展'));
  if (isRefusal(order)) return order;
  return [event('incident.orderProgressed', { order: name, text, at: ground.now }, order.clause)];
}

/** 办结 is another thing than 签收, and needs its evidence. */
export function finishOrder(state: Incident, command: CommandOf<'finishOrder'>, ground: Ground): Verdict {
  const { order: name, evidence } = command;
  const order = answered(state, name, ground, mustSay(evidence, 'evidence', '办结情况'));
  if (isRefusal(order)) return order;
  return [event('incident.orderFinished', { order: name, evidence, at: ground.now }, order.clause)];
}

/** Whoever issued an order or finished it cannot confirm it. */
export function confirmOrder(state: Incident, command: CommandOf<'confirmOrder'>, ground: Ground): Verdict {
  const order = orderOf(state, command.order);
  if (isRefusal(order)) return order;
  if (order.finished === null) return refuse('NOT_FINISHED', '这条指令还没有报办结，不能核实。', 'order');
  if (order.confirmed !== null) return refuse('CONFIRMED', `这条指令已由 ${order.confirmed.by} 核实。`, 'order');
  const { name } = ground.actor;
  if (name === order.issuedBy || name === order.finished.by)
    return refuse('SAME_PERSON', '下达或报办结的人不能自己核实，请换一个人核实。', 'order');
  return [event('incident.orderConfirmed', { order: order.order, at: ground.now }, order.clause)];
}

export function withdrawOrder(state: Incident, command: CommandOf<'withdrawOrder'>, ground: Ground): Verdict {
  const order = orderOf(state, command.order);
  if (isRefusal(order)) return order;
  const refusal = firstRefusal(mustBeOpen(state), mustRun(order), mustSay(command.reason, 'reason', '撤回原因'));
  return (
    refusal ?? [
      event('incident.orderWithdrawn', { order: order.order, reason: command.reason, at: ground.now }, order.clause),
    ]
  );
}
