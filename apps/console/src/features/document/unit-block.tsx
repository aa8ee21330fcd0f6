import type { Unit } from '@xianzhi/contract';
import { memo } from 'react';
import { LossBoxes } from './loss-boxes.tsx';
import { MarginMark } from './margin-mark.tsx';
import { useReader } from './reader-context.ts';
import { TableView } from './table-view.tsx';
import { rankOf } from './unit-label.ts';
import { UnitLine } from './unit-line.tsx';
import { UnitText } from './unit-text.tsx';

/** One unit with everything below it. Its address is its anchor. */
export const UnitBlock = memo(function UnitBlock({ unit, depth }: { unit: Unit; depth: number }) {
  const { index } = useReader();
  const rank = rankOf(unit);
  return (
    <section className={`unit ${rank}`} id={unit.address} data-clause={depth} tabIndex={-1}>
      <div className="unit-own">
        <MarginMark findings={unit.findings} />
        <UnitLine unit={unit} rank={rank} depth={depth} />
        {unit.heading !== null && unit.text !== '' ? <UnitText unit={unit} lead={null} /> : null}
      </div>
      {(index.tables.get(unit.address) ?? []).map((table) => (
        <TableView key={table.address} table={table} />
      ))}
      <LossBoxes findings={unit.findings} />
      {unit.children.map((child) => (
        <UnitBlock key={child.address} unit={child} depth={depth + 1} />
      ))}
    </section>
  );
});
