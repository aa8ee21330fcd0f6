import type { RosterView } from '@xianzhi/contract';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useAct } from '../../ui/use-act.ts';

type Row = { label: string; starts: string; ends: string };

/** Offered where a county has no shifts yet; it is free to write its own. */
const USUAL: readonly Row[] = [
  { label: '白班', starts: '08:00', ends: '18:00' },
  { label: '夜班', starts: '18:00', ends: '08:00' },
];

const TIME = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '写成 08:00' };

function ShiftRows() {
  return (
    <Form.List name="rows">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div className="shift-row" key={key}>
              <Form.Item name={[name, 'label']} rules={[{ required: true, message: '名称' }]}>
                <Input aria-label="班次名称" maxLength={20} />
              </Form.Item>
              <Form.Item name={[name, 'starts']} rules={[TIME]}>
                <Input aria-label="开始" maxLength={5} />
              </Form.Item>
              <Form.Item name={[name, 'ends']} rules={[TIME]}>
                <Input aria-label="结束" maxLength={5} />
              </Form.Item>
              <Button type="link" disabled={fields.length < 2} onClick={() => remove(name)}>
                去掉
              </Button>
            </div>
          ))}
          <Button disabled={fields.length > 5} onClick={() => add({ label: '', starts: '', ends: '' })}>
            添一个班次
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** The shifts of a day: a name, from when until when. */
export function ShiftsDialog({ shifts }: { shifts: RosterView['shifts'] }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ rows: Row[] }>();
  const act = useAct(
    ({ rows }: { rows: Row[] }) =>
      call('setShifts', {
        // Known shifts keep their names, so that what was assigned to them stays.
        body: { shifts: rows.map((row, i) => ({ ...row, shift: shifts[i]?.shift ?? `shift-${i + 1}` })) },
      }),
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>设定班次</Button>
      <Modal
        title="一天的班次"
        open={open}
        okText="保存"
        cancelText="取消"
        confirmLoading={act.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="soft">结束早于开始的，到第二天结束。</p>
        <Form
          form={form}
          preserve={false}
          initialValues={{ rows: shifts.length === 0 ? USUAL : shifts.map(({ shift: _, ...row }) => row) }}
          onFinish={act.mutate}
        >
          <ShiftRows />
        </Form>
      </Modal>
    </>
  );
}
