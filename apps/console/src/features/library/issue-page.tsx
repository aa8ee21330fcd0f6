import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { issueQuery } from '../../api/queries.ts';
import { AddressLink } from '../../ui/address-link.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { IssueView } from './issue-view.tsx';
import './library.css';

/** One issue of a gazette, or one single document as a file. */
export function IssuePage() {
  const { county, issue } = useParams({ from: '/issues/$county/$issue' });
  const { version } = useSearch({ from: '/issues/$county/$issue' });
  const query = useQuery(issueQuery(county, issue, version ?? null));
  if (query.error instanceof Problem && query.error.status === 404) {
    return (
      <StatePage
        title="文库里没有这一期"
        code={query.error.code}
        actions={<AddressLink address={county}>看这个县的各期公报</AddressLink>}
      >
        <p>{query.error.message}</p>
      </StatePage>
    );
  }
  return (
    <QueryView query={query} what="这一期公报">
      {(view) => <IssueView view={view} />}
    </QueryView>
  );
}
