import type { IssueSummary } from '@xianzhi/contract';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { issueName } from '../../ui/issue-name.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';

/** Takes a wrong import back, with a reason. */
export function WithdrawButton({ issue }: { issue: IssueSummary }) {
  const [asking, setAsking] = useState(false);
  const readOnly = useReadOnly();
  const params = { county: issue.county, issue: issue.issue };
  const act = useAct(
    (reason: string) => call('withdrawIssue', { params, body: { reason } }),
    () => setAsking(false),
  );
  if (issue.version === null) return null;
  return (
    <>
      <Tooltip title={readOnly}>
        <Button danger disabled={readOnly !== null} onClick={() => setAsking(true)}>
          撤回
        </Button>
      </Tooltip>
      <ReasonDialog
        title={`撤回《${issueName(issue)}》`}
        open={asking}
        busy={act.isPending}
        okText="撤回"
        onCancel={() => setAsking(false)}
        onReason={act.mutate}
      >
        <p>撤回后不再能检索和引用；地址打开后会说明已撤回和理由，以后可以恢复。</p>
      </ReasonDialog>
    </>
  );
}
