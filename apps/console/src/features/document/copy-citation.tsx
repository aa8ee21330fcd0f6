import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { problemFrom } from '../../api/problem.ts';
import { copyText } from '../../ui/copy-text.ts';

type Props = { address: string; small?: boolean };

/** Copies the official form of citing this place together with its address. */
export function CopyCitation({ address, small = false }: Props) {
  const { message, modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      const { copied } = await call('citation', { query: { address } });
      if (await copyText(copied)) message.success(`已复制：${copied}`);
      else modal.info({ title: '浏览器不允许复制，请手工选取', content: copied, okText: '知道了' });
    } catch (error) {
      const problem = problemFrom(error);
      message.error(`没有复制成：${problem.message}（${problem.code}）`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size={small ? 'small' : 'middle'} loading={busy} className="copy-citation" onClick={() => void copy()}>
      复制引文
    </Button>
  );
}
