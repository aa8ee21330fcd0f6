import type { Certificate, Proof } from './check-certificate.ts';
import type { Cut } from './cuts.ts';
import { type Branch, type Decided, isLeaf } from './decisions.ts';
import type { Positions } from './positions.ts';
import type { Space } from './space.ts';

function proofOf(space: Space, decided: Decided): Proof | null {
  if (!isLeaf(decided)) return proofOfBranch(space, decided);
  const row = space.table.rows[decided.row];
  // What only a row without conditions settles is not proved: it would settle anything.
  if (row === undefined || space.catchAlls.includes(decided.row)) return null;
  return { row: decided.row, outcome: row.outcome };
}

function proofOfBranch(space: Space, branch: Branch): Proof | null {
  const below = proofOf(space, branch.below);
  const above = below && proofOf(space, branch.above);
  if (below === null || above === null) return null;
  const axis = space.axes[branch.axis] as Positions;
  if (axis.kind === 'choice') return { fact: axis.fact, among: axis.values.slice(0, branch.cut), below, above };
  const { at, after } = axis.cuts[branch.cut - 1] as Cut;
  return { fact: axis.fact, at, isBelow: after, below, above };
}

/** The proof that a table decides for all facts; null where some case is open, unknown or left to a catch-all row. */
export function certificateOf(space: Space, decided: Decided): Certificate | null {
  const proof = proofOf(space, decided);
  return proof && { hit: space.table.hit, proof };
}
