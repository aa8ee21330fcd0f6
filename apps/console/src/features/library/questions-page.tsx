import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { countiesQuery, organsQuery } from '../../api/queries.ts';
import { AddressLink } from '../../ui/address-link.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ProposedOrgans } from '../../ui/settle/proposed-organs.tsx';
import { UnknownOrgans } from '../../ui/settle/unknown-organs.tsx';
import { withoutProposed } from '../../ui/settle/without-proposed.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { OpenCitations } from './open-citations.tsx';
import './library.css';

/** What waits for a person in a county: unit names nobody knows, citations that lead nowhere yet. */
export function QuestionsPage() {
  const { county } = useParams({ from: '/questions/$county' });
  const counties = useQuery(countiesQuery);
  const organs = useQuery(organsQuery(county));
  const readOnly = useReadOnly();
  const name = counties.data?.counties.find((one) => one.code === county)?.name ?? county;
  return (
    <>
      <PageHead
        title={`${name}：待处理`}
        lead={
          <>
            <AddressLink address={county}>{name}公报</AddressLink> ·
            不处理也能阅读和检索；处理一处，全县同样的地方一起改。
          </>
        }
      />
      {readOnly === null ? null : <p className="match-line attention">！{readOnly}</p>}
      <QueryView query={organs} what="单位名录">
        {({ unknown, proposed, organs: known }) => (
          <>
            {proposed.length > 0 ? (
              <section className="panel">
                <h2>收入单位名录</h2>
                <ProposedOrgans county={county} organs={proposed} />
              </section>
            ) : null}
            <section className="panel">
              <h2>未识别的单位名称</h2>
              <p className="soft">名录里现有 {known.length} 个单位。</p>
              <UnknownOrgans county={county} organs={withoutProposed(unknown, proposed)} />
            </section>
          </>
        )}
      </QueryView>
      <OpenCitations county={county} />
    </>
  );
}
