import type { DecisionTable } from '../../norms/index.ts';
import { certificateOf } from './certificate.ts';
import { type Decisions, decideAll } from './decisions.ts';
import { findGaps, type Uncovered } from './gaps.ts';
import { findFallingSteps } from './monotony.ts';
import { comparePairs, type Pairs } from './overlaps.ts';
import { readSpace, type Space } from './space.ts';
import type { Completeness, IdleRow, Listed, TableVerdict } from './verdict.ts';
import { casesIn } from './volume.ts';
import { placeOf } from './witness.ts';
import { wholeRegion } from './work.ts';

const none: Listed<never> = { first: [], total: 0 };
const NOTHING_SEEN: Uncovered = { gaps: none, uncoveredCases: 0n, unexploredCases: 0n };

/** All boxes but those of rows that are met whatever the facts are: these would hide every gap. */
function boxesWithConditions({ boxes, catchAlls }: Space): Int32Array {
  const hidden = new Set(catchAlls);
  return Int32Array.from({ length: boxes.count }, (_, box) => box).filter(
    (box) => !hidden.has(boxes.row[box] as number),
  );
}

function completenessOf(space: Space, { uncoveredCases, unexploredCases }: Uncovered): Completeness {
  if (uncoveredCases > 0n) return space.catchAlls.length > 0 ? 'catchAllOnly' : 'incomplete';
  return unexploredCases > 0n ? 'notVerified' : 'complete';
}

/** For `unique` a row that is met decides; for `highest` it must be the highest somewhere. */
function idleRowsOf(space: Space, { decides, holes }: Decisions): IdleRow[] {
  const empty = space.emptyRows.map((row): IdleRow => ({ ...placeOf(space, row), why: 'empty' }));
  if (space.table.hit === 'unique' || holes.unexplored > 0n) return empty;
  const rows = [...new Set(space.boxes.row)].filter((row) => decides[row] === 0);
  return [...empty, ...rows.map((row): IdleRow => ({ ...placeOf(space, row), why: 'alwaysHigher' }))];
}

function unreachableOf(space: Space, idle: readonly IdleRow[]): string[] {
  const idleRows = new Set(idle.map((row) => row.row));
  const live = [...new Set(space.boxes.row)].filter((row) => !idleRows.has(row));
  const reached = new Set(live.map((row) => space.table.rows[row]?.outcome));
  return space.table.outcomes.filter((outcome) => !reached.has(outcome));
}

const isConsistent = (space: Space, pairs: Pairs): boolean =>
  space.table.hit === 'highest' || pairs.overlaps.total + pairs.sharedBounds.total === 0;

function judge(space: Space): Omit<TableVerdict, 'hit' | 'faults' | 'cases' | 'catchAlls'> {
  const list = boxesWithConditions(space);
  const decisions = decideAll(space, list);
  const uncovered = findGaps(space, list, decisions.holes);
  const pairs = comparePairs(space);
  const completeness = completenessOf(space, uncovered);
  const isProved = completeness === 'complete' && space.faults.length === 0 && isConsistent(space, pairs);
  const idleRows = idleRowsOf(space, decisions);
  return {
    ...uncovered,
    ...pairs,
    completeness,
    idleRows,
    unreachable: unreachableOf(space, idleRows),
    fallingSteps: findFallingSteps(space, decisions.decided),
    isExplored: decisions.holes.unexplored === 0n,
    certificate: isProved ? certificateOf(space, decisions.decided) : null,
  };
}

/** Of a fact that can have no value nothing can be said, of the others neither. */
const unjudged = (space: Space): ReturnType<typeof judge> => ({
  ...NOTHING_SEEN,
  overlaps: none,
  sharedBounds: none,
  redundant: none,
  completeness: 'notVerified',
  idleRows: space.emptyRows.map((row) => ({ ...placeOf(space, row), why: 'empty' })),
  unreachable: [],
  fallingSteps: none,
  isExplored: false,
  certificate: null,
});

/**
 * Judges a table, exactly: gaps, overlaps, shared bounds, redundant and idle rows, unreachable outcomes, falling steps,
 * each with a witness, and a certificate where all is well. Never throws; what is wrong with the table itself stands
 * under `faults`, what was not finished under `unexploredCases` and `isExplored`.
 */
export function verifyTable(table: DecisionTable): TableVerdict {
  const space = readSpace(table);
  const cases = casesIn(wholeRegion(space.axes.map((axis) => axis.count)));
  return {
    hit: table.hit,
    faults: space.faults,
    cases,
    catchAlls: space.catchAlls.map((row) => placeOf(space, row)),
    ...(cases === 0n ? unjudged(space) : judge(space)),
  };
}
