import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { citationStatusLabels, type OpenCitation } from '@xianzhi/contract';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { openCitationsQuery } from '../../api/queries.ts';
import { AddressLink } from '../../ui/address-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SettleCitationDialog } from '../../ui/settle/settle-citation-dialog.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';

const PAGE = 20;

/** Citations that lead nowhere yet, each with a place where it stands. */
export function OpenCitations({ county }: { county: string }) {
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<OpenCitation | null>(null);
  const query = useQuery({
    ...openCitationsQuery(county, (page - 1) * PAGE, PAGE),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="panel">
      <h2>未确定的引用</h2>
      <QueryView query={query} what="未确定的引用">
        {({ citations, total }) =>
          total === 0 ? (
            <p className="good-line">✓ 文中的引用都已确定。</p>
          ) : (
            <>
              <ul className="open-list">
                {citations.map((open) => (
                  <OpenLine key={`${open.text}-${open.status}`} open={open} onSettle={() => setAsked(open)} />
                ))}
              </ul>
              <Pagination
                current={page}
                total={total}
                pageSize={PAGE}
                hideOnSinglePage
                showSizeChanger={false}
                onChange={setPage}
              />
            </>
          )
        }
      </QueryView>
      <SettleCitationDialog key={asked?.text} county={county} citation={asked} onClose={() => setAsked(null)} />
    </section>
  );
}

function OpenLine({ open, onSettle }: { open: OpenCitation; onSettle: () => void }) {
  const readOnly = useReadOnly();
  return (
    <li>
      <div className="open-name">
        <q className="quoted">{open.text}</q> <Mark tone="attention">{citationStatusLabels[open.status]}</Mark>
        <span className="soft"> {open.mentions} 处</span>
        <AddressLink address={open.from} className="open-place">
          看一处
        </AddressLink>
      </div>
      <Button size="small" disabled={readOnly !== null} title={readOnly ?? undefined} onClick={onSettle}>
        处理
      </Button>
    </li>
  );
}
