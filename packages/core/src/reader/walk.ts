import type { Finding } from '../base/index.ts';
import { type Owned, type UnitDraft, unitDraft } from './draft.ts';
import type { Enclosure } from './enclosures.ts';
import type { Position } from './layout.ts';
import { advance, type Candidate, type SequenceState } from './sequence-state.ts';
import type { TextLine } from './stretch.ts';

/** The walk through a body, line by line. All that it changes stands here. */
export type Walk = {
  readonly lines: readonly TextLine[];
  readonly positions: readonly Position[];
  readonly candidates: readonly (Candidate | null)[];
  /** Places of `candidates` that are not null. */
  readonly numbered: readonly number[];
  readonly source: string;
  readonly owned: Owned[];
  readonly findings: Finding[];
  readonly root: UnitDraft;
  /** Open drafts from the root in; the sequence's depth counts from the annex or the root. */
  open: UnitDraft[];
  /** Drafts of `open` that lie above the sequence: the root, and the annex if one is open. */
  base: number;
  sequence: SequenceState;
  enclosure: Enclosure;
  /** Lines gathered for the enclosure that is open. */
  gathered: TextLine[];
  /** Where the first of them stands. */
  enclosedFrom: number;
};

/** The innermost open draft. */
export const top = (walk: Walk): UnitDraft => walk.open.at(-1) as UnitDraft;

/** Notes who owns a line. */
export function own(walk: Walk, line: TextLine, owner: Owned['owner']): void {
  walk.owned.push({ span: { start: line.start, end: line.end }, owner });
}

/** Opens a numbered unit at a depth of the sequence. */
export function openUnit(walk: Walk, candidate: Candidate, depth: number, start: number): UnitDraft {
  walk.open.length = walk.base + depth;
  const draft = unitDraft(candidate.marker.num, 'unit', start);
  top(walk).children.push(draft);
  walk.open.push(draft);
  walk.sequence = advance(walk.sequence, candidate.marker, depth);
  return draft;
}
