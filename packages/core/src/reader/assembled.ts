import type { GazetteDocument } from '../gazette/index.ts';
import type { Owned } from './draft.ts';

/** What the main text of a document and all below it come to, and which lines are what in it. */
export type Assembled = Pick<GazetteDocument, 'units' | 'tables' | 'documents' | 'annexes' | 'members' | 'life'> & {
  owned: readonly Owned[];
};
