import { Button } from 'antd';
import { problemFrom } from '../api/problem.ts';
import { StatePage } from './state-page.tsx';

/** A failed reading of `what`: the server's own words, its code, and the way on. */
export function Failed({ error, what, onRetry }: { error: unknown; what: string; onRetry?: () => void }) {
  const problem = problemFrom(error);
  return (
    <StatePage
      tone="problem"
      title={`没有读到${what}`}
      code={problem.code}
      actions={onRetry ? <Button onClick={onRetry}>再试一次</Button> : null}
    >
      <p>{problem.message}</p>
      {problem.advice ? <p>{problem.advice}</p> : null}
    </StatePage>
  );
}
