import { type AccountView, type ChangeAccount, officeRoleLabels } from '@xianzhi/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { momentText } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { AddDialog, type Added } from './add-dialog.tsx';
import type { OneTime } from './one-time-dialog.tsx';

type Period = { from: string; until: string | null };
const periodText = ({ from, until }: Period): string => (until === null ? `${from}起` : `${from}至${until}`);
const isOpen = ({ until }: Period, today: string): boolean => until === null || until >= today;

type HeldProps = { word: string; period: Period; onEnd: (() => void) | null };

function Held({ word, period, onEnd }: HeldProps) {
  return (
    <span className="held">
      {word}
      <span className="soft">{periodText(period)}</span>
      {onEnd === null ? null : (
        <Button type="link" size="small" aria-label={`终止${word}`} onClick={onEnd}>
          终止
        </Button>
      )}
    </span>
  );
}

type Props = {
  account: AccountView;
  others: readonly AccountView[];
  today: string;
  onOneTime: (made: OneTime) => void;
};

function HeldLines({
  account,
  others,
  today,
  change,
}: Omit<Props, 'onOneTime'> & { change: (one: ChangeAccount) => void }) {
  const { modal } = App.useApp();
  const isClosed = account.closedAt !== null;
  const ending = (word: string, wish: ChangeAccount) =>
    isClosed
      ? null
      : () =>
          modal.confirm({
            title: `从明天起终止${account.name}的“${word}”？`,
            content: '到今天为止仍然有效；他现在的登录随即退出。',
            okText: '终止',
            cancelText: '取消',
            onOk: () => change(wish),
          });
  const nameOf = (name: string) => others.find((one) => one.account === name)?.name ?? name;
  return (
    <dl className="person-lines">
      <dt>角色</dt>
      <dd>
        {account.roles
          .filter((held) => isOpen(held, today))
          .map(({ role, ...period }) => (
            <Held
              key={role + period.from}
              word={officeRoleLabels[role]}
              period={period}
              onEnd={ending(officeRoleLabels[role], { act: 'endRole', role, until: today })}
            />
          ))}
      </dd>
      <dt>岗位</dt>
      <dd>
        {account.seats.length === 0 ? <span className="soft">没有</span> : null}
        {account.seats
          .filter((held) => isOpen(held, today))
          .map(({ seat, ...period }) => (
            <Held
              key={seat + period.from}
              word={seat}
              period={period}
              onEnd={ending(seat, { act: 'endSeat', seat, until: today })}
            />
          ))}
      </dd>
      <dt>AB 角</dt>
      <dd>
        {account.substitutes.length === 0 ? <span className="soft">没有</span> : null}
        {account.substitutes
          .filter((held) => isOpen(held, today))
          .map(({ substitute, ...period }) => (
            <Held
              key={substitute + period.from}
              word={nameOf(substitute)}
              period={period}
              onEnd={ending(nameOf(substitute), { act: 'endSubstitute', substitute, until: today })}
            />
          ))}
      </dd>
    </dl>
  );
}

/** One account: what it holds, and what may be done with it. */
export function PersonCard({ account, others, today, onOneTime }: Props) {
  const [adding, setAdding] = useState<Added | null>(null);
  const [closing, setClosing] = useState(false);
  const { modal } = App.useApp();
  const params = { account: account.account };
  const change = useAct((body: ChangeAccount) => call('changeAccount', { params, body }));
  const close = useAct(
    (reason: string) => call('closeAccount', { params, body: { reason } }),
    () => setClosing(false),
  );
  const password = useAct(async () => {
    onOneTime(await call('giveOneTimePassword', { params }));
    return { message: '旧密码已作废。' };
  });
  const absence = useAct(() =>
    call('absence', {
      params,
      body: account.absent ? { act: 'return' } : { act: 'leave', from: new Date().toISOString(), until: null },
    }),
  );
  const askPassword = () =>
    modal.confirm({
      title: `给${account.name}一个新的一次性密码？`,
      content: '他现在的密码作废，已有的登录都退出。',
      okText: '给新的',
      cancelText: '取消',
      onOk: () => password.mutate(undefined),
    });
  return (
    <li className="panel">
      <div className="person-head">
        <h2>{account.name}</h2>
        <span className="soft">{account.account}</span>
        {account.absent ? <Mark tone="attention">不在岗</Mark> : null}
        {account.closedAt === null ? null : <Mark tone="problem">已停用 {momentText(account.closedAt)}</Mark>}
      </div>
      <HeldLines account={account} others={others} today={today} change={change.mutate} />
      {account.closedAt !== null ? null : (
        <div className="person-actions">
          <Button size="small" onClick={() => setAdding('role')}>
            给角色
          </Button>
          <Button size="small" onClick={() => setAdding('seat')}>
            给岗位
          </Button>
          <Button size="small" onClick={() => setAdding('substitute')}>
            AB 角
          </Button>
          <Button size="small" loading={absence.isPending} onClick={() => absence.mutate(undefined)}>
            {account.absent ? '登记回岗' : '登记离岗'}
          </Button>
          <Button size="small" loading={password.isPending} onClick={askPassword}>
            新的一次性密码
          </Button>
          <Button size="small" danger onClick={() => setClosing(true)}>
            停用
          </Button>
        </div>
      )}
      <AddDialog account={account} others={others} what={adding} onClose={() => setAdding(null)} />
      <ReasonDialog
        title={`停用${account.name}的账号`}
        open={closing}
        busy={close.isPending}
        okText="停用"
        onCancel={() => setClosing(false)}
        onReason={close.mutate}
      >
        <p>停用后不能再登录，也不能恢复；他做过的事仍在日志里。</p>
      </ReasonDialog>
    </li>
  );
}
