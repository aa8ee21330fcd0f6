import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { copyText } from './copy-text.ts';

type Props = { text: string; label: string; children: ReactNode; className?: string };

/** Copies `text` and says so; where the browser forbids it, shows the text for copying by hand. */
export function CopyButton({ text, label, children, className }: Props) {
  const { message, modal } = App.useApp();
  const copy = async () => {
    if (await copyText(text)) message.success('已复制');
    else modal.info({ title: '浏览器不允许复制，请手工选取', content: text, okText: '知道了' });
  };
  return (
    <Button type="text" size="small" className={className} aria-label={label} title={label} onClick={() => void copy()}>
      {children}
    </Button>
  );
}
