import { useQuery } from '@tanstack/react-query';
import type { Resolution } from '@xianzhi/contract';
import { documentQuery } from '../../api/queries.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { DocumentReader } from './document-reader.tsx';
import { versionOf, withVersion } from './versions.ts';
import './document.css';
import './document-print.css';

type Props = {
  place: Extract<Resolution, { state: 'found' }>;
  /** The address as it stands in the address bar. */
  asked: string;
  settled: boolean;
};

/** A document, opened at a clause where the address names one. */
export function DocumentPage({ place, asked, settled }: Props) {
  const version = versionOf(place.address) ?? versionOf(asked);
  const query = useQuery(documentQuery(withVersion(place.document.address, version)));
  const named = place.kind !== 'document';
  return (
    <QueryView query={query} what="文件">
      {(view) => (
        <DocumentReader
          key={view.document.address}
          view={view}
          version={version}
          place={named && settled ? { address: place.address, anchor: place.anchor } : null}
        />
      )}
    </QueryView>
  );
}
