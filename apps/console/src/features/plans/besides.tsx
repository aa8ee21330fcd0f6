import type { PlanView } from '@xianzhi/contract';
import { Lines } from './lines.tsx';

/** What a norm says beside its rows; nothing where it says nothing. */
export function Besides({ lines }: { lines: PlanView['gradings'][number]['besides'] }) {
  if (lines.length === 0) return null;
  return (
    <div className="uncoloured">
      <h4>另有规定</h4>
      <Lines lines={lines} />
    </div>
  );
}
