import type { AccountView, ChangeAccount, OfficeRole } from '@xianzhi/contract';
import { Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { call } from '../../api/client.ts';
import { today } from '../../ui/day.ts';
import { useAct } from '../../ui/use-act.ts';
import { roleOptions } from './open-account.tsx';
import { PeriodFields, type PeriodFieldValues, periodOf } from './period-fields.tsx';

export type Added = 'role' | 'seat' | 'substitute';
type Wish = PeriodFieldValues & { role: OfficeRole; seat: string; substitute: string };

const TITLES: Readonly<Record<Added, string>> = { role: '给予角色', seat: '给予岗位或机构', substitute: '指定 AB 角' };

function changeOf(what: Added, { role, seat, substitute, ...period }: Wish): ChangeAccount {
  const held = periodOf(period);
  if (what === 'role') return { act: 'giveRole', role, ...held };
  if (what === 'seat') return { act: 'giveSeat', seat, ...held };
  return { act: 'nameSubstitute', substitute, ...held };
}

function WhatField({ what, others }: { what: Added; others: readonly AccountView[] }) {
  if (what === 'role')
    return (
      <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选角色。' }]}>
        <Select options={roleOptions} showSearch optionFilterProp="label" />
      </Form.Item>
    );
  if (what === 'seat')
    return (
      <Form.Item
        name="seat"
        label="岗位或机构"
        extra="写法与预案相同，例如 指挥长、县水利局。"
        rules={[{ required: true, whitespace: true, message: '请填写岗位或机构。' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
    );
  return (
    <Form.Item
      name="substitute"
      label="由谁代"
      extra="本人登记离岗时，由他行使本人的岗位。"
      rules={[{ required: true, message: '请选人。' }]}
    >
      <Select options={others.map(({ account, name }) => ({ value: account, label: `${name}（${account}）` }))} />
    </Form.Item>
  );
}

type Props = {
  account: AccountView;
  others: readonly AccountView[];
  what: Added | null;
  onClose: () => void;
};

/** Gives an account a role, a seat or a substitute, from a day until a day. */
export function AddDialog({ account, others, what, onClose }: Props) {
  const [form] = Form.useForm<Wish>();
  const act = useAct(
    (change: ChangeAccount) => call('changeAccount', { params: { account: account.account }, body: change }),
    onClose,
  );
  return (
    <Modal
      title={what === null ? '' : `${account.name}：${TITLES[what]}`}
      open={what !== null}
      okText="确定"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {what === null ? null : (
        <Form<Wish>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ from: dayjs(today()) }}
          onFinish={(wish) => act.mutate(changeOf(what, wish))}
        >
          <WhatField what={what} others={others} />
          <PeriodFields />
        </Form>
      )}
    </Modal>
  );
}
