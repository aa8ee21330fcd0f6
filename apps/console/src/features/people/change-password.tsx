import { Button, Form, Input } from 'antd';
import { call } from '../../api/client.ts';
import { useAct } from '../../ui/use-act.ts';

type Wish = { password: string; next: string; again: string };

/** A new password for oneself; after a one-time password nothing else is open. */
export function ChangePassword({ isFirst }: { isFirst: boolean }) {
  const [form] = Form.useForm<Wish>();
  const act = useAct(
    ({ password, next }: Wish) => call('changePassword', { body: { password, next } }),
    () => form.resetFields(),
  );
  return (
    <section className="panel">
      <h2>{isFirst ? '请先改密码' : '改密码'}</h2>
      {isFirst ? <p className="attention">您用的是一次性密码，改成自己的以后才能办别的事。</p> : null}
      <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={act.mutate}>
        <Form.Item
          name="password"
          label={isFirst ? '一次性密码' : '现在的密码'}
          rules={[{ required: true, message: '请填写现在的密码。' }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码"
          extra="10 个字符以上，含大写字母、小写字母、数字、符号中的至少两种。"
          rules={[{ required: true, min: 10, message: '请填写 10 个字符以上的新密码。' }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label="再填一次新密码"
          dependencies={['next']}
          rules={[
            { required: true, message: '请再填一次。' },
            {
              validator: (_, value) =>
                value === undefined || value === form.getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error('两次填的不一样。')),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          改密码
        </Button>
      </Form>
    </section>
  );
}
