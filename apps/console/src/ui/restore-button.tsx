import { Button, Tooltip } from 'antd';
import { call } from '../api/client.ts';
import { useAct } from './use-act.ts';
import { useReadOnly } from './use-read-only.ts';

type Props = { address: string } | { county: string; issue: string };

/** Puts a withdrawn issue back, named by itself or by an address inside it. */
export function RestoreButton(props: Props) {
  const readOnly = useReadOnly();
  const act = useAct(() =>
    'address' in props
      ? call('restore', { body: { address: props.address } })
      : call('restoreIssue', { params: { county: props.county, issue: props.issue } }),
  );
  return (
    <Tooltip title={readOnly}>
      <Button disabled={readOnly !== null} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        恢复
      </Button>
    </Tooltip>
  );
}
