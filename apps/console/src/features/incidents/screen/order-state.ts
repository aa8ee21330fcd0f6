import type { IncidentView, orderFilterLabels, orderStateLabels } from '@xianzhi/contract';

export type Order = IncidentView['orders'][number];
export type OrderState = keyof typeof orderStateLabels;
export type OrderFilter = keyof typeof orderFilterLabels;
/** The course of an order. */
export const ORDER_COURSE = ['issued', 'acknowledged', 'progressed', 'finished', 'confirmed'] as const;
export const ORDER_FILTERS = ['all', 'unsigned', 'unfinished', 'unconfirmed'] as const;

/** How far an order has come. */
export function orderState(order: Order): OrderState {
  if (order.withdrawn !== null) return 'withdrawn';
  if (order.confirmed !== null) return 'confirmed';
  if (order.finished !== null) return 'finished';
  if (order.progress.length > 0) return 'progressed';
  return order.acknowledged.length > 0 ? 'acknowledged' : 'issued';
}

const RUNNING: ReadonlySet<OrderState> = new Set(['issued', 'acknowledged', 'progressed']);

/** Whether an order stands under a filter. */
export function isUnder(order: Order, filter: OrderFilter): boolean {
  const state = orderState(order);
  if (filter === 'unsigned') return state === 'issued';
  if (filter === 'unfinished') return RUNNING.has(state);
  return filter === 'unconfirmed' ? state === 'finished' : true;
}

/** Orders under the heads of their groups, in the order in which they were issued. */
export function byGroup(orders: readonly Order[]): { readonly head: string; readonly orders: readonly Order[] }[] {
  const heads = [...new Set(orders.map((order) => order.group ?? order.to))];
  return heads.map((head) => ({ head, orders: orders.filter((order) => (order.group ?? order.to) === head) }));
}
