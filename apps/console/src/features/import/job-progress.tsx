import { type ImportJob, type ImportStep, importStepLabels } from '@xianzhi/contract';
import { Progress } from 'antd';

const STEPS: readonly ImportStep[] = ['received', 'decoding', 'reading', 'storing', 'done'];

/** How far an import is, in words and as a bar. */
export function JobProgress({ job }: { job: ImportJob }) {
  const { step, share, message } = job.progress;
  const at = STEPS.indexOf(step);
  return (
    <section className="panel" aria-live="polite">
      <Progress percent={Math.round(share * 100)} status="active" aria-label="导入进度" />
      <p>{message}</p>
      <ol className="steps">
        {STEPS.map((one, place) => (
          <li key={one} className={one === step ? 'now' : undefined} aria-current={one === step ? 'step' : undefined}>
            {place < at ? '✓ ' : ''}
            {importStepLabels[one]}
          </li>
        ))}
      </ol>
    </section>
  );
}
