import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { call } from '../../api/client.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';

/** Removing or resetting the invented county; neither touches any other. */
export function DemoActions() {
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const act = useAct(
    (what: 'remove' | 'reset') => call('demo', { body: { act: what } }),
    () => void navigate({ to: '/' }),
  );
  if (readOnly !== null) return null;
  return (
    <section className="panel no-print">
      <h2>演示县</h2>
      <p className="soft">不再需要演示时可以移除；试着改乱了，可以重置。两者都只动演示县。</p>
      <div className="button-row">
        <Popconfirm
          title="移除演示县？"
          description="它的公报、处理记录一并移除；真实的县不受影响。"
          okText="移除"
          cancelText="不移除"
          onConfirm={() => act.mutate('remove')}
        >
          <Button danger loading={act.isPending && act.variables === 'remove'}>
            移除演示县
          </Button>
        </Popconfirm>
        <Popconfirm
          title="把演示县恢复原样？"
          description="你在演示县做过的处理会丢掉；真实的县不受影响。"
          okText="重置"
          cancelText="不重置"
          onConfirm={() => act.mutate('reset')}
        >
          <Button loading={act.isPending && act.variables === 'reset'}>重置演示县</Button>
        </Popconfirm>
      </div>
    </section>
  );
}
