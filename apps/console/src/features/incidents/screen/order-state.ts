import type { IncidentView } from '@xianzhi/contract';

export type Order = IncidentView['orders'][number];
export const ORDER_STEPS = ['下达', '签收', '进展', '办结', '核实'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number] | '撤回';

/** How far an order has come. */
export function orderStep(order: Order): OrderStep {
  if (order.withdrawn !== null) return '撤回';
  if (order.confirmed !== null) return '核实';
  if (order.finished !== null) return '办结';
  if (order.progress.length > 0) return '进展';
  return order.acknowledged.length > 0 ? '签收' : '下达';
}

export type OrderFilter = '全部' | '未签收' | '未办结' | '待核实';
export const ORDER_FILTERS: readonly OrderFilter[] = ['全部', '未签收', '未办结', '待核实'];

/** Whether an order stands under a filter. */
export function isUnder(order: Order, filter: OrderFilter): boolean {
  const step = orderStep(order);
  if (filter === '未签收') return step === '下达';
  if (filter === '未办结') return step === '下达' || step === '签收' || step === '进展';
  return filter === '待核实' ? step === '办结' : true;
}

/** Orders under the heads of their groups, in the order in which they were issued. */
export function byGroup(orders: readonly Order[]): { readonly head: string; readonly orders: readonly Order[] }[] {
  const heads = [...new Set(orders.map((order) => order.group ?? order.to))];
  return heads.map((head) => ({ head, orders: orders.filter((order) => (order.group ?? order.to) === head) }));
}
