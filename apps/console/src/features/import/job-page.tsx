import { Link, useParams } from '@tanstack/react-router';
import type { ImportJob } from '@xianzhi/contract';
import { Problem } from '../../api/problem.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { ConfirmCounty } from './confirm-county.tsx';
import { JobProgress } from './job-progress.tsx';
import { Report } from './report.tsx';
import { useImportJob } from './use-import-job.ts';
import './import.css';

/** One import, from receipt to report. */
export function JobPage() {
  const { id } = useParams({ from: '/import/$id' });
  const query = useImportJob(id);
  if (query.error instanceof Problem && query.error.status === 404) {
    return (
      <StatePage title="没有这次导入的记录" code={query.error.code} actions={<Link to="/import">回导入页</Link>}>
        <p>没有导入成的、放弃了的，只记到县治关闭为止；已存入文库的公报不受影响，在“公报”里看。</p>
      </StatePage>
    );
  }
  return (
    <QueryView query={query} what="这次导入">
      {(job) => (
        <>
          <PageHead title={`导入：${job.fileName}`} lead={<Link to="/import">全部导入</Link>} />
          <Stage job={job} />
        </>
      )}
    </QueryView>
  );
}

function Stage({ job }: { job: ImportJob }) {
  switch (job.progress.step) {
    case 'failed':
      return <Failure job={job} />;
    case 'cancelled':
      return (
        <StatePage title="这次导入已放弃" actions={<Link to="/import">再导入一个文件</Link>}>
          <p>文库没有任何改动。</p>
        </StatePage>
      );
    case 'confirming':
      return job.proposal ? <ConfirmCounty job={job} proposal={job.proposal} /> : <JobProgress job={job} />;
    case 'done':
      return job.report ? <Report report={job.report} /> : <JobProgress job={job} />;
    default:
      return <JobProgress job={job} />;
  }
}

function Failure({ job }: { job: ImportJob }) {
  const { failure } = job;
  return (
    <StatePage
      tone="problem"
      title="没有导入成"
      {...(failure ? { code: failure.code } : {})}
      actions={<Link to="/import">换一个文件再试</Link>}
    >
      <p>{failure?.message ?? job.progress.message}</p>
      {failure?.place ? <p className="soft">位置：{failure.place}</p> : null}
      <p>文库没有任何改动。</p>
    </StatePage>
  );
}
