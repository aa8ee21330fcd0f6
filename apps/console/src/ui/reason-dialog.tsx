import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  open: boolean;
  busy: boolean;
  okText: string;
  children?: ReactNode;
  onCancel: () => void;
  onReason: (reason: string) => void;
};

/** Asks why before something is withdrawn or restored: the reason is kept with the act. */
export function ReasonDialog({ title, open, busy, okText, children, onCancel, onReason }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const submit = ({ reason }: { reason: string }) => onReason(reason.trim());
  return (
    <Modal
      title={title}
      open={open}
      okText={okText}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      {children}
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由，以后查得到。' }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder="例：导错了文件，应为第3期" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
