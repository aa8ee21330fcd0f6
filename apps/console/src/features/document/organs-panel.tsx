import { Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { SettleOrganDialog } from '../../ui/settle/settle-organ-dialog.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { useReader } from './reader-context.ts';

/** The organs that the document names, and the names nobody knows, to be settled here. */
export function OrgansPanel() {
  const { view } = useReader();
  const [asked, setAsked] = useState<string | null>(null);
  const readOnly = useReadOnly();
  if (view.organs.length === 0) return null;
  return (
    <section className="no-print" aria-label="文中的单位">
      <h2 className="unit-heading section">文中的单位</h2>
      <ul className="organ-list">
        {view.organs.map((organ) => (
          <li key={organ.text}>
            {organ.text}
            {organ.organ !== null && organ.organ !== organ.text ? (
              <span className="soft">（{organ.organ}）</span>
            ) : null}
            <span className="soft"> {organ.count} 处</span>{' '}
            {organ.organ === null && readOnly === null ? (
              <Button size="small" onClick={() => setAsked(organ.text)}>
                未识别，处理
              </Button>
            ) : null}
            {organ.organ === null && readOnly !== null ? <Mark tone="attention">未识别</Mark> : null}
          </li>
        ))}
      </ul>
      <SettleOrganDialog key={asked} county={view.document.county} name={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
