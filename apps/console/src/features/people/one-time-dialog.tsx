import { Modal } from 'antd';
import { CopyButton } from '../../ui/copy-button.tsx';
import { momentText } from '../../ui/format.ts';

export type OneTime = { account: string; oneTimePassword: string; until: string };

/** Shows a one-time password, this once. */
export function OneTimeDialog({ made, onClose }: { made: OneTime | null; onClose: () => void }) {
  return (
    <Modal
      title="一次性密码"
      open={made !== null}
      okText="记下了"
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      destroyOnHidden
    >
      {made === null ? null : (
        <>
          <p>
            账号 <strong>{made.account}</strong>，{momentText(made.until)}以前有效，首次登录后须改成自己的密码。
          </p>
          <code className="one-time">{made.oneTimePassword}</code>
          <CopyButton text={made.oneTimePassword} label="复制一次性密码">
            复制
          </CopyButton>
          <p className="attention">只显示这一次。请当面或打电话告诉本人。</p>
        </>
      )}
    </Modal>
  );
}
