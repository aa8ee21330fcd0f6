import { type OfficeRole, officeRole, officeRoleLabels } from '@xianzhi/contract';
import { Button, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { today } from '../../ui/day.ts';
import { useAct } from '../../ui/use-act.ts';
import type { OneTime } from './one-time-dialog.tsx';
import { PeriodFields, type PeriodFieldValues, periodOf } from './period-fields.tsx';

type Wish = PeriodFieldValues & { account: string; name: string; roles: OfficeRole[]; seats?: string[] };

export const roleOptions = officeRole.options.map((role) => ({ value: role, label: officeRoleLabels[role] }));

function AccountFields() {
  return (
    <>
      <Form.Item
        name="account"
        label="账号"
        extra="3 到 32 个小写字母、数字、点或短横，以字母开头。"
        rules={[{ required: true, message: '请填写账号。' }]}
      >
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="roles" label="角色" rules={[{ required: true, message: '至少选一个角色。' }]}>
        <Select mode="multiple" options={roleOptions} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="seats" label="岗位与机构" extra="写法与预案相同，例如 指挥长、县水利局；写一个按一次回车。">
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
    </>
  );
}

/** Opens an account; the password for its first sign-in is shown once. */
export function OpenAccount({ onOpened }: { onOpened: (made: OneTime) => void }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Wish>();
  const act = useAct(
    async ({ account, name, roles, seats = [], ...period }: Wish) => {
      const held = periodOf(period);
      const body = {
        account,
        name,
        roles: roles.map((role) => ({ role, ...held })),
        seats: seats.map((seat) => ({ seat, ...held })),
      };
      onOpened(await call('openAccount', { body }));
      return { message: `已开设 ${name} 的账号。` };
    },
    () => setOpen(false),
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        开设账号
      </Button>
      <Modal
        title="开设账号"
        open={open}
        okText="开设"
        cancelText="取消"
        confirmLoading={act.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form<Wish>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ from: dayjs(today()) }}
          onFinish={act.mutate}
        >
          <AccountFields />
          <PeriodFields />
        </Form>
      </Modal>
    </>
  );
}
