import { useQuery } from '@tanstack/react-query';
import { latestDocumentsQuery } from '../../api/queries.ts';
import { AddressLink } from '../../ui/address-link.tsx';
import { QueryView } from '../../ui/query-view.tsx';

/** The newest documents of a county: for the reader who looks for ten seconds. */
export function LatestDocuments({ county }: { county: string }) {
  const query = useQuery(latestDocumentsQuery(county));
  return (
    <QueryView query={query} what="最近的文件">
      {({ documents, total }) =>
        documents.length === 0 ? null : (
          <section className="panel">
            <h2>最近的文件</h2>
            <ul className="latest">
              {documents.map((document) => (
                <li key={document.address}>
                  <AddressLink address={document.address}>{document.title}</AddressLink>{' '}
                  <span className="soft entry-facts">
                    {[document.number, document.signedOn].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {total > documents.length ? <p className="soft">共 {total} 件，按期看上面各期。</p> : null}
          </section>
        )
      }
    </QueryView>
  );
}
