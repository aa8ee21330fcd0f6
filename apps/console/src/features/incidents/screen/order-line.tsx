import { forceLabels, orderStateLabels } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../../ui/format.ts';
import { Mark } from '../../../ui/mark.tsx';
import { Clause } from '../clause.tsx';
import { Countdown } from '../countdown.tsx';
import { useDesk } from '../desk-context.ts';
import { finishSheet, progressSheet, withdrawSheet } from '../sheets/order-sheets.tsx';
import { ORDER_COURSE, type Order, orderState } from './order-state.ts';

/** 下达 → 签收 → 进展 → 办结 → 核实, as words; those that lie behind are marked. */
function Steps({ order }: { order: Order }) {
  const state = orderState(order);
  if (state === 'withdrawn') return <Mark>已撤回：{order.withdrawn}</Mark>;
  const reached = ORDER_COURSE.indexOf(state);
  return (
    <ol className="order-steps" aria-label={`状态：${orderStateLabels[state]}`}>
      {ORDER_COURSE.map((one, place) => (
        <li
          key={one}
          className={place <= reached ? 'reached' : undefined}
          aria-current={place === reached ? 'step' : undefined}
        >
          {place <= reached ? '✓' : '○'}
          {orderStateLabels[one]}
        </li>
      ))}
    </ol>
  );
}

function Traces({ order }: { order: Order }) {
  const { acknowledged, progress, finished, confirmed } = order;
  const lines = [
    ...acknowledged.map((one) => `${momentText(one.at)} ${one.by}签收`),
    ...progress.map((one) => `${momentText(one.at)} ${one.by}：${one.text}`),
    ...(finished === null ? [] : [`${momentText(finished.at)} ${finished.by}报办结：${finished.evidence}`]),
    ...(confirmed === null ? [] : [`${momentText(confirmed.at)} ${confirmed.by}核实`]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="order-traces">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the caller can still do with an order. */
function OrderActs({ order, me }: { order: Order; me: string }) {
  const { may, act, openSheet, isBusy, view } = useDesk();
  if (view.phase !== 'open' || order.withdrawn !== null || order.confirmed !== null) return null;
  const isRunning = order.finished === null;
  const isSigned = order.acknowledged.some((one) => one.by === me);
  const mayConfirm = !isRunning && may('confirmOrder') && me !== order.issuedBy && me !== order.finished?.by;
  const mine = isRunning && order.isMine;
  return (
    <div className="order-acts no-print">
      {mine && !isSigned && may('acknowledgeOrder') ? (
        <Button type="primary" loading={isBusy} onClick={() => act({ do: 'acknowledgeOrder', order: order.order })}>
          签收
        </Button>
      ) : null}
      {mine && may('reportProgress') ? <Button onClick={() => openSheet(progressSheet(order))}>报进展</Button> : null}
      {mine && may('finishOrder') ? <Button onClick={() => openSheet(finishSheet(order))}>办结</Button> : null}
      {mayConfirm ? (
        <Button type="primary" loading={isBusy} onClick={() => act({ do: 'confirmOrder', order: order.order })}>
          核实
        </Button>
      ) : null}
      {!isRunning && may('confirmOrder') && !mayConfirm ? (
        <span className="soft">待另一人核实（下达、报办结的人不能自己核实）</span>
      ) : null}
      {isRunning && may('withdrawOrder') ? (
        <Button type="text" onClick={() => openSheet(withdrawSheet(order))}>
          撤回
        </Button>
      ) : null}
    </div>
  );
}

/** One order: whom, what, how far, by when. */
export function OrderLine({ order, me }: { order: Order; me: string }) {
  return (
    <li className={order.withdrawn === null ? 'order' : 'order withdrawn'}>
      <div className="order-head">
        <span className="order-does">
          {order.group === null ? null : <b>{order.to}：</b>}
          {order.does}
        </span>
        {order.force === 'shall' ? null : <Mark>{forceLabels[order.force] ?? order.force}</Mark>}
        <Clause address={order.clause} />
        {order.dueAt !== null && order.finished === null && order.withdrawn === null ? (
          <Countdown dueAt={order.dueAt} baseAt={order.issuedAt} />
        ) : null}
      </div>
      <Steps order={order} />
      <Traces order={order} />
      <OrderActs order={order} me={me} />
    </li>
  );
}
