import { useQuery } from '@tanstack/react-query';
import { orderFilterLabels } from '@xianzhi/contract';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../../api/queries.ts';
import { Clause } from '../clause.tsx';
import { useDesk } from '../desk-context.ts';
import { issueOrdersSheet, ownOrderSheet } from '../sheets/order-sheets.tsx';
import { OrderLine } from './order-line.tsx';
import { byGroup, isUnder, ORDER_FILTERS, type Order, type OrderFilter } from './order-state.ts';
import { Panel } from './panel.tsx';

function Empty() {
  const { view } = useDesk();
  return (
    <p className="soft">
      {view.proposed.length > 0
        ? '还没有下达指令。点“下达指令”，预案写明应当做的已经选好。'
        : '还没有下达指令；现在的级别下预案没有写要下达什么。'}
    </p>
  );
}

function Forbidden() {
  const { view } = useDesk();
  if (view.forbidden.length + view.equipment.length === 0) return null;
  return (
    <details className="forbidden">
      <summary>
        不得做的 {view.forbidden.length} 项{view.equipment.length > 0 ? `，装备 ${view.equipment.length} 项` : ''}
      </summary>
      <ul>
        {view.forbidden.map((one) => (
          <li key={`${one.does} ${one.address}`}>
            不得：{one.does} <Clause address={one.address} />
          </li>
        ))}
        {view.equipment.map((one) => (
          <li key={`${one.item} ${one.address}`}>
            装备：{one.item} <Clause address={one.address} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const countUnder = (orders: readonly Order[], filter: OrderFilter): number =>
  orders.filter((order) => isUnder(order, filter)).length;

/** What the plan would have issued now, and an order of one's own. */
function OrderActions() {
  const { view, openSheet } = useDesk();
  const must = view.proposed.filter((order) => order.force === 'shall').length;
  return (
    <>
      {view.proposed.length > 0 ? (
        <Button type={must > 0 ? 'primary' : 'default'} onClick={() => openSheet(issueOrdersSheet(view))}>
          下达指令（应当 {must}，可选 {view.proposed.length - must}）
        </Button>
      ) : null}
      <Button onClick={() => openSheet(ownOrderSheet(view))}>另下一条</Button>
    </>
  );
}

/** Orders by group with how far each has come; one's own first where one is not at the desk. */
export function OrdersPart() {
  const { view, may } = useDesk();
  const { data } = useQuery(sessionQuery);
  const [filter, setFilter] = useState<OrderFilter>('all');
  const me = data?.signedIn?.name ?? '';
  const isDesk = may('issueOrders');
  const shown = view.orders.filter((order) => isUnder(order, filter));
  const mine = isDesk ? [] : shown.filter((order) => order.isMine);
  const others = isDesk ? shown : shown.filter((order) => !order.isMine);
  const groups = [
    ...(mine.length > 0 ? [{ head: '我的任务', orders: mine }] : []),
    ...byGroup([...others].sort((a, b) => Number(a.withdrawn !== null) - Number(b.withdrawn !== null))),
  ];
  return (
    <Panel id="orders" title="组与任务" actions={isDesk && view.phase === 'open' ? <OrderActions /> : null}>
      {view.orders.length === 0 ? (
        <Empty />
      ) : (
        <Segmented
          className="no-print"
          aria-label="看哪些指令"
          value={filter}
          options={ORDER_FILTERS.map((value) => ({
            value,
            label: `${orderFilterLabels[value]} ${countUnder(view.orders, value)}`,
          }))}
          onChange={setFilter}
        />
      )}
      {groups.map(({ head, orders }) => (
        <section key={head} className="order-group">
          <h3>
            {head} <span className="soft">{orders.length} 条</span>
          </h3>
          <ul>
            {orders.map((order) => (
              <OrderLine key={order.order} order={order} me={me} />
            ))}
          </ul>
        </section>
      ))}
      <Forbidden />
    </Panel>
  );
}
