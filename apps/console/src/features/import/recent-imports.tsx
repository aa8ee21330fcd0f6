import { Link } from '@tanstack/react-router';
import { type ImportStep, type ImportSummary, importStepLabels } from '@xianzhi/contract';
import { momentText } from '../../ui/format.ts';
import { Mark, type MarkTone } from '../../ui/mark.tsx';

const TONES: Partial<Record<ImportStep, MarkTone>> = { done: 'good', failed: 'problem', confirming: 'attention' };

/** Imports, newest first: this run's, those filed earlier, and those that wait for a person. */
export function RecentImports({ jobs }: { jobs: readonly ImportSummary[] }) {
  if (jobs.length === 0) {
    return <p className="soft">还没有导入过文件。导入后，这里列出每个文件的结果，点开看导入报告。</p>;
  }
  return (
    <section className="panel">
      <h2>最近的导入</h2>
      <ul className="job-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to="/import/$id" params={{ id: job.id }}>
              {job.fileName}
            </Link>{' '}
            <Mark tone={TONES[job.step] ?? 'plain'}>{importStepLabels[job.step]}</Mark>
            <div className="soft">
              {momentText(job.startedAt)} · {job.message}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
