import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CountySummary } from '@xianzhi/contract';
import { countiesQuery, issuesQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintMark } from '../../ui/print-mark.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { DemoActions } from './demo-actions.tsx';
import { IssueTable } from './issue-table.tsx';
import { LatestDocuments } from './latest-documents.tsx';
import { OtherCounties } from './other-counties.tsx';
import './library.css';

/** One county: its issues, its single documents, and what waits for a person. */
export function CountyView({ code }: { code: string }) {
  const counties = useQuery(countiesQuery);
  const issues = useQuery(issuesQuery(code));
  const county = counties.data?.counties.find((one) => one.code === code);
  if (counties.data && !county) {
    return (
      <StatePage title={`文库里没有代码为 ${code} 的县`} actions={<Link to="/import">导入它的公报</Link>}>
        <p>导入这个县的一期公报，填上代码，它就会出现在这里。</p>
        <Link to="/">回首页</Link>
      </StatePage>
    );
  }
  return (
    <>
      <PageHead
        title={county ? `${county.name}公报` : '公报'}
        lead={county ? <CountyLead county={county} /> : null}
        actions={<PrintButton />}
      />
      <PrintMark address={code} demo={county?.demo ?? false} />
      <QueryView query={issues} what="各期公报">
        {({ issues: all }) =>
          all.length === 0 ? (
            <StatePage title="这个县还没有公报" actions={<Link to="/import">去导入</Link>}>
              <p>导入一期公报或一件单独的公文后，这里会按期列出。</p>
            </StatePage>
          ) : (
            <>
              <IssueTable title="各期" issues={all.filter((issue) => !issue.single)} />
              <IssueTable title="单件公文" issues={all.filter((issue) => issue.single)} />
              <LatestDocuments county={code} />
            </>
          )
        }
      </QueryView>
      {county?.demo ? <DemoActions /> : null}
      <OtherCounties counties={counties.data?.counties ?? []} current={code} />
    </>
  );
}

function CountyLead({ county }: { county: CountySummary }) {
  const place = [county.province, county.prefecture, `代码 ${county.code}`].filter(Boolean).join(' · ');
  return (
    <>
      {place} · {county.documents} 件文件 · 名录 {county.organs} 个单位 ·{' '}
      <Link to="/questions/$county" params={{ county: county.code }}>
        待处理
      </Link>
    </>
  );
}
