import { useQuery } from '@tanstack/react-query';
import type { DocumentSummary, Unit } from '@xianzhi/contract';
import { useState } from 'react';
import { documentQuery } from '../../api/queries.ts';
import { AddressLink } from '../../ui/address-link.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { contentsLabel, isListed } from './unit-label.ts';

/** A carried document in the contents, with its own tree on demand. */
export function CarriedTree({ document }: { document: DocumentSummary }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...documentQuery(document.address), enabled: open });
  return (
    <details className="carried-tree" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {document.address.split('/').at(-1)}　{document.title}
      </summary>
      <AddressLink address={document.address}>打开全文</AddressLink>
      {open ? (
        <QueryView query={query} what="附件目录">
          {(view) => <Tree units={view.units} depth={0} />}
        </QueryView>
      ) : null}
    </details>
  );
}

function Tree({ units, depth }: { units: readonly Unit[]; depth: number }) {
  return (
    <ol className="contents-tree">
      {units
        .filter((unit) => isListed(unit, depth))
        .map((unit) => (
          <li key={unit.address}>
            <AddressLink address={unit.address}>{contentsLabel(unit)}</AddressLink>
            {depth === 0 && unit.children.length > 0 ? <Tree units={unit.children} depth={1} /> : null}
          </li>
        ))}
    </ol>
  );
}
