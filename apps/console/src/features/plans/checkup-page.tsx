import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanSummary } from '@xianzhi/contract';
import { planQuery, plansQuery } from '../../api/queries.ts';
import { Failed } from '../../ui/failed.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintMark } from '../../ui/print-mark.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { FindingPart } from './finding-part.tsx';
import { PlanProvider } from './plan-context.ts';
import { SeverityCounts } from './severity.tsx';
import './plans.css';
import './plan.css';

const NOTHING: ReadonlySet<string> = new Set();

/** 体检: what the check found in every plan, on one page that can be printed and handed on. */
export function CheckupPage() {
  const query = useQuery(plansQuery);
  return (
    <>
      <PageHead
        title="预案体检"
        lead={
          <>
            <Link to="/plans">预案</Link> ›
            逐条核对各预案：缺口、重叠、无人决定的等级、点名而未成立的机构、过长的时限。每处都附条款，有例证的附例证。
          </>
        }
        actions={<PrintButton />}
      />
      <PrintMark address="预案体检" demo={false} />
      <QueryView query={query} what="预案一览">
        {({ plans }) =>
          plans.length === 0 ? (
            <StatePage title="还没有预案" actions={<Link to="/plans">看预案一览</Link>}>
              <p>装入预案后，这里列出核对的结果。</p>
            </StatePage>
          ) : (
            <All plans={plans} />
          )
        }
      </QueryView>
    </>
  );
}

function All({ plans }: { plans: readonly PlanSummary[] }) {
  const queries = useQueries({ queries: plans.map((plan) => planQuery(plan.county, plan.folder)) });
  return plans.map((plan, place) => {
    const query = queries[place];
    return (
      <section key={`${plan.county}/${plan.folder}`} className="panel">
        <h2>
          <Link to="/plans/$county/$folder" params={{ county: plan.county, folder: plan.folder }}>
            {plan.title}
          </Link>{' '}
          <SeverityCounts counts={{ defect: plan.defects, doubt: plan.doubts, note: plan.notes }} />
        </h2>
        {query?.data ? (
          <PlanProvider value={query.data}>
            <FindingPart findings={query.data.findings} known={NOTHING} onTry={() => undefined} />
          </PlanProvider>
        ) : query?.isError ? (
          <Failed error={query.error} what={plan.title} onRetry={() => void query.refetch()} />
        ) : (
          <Loading what={plan.title} />
        )}
      </section>
    );
  });
}
