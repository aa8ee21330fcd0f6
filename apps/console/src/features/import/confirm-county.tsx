import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConfirmImport, CountyProposal, ImportJob } from '@xianzhi/contract';
import { Button, Form } from 'antd';
import { call } from '../../api/client.ts';
import { importQuery, importsQuery } from '../../api/queries.ts';
import { useAct } from '../../ui/use-act.ts';
import { CountyFields, type CountyForm } from './county-fields.tsx';

type Props = { job: ImportJob; proposal: CountyProposal };

/** A gazette of a county that the library does not have: its name as the text gives it, its code from a person. */
export function ConfirmCounty({ job, proposal }: Props) {
  const client = useQueryClient();
  const [form] = Form.useForm<CountyForm>();
  const params = { id: job.id };
  const confirm = useMutation({
    mutationFn: (body: ConfirmImport) => call('confirmImport', { params, body }),
    onSuccess: async (next) => {
      client.setQueryData(importQuery(job.id).queryKey, next);
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
  const cancel = useAct(() => call('cancelImport', { params }));
  const initial = { code: '', name: proposal.name ?? '', province: '', prefecture: '' };
  return (
    <section className="panel">
      <h2>文库里还没有这个县</h2>
      <p>
        {proposal.name ? `从文中读到的县名是“${proposal.name}”` : '从文中没有读出县名'}
        {proposal.publisher ? `，出版单位是“${proposal.publisher}”` : ''}
        。请核对，并补上行政区划代码；单位名录在下一步确认。
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(fields) => confirm.mutate(confirmation(fields))}
        initialValues={initial}
        requiredMark={false}
      >
        <CountyFields problem={confirm.error} />
        <div className="button-row">
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            建立这个县并完成导入
          </Button>
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            放弃这次导入
          </Button>
        </div>
      </Form>
    </section>
  );
}

const confirmation = (fields: CountyForm): ConfirmImport => ({
  code: fields.code.trim(),
  name: fields.name.trim(),
  province: fields.province?.trim() || null,
  prefecture: fields.prefecture?.trim() || null,
});
