import { Alert, Form, Input } from 'antd';
import { problemFrom } from '../../api/problem.ts';

export type CountyForm = { code: string; name: string; province: string; prefecture: string };

const CODE = /^\d{6}$/;

/** Code, name and place of a new county. */
export function CountyFields({ problem }: { problem: unknown }) {
  const refused = problem ? problemFrom(problem) : null;
  return (
    <>
      <div className="county-fields">
        <Form.Item
          name="code"
          label="行政区划代码"
          extra="国家标准六位数字，例：141121。查“国家统计局 统计用区划代码”的前六位。"
          rules={[{ required: true, pattern: CODE, message: '应为六位数字，例：141121。' }]}
        >
          <Input inputMode="numeric" maxLength={6} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="name"
          label="县名"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填县的全名，例：文水县。' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="province" label="省（可不填）">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="prefecture" label="市（可不填）">
          <Input maxLength={40} />
        </Form.Item>
      </div>
      {refused ? (
        <Alert className="notice" type="error" title="没有建成" description={`${refused.message}（${refused.code}）`} />
      ) : null}
    </>
  );
}
