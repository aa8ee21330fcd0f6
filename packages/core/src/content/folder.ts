import type { Fact } from '../lexicon/index.ts';
import type { Norm } from '../norms/index.ts';

/** What belongs together: the norms of one document, and the facts that they may speak of. */
export type Folder = {
  readonly county: string;
  readonly folder: string;
  readonly document: string;
  readonly norms: readonly Norm[];
  readonly facts: ReadonlyMap<string, Fact>;
};
