import type { SettleCitation } from '@xianzhi/contract';
import { Form, Input } from 'antd';

/** The field that one kind of answer needs. */
export function CitationFields({ as }: { as: SettleCitation['as'] | undefined }) {
  if (as === 'none') return <p className="soft">这样写的引用以后标为已处理，不再列在“待处理”里。</p>;
  if (as === 'work') {
    return (
      <Form.Item
        name="title"
        label="名称"
        extra="不带书名号，例：中华人民共和国突发事件应对法"
        rules={[{ required: true, min: 2, whitespace: true, message: '请填法规文件的名称，不带书名号。' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name="address"
      label="地址或发文字号"
      extra="从文件页“复制引文”里取地址，或直接写发文字号。"
      rules={[{ required: true, whitespace: true, message: '请填地址，例：141121/文政发〔2024〕8号/二。' }]}
    >
      <Input placeholder="例：文政发〔2024〕8号/二/（一）" maxLength={600} />
    </Form.Item>
  );
}
