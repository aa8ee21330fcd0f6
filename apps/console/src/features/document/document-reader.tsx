import type { DocumentView } from '@xianzhi/contract';
import { useMemo, useState } from 'react';
import { PrintMark } from '../../ui/print-mark.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { BesideClause } from './beside-clause.tsx';
import { BesideDrawer } from './beside-drawer.tsx';
import { ContentsSide } from './contents-side.tsx';
import { DocumentBody } from './document-body.tsx';
import { DocumentFoot } from './document-foot.tsx';
import { DocumentHead } from './document-head.tsx';
import { indexDocument } from './document-index.ts';
import { ReaderContext } from './reader-context.ts';
import { useCurrentClause } from './use-current-clause.ts';
import { useShowPlace } from './use-show-place.ts';

type Props = {
  view: DocumentView;
  version: number | null;
  place: { address: string; anchor: string | null } | null;
};

/** The reader page: contents, text, and what stands beside the clause. */
export function DocumentReader({ view, version, place }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  const index = useMemo(() => indexDocument(view), [view]);
  const reader = useMemo(() => ({ view, index, version, openBeside: setOpened }), [view, index, version]);
  const shown = useShowPlace(place);
  const current = useCurrentClause(shown);
  const { document } = view;
  useTitle(document.title);
  return (
    <ReaderContext value={reader}>
      <PrintMark address={document.address} version={document.version} demo={document.demo} />
      <div className="reader">
        <ContentsSide current={current} />
        <article className="sheet">
          <DocumentHead />
          <DocumentBody />
          <DocumentFoot />
        </article>
        <aside className="beside no-print" aria-label="条款旁">
          <BesideClause address={current} />
        </aside>
      </div>
      <BesideDrawer address={opened} onClose={() => setOpened(null)} />
    </ReaderContext>
  );
}
