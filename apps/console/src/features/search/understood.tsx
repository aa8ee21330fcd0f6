import type { Recognised } from '@xianzhi/contract';
import type { ReactNode } from 'react';
import { AddressLink } from '../../ui/address-link.tsx';

/** Chips for what was recognised in the query beyond plain words. */
export function Understood({ recognised }: { recognised: readonly Recognised[] }) {
  if (recognised.length === 0) return null;
  return (
    <span className="understood">
      认出：
      {recognised.map((one) => (
        <span key={`${one.kind}-${one.text}`} className="mark">
          {wordsOf(one)}
        </span>
      ))}
    </span>
  );
}

function wordsOf(one: Recognised): ReactNode {
  switch (one.kind) {
    case 'number':
      return one.address ? (
        <AddressLink address={one.address}>文号 {one.text}</AddressLink>
      ) : (
        `文号 ${one.text}（库中没有）`
      );
    case 'provision':
      return `条款 ${one.text}`;
    case 'organ':
      return `单位 ${one.organ}（${one.mentions} 处）`;
  }
}
