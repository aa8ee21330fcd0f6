import type { DocumentView } from '@xianzhi/contract';
import { createContext, useContext } from 'react';
import type { DocumentIndex } from './document-index.ts';

/** What every part of the reader page needs to know. */
export type Reader = {
  readonly view: DocumentView;
  readonly index: DocumentIndex;
  /** The version that the address pins; links inside the document keep it. */
  readonly version: number | null;
  /** Opens what stands beside a clause, on screens that have no room beside it. */
  readonly openBeside: (address: string) => void;
};

export const ReaderContext = createContext<Reader | null>(null);

/** The reader page around this component. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('useReader outside DocumentReader');
  return reader;
}
