import { useQuery } from '@tanstack/react-query';
import { organKindLabels, type SettleOrgan } from '@xianzhi/contract';
import { Form, Modal, Radio, Select } from 'antd';
import { call } from '../../api/client.ts';
import { organsQuery } from '../../api/queries.ts';
import { useAct } from '../use-act.ts';

const KINDS = Object.entries(organKindLabels).map(([value, label]) => ({ value, label }));

type Props = { county: string; name: string | null; onClose: () => void };
type Fields = { as: SettleOrgan['as']; organ?: string; kind?: string; parent?: string | null };

/** Settles an unknown unit name: another name of a known organ, a new organ, or no organ at all. */
export function SettleOrganDialog({ county, name, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { data } = useQuery({ ...organsQuery(county), enabled: name !== null });
  const act = useAct((body: SettleOrgan) => call('settleOrgan', { params: { county }, body }), onClose);
  const options = (data?.organs ?? []).map((organ) => ({ value: organ.name, label: organ.name }));
  const submit = (fields: Fields) => act.mutate(bodyOf(name ?? '', fields));
  return (
    <Modal
      title={`“${name ?? ''}”是哪个单位？`}
      open={name !== null}
      okText="确定"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit} initialValues={{ as: 'alias' }}>
        <Form.Item name="as" label="它是">
          <Radio.Group
            options={[
              { value: 'alias', label: '已有单位的另一种叫法' },
              { value: 'organ', label: '名录里还没有的单位' },
              { value: 'none', label: '不是单位' },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(before: Fields, after: Fields) => before.as !== after.as}>
          {() => <OrganFields as={form.getFieldValue('as')} options={options} />}
        </Form.Item>
      </Form>
    </Modal>
  );
}

type Options = { value: string; label: string }[];

function OrganFields({ as, options }: { as: SettleOrgan['as']; options: Options }) {
  if (as === 'none') return <p className="soft">以后读到这几个字，不再当作单位名称。</p>;
  if (as === 'alias') {
    return (
      <Form.Item name="organ" label="单位全称" rules={[{ required: true, message: '请选择名录中的单位。' }]}>
        <Select showSearch options={options} placeholder="输入几个字查找" notFoundContent="名录里没有" />
      </Form.Item>
    );
  }
  return (
    <>
      <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别。' }]}>
        <Select showSearch optionFilterProp="label" options={KINDS} placeholder="例：政府部门" />
      </Form.Item>
      <Form.Item name="parent" label="上级单位（没有可不填）">
        <Select showSearch allowClear options={options} placeholder="输入几个字查找" notFoundContent="名录里没有" />
      </Form.Item>
    </>
  );
}

function bodyOf(name: string, { as, organ, kind, parent }: Fields): SettleOrgan {
  if (as === 'alias') return { as, name, organ: organ ?? '' };
  if (as === 'organ') return { as, name, kind: kind?.trim() ?? '', parent: parent ?? null };
  return { as, name };
}
