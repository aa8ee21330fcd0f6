import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ImportReport, outcomeLabels } from '@xianzhi/contract';
import { Alert } from 'antd';
import { organsQuery } from '../../api/queries.ts';
import { ProposedOrgans } from '../../ui/settle/proposed-organs.tsx';
import { UnknownOrgans } from '../../ui/settle/unknown-organs.tsx';
import { withoutProposed } from '../../ui/settle/without-proposed.ts';
import { ReportContents } from './report-contents.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportFindings } from './report-findings.tsx';

/** The import report: what came of it, and what a person may want to look at. */
export function Report({ report }: { report: ImportReport }) {
  const { county, issue, outcome, version } = report;
  // Asked again after each settlement, where the report itself stays as it was.
  const { data: now } = useQuery(organsQuery(county));
  const proposed = now?.proposed ?? report.proposedOrgans;
  const unknown = now?.unknown ?? report.unknownOrgans;
  return (
    <>
      <Alert
        className="notice"
        type={outcome === 'unchanged' ? 'info' : 'success'}
        showIcon={false}
        title={`${outcomeLabels[outcome]}（第 ${version} 版）`}
        description={`${report.countyName} · ${report.issueTitle}`}
        action={
          <Link className="go" to="/issues/$county/$issue" params={{ county, issue }}>
            {report.single ? '打开这件文件' : '打开这一期'}
          </Link>
        }
      />
      <ReportFigures report={report} />
      <ReportContents report={report} />
      <ReportFindings report={report} />
      <section className="panel">
        <h2>收入单位名录</h2>
        <ProposedOrgans county={county} organs={proposed} />
      </section>
      <section className="panel">
        <h2>未识别的单位名称</h2>
        <UnknownOrgans county={county} organs={withoutProposed(unknown, proposed)} />
      </section>
    </>
  );
}
