import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { problemFrom } from '../../../api/problem.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';

/** Who called, for who must call back: asked for with a reason, which is recorded. */
export function CallerAct({ incident }: { incident: string }) {
  const [isAsking, setAsking] = useState(false);
  const look = useMutation({
    mutationFn: (reason: string) => call('incidentCaller', { params: { incident }, body: { reason } }),
    onSuccess: () => setAsking(false),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>看报告人</Button>
      <ReasonDialog
        title="看报告人的姓名和电话"
        open={isAsking}
        busy={look.isPending}
        okText="看"
        onCancel={() => setAsking(false)}
        onReason={(reason) => look.mutate(reason)}
      >
        <p>每看一次记一条：谁、何时、为什么。</p>
        {look.isError ? <Alert type="error" role="alert" title={problemFrom(look.error).message} /> : null}
      </ReasonDialog>
      <Modal open={look.isSuccess} title="报告人" footer={null} onCancel={() => look.reset()}>
        <p>姓名：{look.data?.name ?? '没有登记'}</p>
        <p>电话：{look.data?.telephone ?? '没有登记'}</p>
      </Modal>
    </>
  );
}
