import { Modal } from 'antd';

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['/', '到检索框'],
  ['g 然后 g', '公报'],
  ['g 然后 s', '检索'],
  ['g 然后 p', '预案'],
  ['g 然后 d', '值守（登录以后）'],
  ['n', '在值守页接报'],
  ['g 然后 i', '导入'],
  ['g 然后 h', '帮助'],
  ['Tab', '到下一个链接或按钮；到条款时显出复制按钮'],
  ['Esc', '关闭打开的窗口'],
  ['?', '打开这张表'],
];

/** The keys of the console. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title="快捷键" open={open} onCancel={onClose} footer={null}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
