import type { Conclusion, LadderRow } from '@xianzhi/contract';
import type { ReactNode } from 'react';
import { OutcomeChip } from '../../ui/scales.tsx';
import { ClauseLink } from './clause-link.tsx';
import { WayView } from './criterion-view.tsx';
import { Hatched } from './hatched.tsx';
import { isMet, rowState } from './ladder-layout.ts';
import { Lines } from './lines.tsx';
import { RowStateWord } from './row-state-word.tsx';

type Props = { row: LadderRow; conclusion: Conclusion | null; conditionWord: string; children: ReactNode };

/** A level or a colour: its chip and printed name, what leads to it, and who does what about it. */
export function LevelBlock({ row, conclusion, conditionWord, children }: Props) {
  const state = rowState(conclusion, row.outcome);
  return (
    <article className={`level ${state}`} data-outcome={row.outcome}>
      <header>
        <ClauseLink address={row.address} className="row-name">
          <OutcomeChip outcome={row.outcome} />
        </ClauseLink>
        {row.name === row.outcome || row.name === `${row.outcome}级` ? null : (
          <span className="printed-name">{row.name}</span>
        )}
        <RowStateWord state={state} />
      </header>
      <dl>
        <div className="conditions">
          <dt>{conditionWord}</dt>
          <dd>
            {row.notStated === null ? null : (
              <Hatched word="未载明" reason={row.notStated.reason} address={row.notStated.address} />
            )}
            <ul className="ways">
              {row.ways.map((way) => (
                <li key={way.criteria.map(({ fact, bound }) => fact + bound).join()}>
                  {way.criteria.length === 0 ? '无条件' : null}
                  <WayView way={way} isMet={(criterion) => isMet(conclusion, row.outcome, criterion)} />
                </li>
              ))}
            </ul>
            {row.discretion.length === 0 ? null : <Lines lines={row.discretion} className="discretion" />}
          </dd>
        </div>
        {children}
      </dl>
    </article>
  );
}
