import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { Resolution } from '@xianzhi/contract';
import { resolveQuery } from '../api/queries.ts';
import { AbsentPage } from '../features/document/absent-page.tsx';
import { AmbiguousPage } from '../features/document/ambiguous-page.tsx';
import { DocumentPage } from '../features/document/document-page.tsx';
import { UnknownPage } from '../features/document/unknown-page.tsx';
import { WithdrawnPage } from '../features/document/withdrawn-page.tsx';
import { CountyView } from '../features/library/county-view.tsx';
import { QueryView } from '../ui/query-view.tsx';

const COUNTY = /^(\d{6})\/?$/;

/** Whatever stands at an address: a county, a document, a clause, or the reason why there is nothing to read. */
export function AddressPage() {
  const { _splat: asked = '' } = useParams({ from: '/$' });
  // The document stays on the screen while another of its clauses is looked up.
  const county = COUNTY.exec(asked)?.[1];
  const query = useQuery({ ...resolveQuery(asked), placeholderData: keepPreviousData, enabled: county === undefined });
  if (county !== undefined) return <CountyView code={county} />;
  return (
    <QueryView query={query} what="这个地址">
      {(resolution) => <Resolved resolution={resolution} settled={!query.isPlaceholderData} asked={asked} />}
    </QueryView>
  );
}

type Props = { resolution: Resolution; settled: boolean; asked: string };

function Resolved({ resolution, settled, asked }: Props) {
  switch (resolution.state) {
    case 'redirect':
      return settled ? <Navigate to="/$" params={{ _splat: resolution.address }} replace /> : null;
    case 'found':
      return <DocumentPage place={resolution} asked={asked} settled={settled} />;
    case 'ambiguous':
      return <AmbiguousPage asked={asked} resolution={resolution} />;
    case 'withdrawn':
      return <WithdrawnPage resolution={resolution} />;
    case 'absent':
      return <AbsentPage resolution={resolution} />;
    case 'unknown':
      return <UnknownPage resolution={resolution} />;
  }
}
