import { type Citation, citationStatusLabels, type SettleCitation } from '@xianzhi/contract';
import { Form, Modal, Radio } from 'antd';
import { call } from '../../api/client.ts';
import { useAct } from '../use-act.ts';
import { CitationFields } from './citation-fields.tsx';

type Fields = { as: SettleCitation['as']; address?: string; title?: string };
type Question = Pick<Citation, 'text' | 'title' | 'number' | 'status'>;
type Props = { county: string; citation: Question | null; onClose: () => void };

/** Settles an open citation by its words: a place in the library, a work outside it, or nothing to be found. */
export function SettleCitationDialog({ county, citation, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const act = useAct((body: SettleCitation) => call('settleCitation', { params: { county }, body }), onClose);
  const submit = (fields: Fields) => act.mutate(bodyOf(citation?.text ?? '', fields));
  return (
    <Modal
      title="这处引用指的是什么？"
      open={citation !== null}
      okText="确定"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {citation ? (
        <p>
          原文：<q className="quoted">{citation.text}</q>（{citationStatusLabels[citation.status]}
          ）。全县同样的写法一起处理。
        </p>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={submit}
        initialValues={{ as: 'address', address: citation?.number ?? '', title: citation?.title ?? '' }}
      >
        <Form.Item name="as" label="它指向">
          <Radio.Group
            options={[
              { value: 'address', label: '文库里的文件或条款' },
              { value: 'work', label: '文库以外的法规文件' },
              { value: 'none', label: '无从查找，不再提示' },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(before: Fields, after: Fields) => before.as !== after.as}>
          {() => <CitationFields as={form.getFieldValue('as')} />}
        </Form.Item>
      </Form>
    </Modal>
  );
}

function bodyOf(text: string, { as, address, title }: Fields): SettleCitation {
  if (as === 'address') return { as, text, address: address?.trim() ?? '' };
  if (as === 'none') return { as, text };
  return { as, text, title: title?.trim() ?? '' };
}
