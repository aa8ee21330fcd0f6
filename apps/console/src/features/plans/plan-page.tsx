import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { planQuery } from '../../api/queries.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { PlanProvider } from './plan-context.ts';
import { PlanSheet } from './plan-sheet.tsx';

/** One plan. */
export function PlanPage() {
  const { county, folder } = useParams({ from: '/plans/$county/$folder' });
  const query = useQuery(planQuery(county, folder));
  if (query.error instanceof Problem && query.error.status === 404) {
    return (
      <StatePage title="没有这个预案" code={query.error.code} actions={<Link to="/plans">看预案一览</Link>}>
        <p>{query.error.message}</p>
      </StatePage>
    );
  }
  return (
    <QueryView query={query} what="这个预案">
      {(plan) => (
        <PlanProvider value={plan}>
          <PlanSheet key={`${plan.county}/${plan.folder}`} plan={plan} />
        </PlanProvider>
      )}
    </QueryView>
  );
}
