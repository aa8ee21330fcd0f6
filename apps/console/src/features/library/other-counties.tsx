import type { CountySummary } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Mark } from '../../ui/mark.tsx';

/** The library's other counties. */
export function OtherCounties({ counties, current }: { counties: readonly CountySummary[]; current: string }) {
  const others = counties.filter((county) => county.code !== current);
  if (others.length === 0) return null;
  return (
    <nav className="panel no-print" aria-label="其他县">
      <h2>其他县</h2>
      <ul className="county-list">
        {others.map((county) => (
          <li key={county.code}>
            <AddressLink address={county.code} className="strong">
              {county.name}
            </AddressLink>{' '}
            {county.demo ? <Mark tone="problem">演示</Mark> : null}
            <div className="soft">
              {county.issues === 0 ? '尚无公报' : `${county.issues} 期 · ${county.documents} 件`}
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}
