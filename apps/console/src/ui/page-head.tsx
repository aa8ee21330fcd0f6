import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

type Props = { title: string; lead?: ReactNode; actions?: ReactNode };

/** A page's name, one line under it, and what can be done here. */
export function PageHead({ title, lead, actions }: Props) {
  useTitle(title);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead ? <div className="page-lead">{lead}</div> : null}
      </div>
      {actions ? <div className="page-actions no-print">{actions}</div> : null}
    </header>
  );
}
