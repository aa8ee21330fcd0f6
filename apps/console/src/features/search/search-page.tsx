import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { searchQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchBegin } from './search-begin.tsx';
import { PAGE_SIZE } from './search-params.ts';
import { SearchResults } from './search-results.tsx';
import './search.css';

/** Search over every clause of the library. */
export function SearchPage() {
  const params = useSearch({ from: '/search' });
  const words = params.q?.trim() ?? '';
  const { page = 1, q: _, ...facets } = params;
  const query = useQuery({
    ...searchQuery({ q: words, ...facets, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  if (words === '') return <SearchBegin />;
  return (
    <>
      <PageHead title={`检索：${words}`} />
      <QueryView query={query} what="检索结果">
        {(result) => <SearchResults result={result} params={params} stale={query.isPlaceholderData} />}
      </QueryView>
    </>
  );
}
