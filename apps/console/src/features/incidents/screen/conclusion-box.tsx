import type { IncidentView } from '@xianzhi/contract';
import { OutcomeChip } from '../../../ui/scales.tsx';
import { Clause } from '../clause.tsx';

export type ConclusionView = NonNullable<IncidentView['grade']>;

/** What a table makes of the facts: decided, or everything that is still possible; why, and what is near. */
export function ConclusionBox({ conclusion, word }: { conclusion: ConclusionView; word: string }) {
  const { decided, possible, reasons, nearest, notStated, problem } = conclusion;
  return (
    <div className="conclusion-box">
      {problem === null ? null : <p className="hatched-note">{problem}</p>}
      {decided === null ? (
        <p>
          {word}可能是{' '}
          {possible.map((one) => (
            <OutcomeChip key={one} outcome={one} />
          ))}
        </p>
      ) : (
        <p>
          {word}为 <OutcomeChip outcome={decided} />
        </p>
      )}
      {reasons.length === 0 ? null : (
        <ul className="reasons">
          {reasons.map((one) => (
            <li key={`${one.bound} ${one.address}`}>
              {one.given}，条款写{one.bound} <Clause address={one.address} />
            </li>
          ))}
        </ul>
      )}
      {nearest.map((one) => (
        <p key={one.text} className="nearest">
          {one.text} <Clause address={one.address} />
        </p>
      ))}
      {notStated.length === 0 ? null : (
        <details className="not-stated">
          <summary>原文未载明 {notStated.length} 处</summary>
          <ul>
            {notStated.map((one) => (
              <li key={`${one.reason} ${one.address}`}>
                {one.reason} <Clause address={one.address} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
