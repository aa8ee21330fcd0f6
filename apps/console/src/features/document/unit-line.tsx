import type { Unit } from '@xianzhi/contract';
import { ClauseNumber } from './clause-number.tsx';
import type { UnitRank } from './unit-label.ts';
import { UnitText } from './unit-text.tsx';

type Props = { unit: Unit; rank: UnitRank; depth: number };

/** The line that a unit begins with: its number and heading, or its number and the first words of its text. */
export function UnitLine({ unit, rank, depth }: Props) {
  const number = <ClauseNumber unit={unit} />;
  if (unit.heading === null) return <UnitText unit={unit} lead={number} />;
  const Level = depth === 0 || rank === 'annex' || rank === 'chapter' ? 'h2' : 'h3';
  return (
    <Level className={`unit-heading ${rank}`}>
      {number}
      {unit.heading}
    </Level>
  );
}
