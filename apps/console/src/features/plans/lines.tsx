import type { PlanView } from '@xianzhi/contract';
import { ClauseTag } from './clause-link.tsx';

type Line = PlanView['covers'][number];

/** Sentences of content, each with the clause that it comes from. */
export function Lines({ lines, className }: { lines: readonly Line[]; className?: string }) {
  return (
    <ul className={className ?? 'line-list'}>
      {lines.map((line) => (
        <li key={`${line.text}${line.address}`}>
          {line.text} <ClauseTag address={line.address} />
        </li>
      ))}
    </ul>
  );
}
