import { type RosterDuty, type RosterView, rosterDutyLabels, type ShiftView } from '@xianzhi/contract';
import { Form, Input, Modal, Select } from 'antd';
import { call } from '../../api/client.ts';
import { useAct } from '../../ui/use-act.ts';

export type Assigning = { shift: ShiftView; duty: RosterDuty };
type Wish = { accounts: string[]; reason?: string };
type Props = { assigning: Assigning | null; people: RosterView['people']; onClose: () => void };

/** Puts people on a shift; where somebody stood there already it asks why. */
export function AssignDialog({ assigning, people, onClose }: Props) {
  const [form] = Form.useForm<Wish>();
  const act = useAct(
    ({ shift, duty, accounts, reason }: Assigning & Wish) =>
      call('assignDuty', { body: { day: shift.day, shift: shift.shift, duty, accounts, reason: reason ?? null } }),
    onClose,
  );
  const before = assigning === null ? [] : assigning.shift[assigning.duty];
  const title =
    assigning === null ? '' : `${assigning.shift.day} ${assigning.shift.label} ${rosterDutyLabels[assigning.duty]}`;
  return (
    <Modal
      title={title}
      open={assigning !== null}
      okText="确定"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {assigning === null ? null : (
        <Form<Wish>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ accounts: before.map(({ account }) => account) }}
          onFinish={(wish) => act.mutate({ ...assigning, ...wish })}
        >
          <Form.Item name="accounts" label={rosterDutyLabels[assigning.duty]}>
            <Select
              mode="multiple"
              options={people.map(({ account, name }) => ({ value: account, label: name }))}
              optionFilterProp="label"
            />
          </Form.Item>
          {before.length === 0 ? null : (
            <Form.Item
              name="reason"
              label="调班的理由"
              rules={[{ required: true, whitespace: true, message: '已经排了人，调班请写明理由。' }]}
            >
              <Input maxLength={200} placeholder="例：临时出差" />
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}
