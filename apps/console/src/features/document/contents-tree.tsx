import type { Unit } from '@xianzhi/contract';
import { ClauseLink } from './clause-link.tsx';
import { contentsLabel, isListed } from './unit-label.ts';

type Props = {
  units: readonly Unit[];
  depth: number;
  /** Addresses from the top to the current clause: their branches stand open. */
  branch: ReadonlySet<string>;
  current: string | null;
};

/** Two levels always, deeper ones along the branch being read. */
export function ContentsTree({ units, depth, branch, current }: Props) {
  const listed = units.filter((unit) => isListed(unit, depth));
  if (listed.length === 0) return null;
  return (
    <ol className="contents-tree">
      {listed.map((unit) => (
        <li key={unit.address}>
          <ClauseLink address={unit.address} className={unit.address === current ? 'current' : ''}>
            {contentsLabel(unit)}
          </ClauseLink>
          {depth < 1 || branch.has(unit.address) ? (
            <ContentsTree units={unit.children} depth={depth + 1} branch={branch} current={current} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
