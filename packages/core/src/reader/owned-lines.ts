import type { MatterRole } from '../gazette/index.ts';
import type { Owned } from './draft.ts';
import type { TextLine } from './stretch.ts';

/** Says of each line what it is in its document. */
export const ownedBy = (lines: readonly TextLine[], owner: MatterRole): Owned[] =>
  lines.map((line) => ({ span: { start: line.start, end: line.end }, owner }));
