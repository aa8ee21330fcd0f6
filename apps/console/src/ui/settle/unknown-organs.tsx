import type { UnknownOrgan } from '@xianzhi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { AddressLink } from '../address-link.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { SettleOrganDialog } from './settle-organ-dialog.tsx';

const FIRST = 20;

/** Unknown unit names with the places where they stand, each to be settled here. */
export function UnknownOrgans({ county, organs }: { county: string; organs: readonly UnknownOrgan[] }) {
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<UnknownOrgan | null>(null);
  const readOnly = useReadOnly();
  if (organs.length === 0) return <p className="good-line">✓ 除可收入名录的以外，没有不认识的单位名称。</p>;
  return (
    <>
      <ul className="open-list">
        {(all ? organs : organs.slice(0, FIRST)).map((organ) => (
          <li key={organ.name}>
            <div className="open-name">
              <b>{organ.name}</b> <span className="soft">{organ.mentions} 处</span>
              <AddressLink address={organ.example} className="open-place">
                看一处
              </AddressLink>
            </div>
            <Button
              size="small"
              disabled={readOnly !== null}
              title={readOnly ?? undefined}
              onClick={() => setAsked(organ)}
            >
              处理
            </Button>
          </li>
        ))}
      </ul>
      {all || organs.length <= FIRST ? null : <Button onClick={() => setAll(true)}>显示全部 {organs.length} 个</Button>}
      <SettleOrganDialog key={asked?.name} county={county} name={asked?.name ?? null} onClose={() => setAsked(null)} />
    </>
  );
}
