import type { Finding } from '../base/index.ts';
import type { Passage } from './passages.ts';
import type { WebHead } from './web-heads.ts';

/** What a document is read with. */
export type DocumentContext = {
  readonly source: string;
  readonly findings: Finding[];
  readonly passages: DocumentPassage[];
  /** Keys given to documents so far, each with how often. */
  readonly keys: Map<string, number>;
  /** Titles of the texts that documents issue, as printed over them, by key. */
  readonly texts: Map<string, string>;
  /** What the web page says about the one document that it prints; null in an issue. */
  readonly head: WebHead | null;
};

/** Running text with the document, carried or not, that it belongs to. */
export type DocumentPassage = Passage & { readonly document: string };
