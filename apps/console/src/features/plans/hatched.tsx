import type { ReactNode } from 'react';
import { ClauseTag } from './clause-link.tsx';

type Props = { word: '未载明' | '未刊登'; reason: string; address?: string | null; children?: ReactNode };

/** What the text leaves open: grey and hatched, with the reason; never blank. */
export function Hatched({ word, reason, address = null, children }: Props) {
  return (
    <div className="hatched">
      <b>{word}</b> {reason} {address === null ? null : <ClauseTag address={address} />}
      {children}
    </div>
  );
}
