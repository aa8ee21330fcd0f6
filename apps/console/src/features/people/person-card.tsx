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

type LineProps = { title: string; held: readonly HeldProps[] };

function HeldLine({ title, held }: LineProps) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {held.length === 0 ? <span className="soft">没有</span> : null}
        {held.map((one) => (
          <Held key={one.word + one.period.from} {...one} />
        ))}
      </dd>
    </>
  );
}

type Ending = { word: string; period: Period; change: ChangeAccount };

/** Everything that an account holds today or will hold, each with the way to end it. */
function HeldLines({
  account,
  others,
  today,
  change,
}: Omit<Props, 'onOneTime'> & { change: (one: ChangeAccount) => void }) {
  const { modal } = App.useApp();
  const ask = (word: string, wish: ChangeAccount) =>
    modal.confirm({
      title: `从明天起终止${account.name}的“${word}”？`,
      content: '到今天为止仍然有效；他现在的登录随即退出。',
      okText: '终止',
      cancelText: '取消',
      onOk: () => change(wish),
    });
  const lines = (endings: readonly Ending[]): HeldProps[] =>
    endings
      .filter(({ period }) => isOpen(period, today))
      .map(({ word, period, change: wish }) => ({
        word,
        period,
        onEnd: account.closedAt === null ? () => ask(word, wish) : null,
      }));
  const nameOf = (name: string) => others.find((one) => one.account === name)?.name ?? name;
  const until = today;
  const roles = account.roles.map(
    ({ role, ...period }): Ending => ({
      word: officeRoleLabels[role],
      period,
      change: { act: 'endRole', role, until },
    }),
  );
  const seats = account.seats.map(
    ({ seat, ...period }): Ending => ({ word: seat, period, change: { act: 'endSeat', seat, until } }),
  );
  const substitutes = account.substitutes.map(
    ({ substitute, ...period }): Ending => ({
      word: nameOf(substitute),
      period,
      change: { act: 'endSubstitute', substitute, until },
    }),
  );
  return (
    <dl className="person-lines">
      <HeldLine title="角色" held={lines(roles)} />
      <HeldLine title="岗位" held={lines(seats)} />
      <HeldLine title="AB 角" held={lines(substitutes)} />
    </dl>
  );
}

type ActionProps = {
  account: AccountView;
  onOneTime: Props['onOneTime'];
  onAdd: (what: Added) => void;
};

const ADDITIONS: readonly [Added, string][] = [
  ['role', '给角色'],
  ['seat', '给岗位'],
  ['substitute', 'AB 角'],
];

/** A new password, for whoever has forgotten his. */
function PasswordButton({ account, onOneTime }: Omit<ActionProps, 'onAdd'>) {
  const { modal } = App.useApp();
  const act = useAct(async () => {
    onOneTime(await call('giveOneTimePassword', { params: { account: account.account } }));
    return { message: '旧密码已作废。' };
  });
  const ask = () =>
    modal.confirm({
      title: `给${account.name}一个新的一次性密码？`,
      content: '他现在的密码作废，已有的登录都退出。',
      okText: '给新的',
      cancelText: '取消',
      onOk: () => act.mutate(undefined),
    });
  return (
    <Button size="small" loading={act.isPending} onClick={ask}>
      新的一次性密码
    </Button>
  );
}

function CloseButton({ account }: Pick<ActionProps, 'account'>) {
  const [asking, setAsking] = useState(false);
  const act = useAct(
    (reason: string) => call('closeAccount', { params: { account: account.account }, body: { reason } }),
    () => setAsking(false),
  );
  return (
    <>
      <Button size="small" danger onClick={() => setAsking(true)}>
        停用
      </Button>
      <ReasonDialog
        title={`停用${account.name}的账号`}
        open={asking}
        busy={act.isPending}
        okText="停用"
        onCancel={() => setAsking(false)}
        onReason={act.mutate}
      >
        <p>停用后不能再登录，也不能恢复；他做过的事仍在日志里。</p>
      </ReasonDialog>
    </>
  );
}

function Actions({ account, onOneTime, onAdd }: ActionProps) {
  const absence = useAct(() =>
    call('absence', {
      params: { account: account.account },
      body: account.absent ? { act: 'return' } : { act: 'leave', from: new Date().toISOString(), until: null },
    }),
  );
  return (
    <div className="person-actions">
      {ADDITIONS.map(([what, word]) => (
        <Button key={what} size="small" onClick={() => onAdd(what)}>
          {word}
        </Button>
      ))}
      <Button size="small" loading={absence.isPending} onClick={() => absence.mutate(undefined)}>
        {account.absent ? '登记回岗' : '登记离岗'}
      </Button>
      <PasswordButton account={account} onOneTime={onOneTime} />
      <CloseButton account={account} />
    </div>
  );
}

/** One account: what it holds, and what may be done with it. */
export function PersonCard({ account, others, today, onOneTime }: Props) {
  const [adding, setAdding] = useState<Added | null>(null);
  const params = { account: account.account };
  const change = useAct((body: ChangeAccount) => call('changeAccount', { params, body }));
  return (
    <li className="panel">
      <div className="person-head">
        <h2>{account.name}</h2>
        <span className="soft">{account.account}</span>
        {account.absent ? <Mark tone="attention">不在岗</Mark> : null}
        {account.closedAt === null ? null : <Mark tone="problem">已停用 {momentText(account.closedAt)}</Mark>}
      </div>
      <HeldLines account={account} others={others} today={today} change={change.mutate} />
      {account.closedAt === null ? <Actions account={account} onOneTime={onOneTime} onAdd={setAdding} /> : null}
      <AddDialog account={account} others={others} what={adding} onClose={() => setAdding(null)} />
    </li>
  );
}
