import type { Finding, Span } from '../base/index.ts';
import type { Citation } from './citation.ts';
import type { GazetteDocument } from './document.ts';

/** The printed issue of a gazette. */
export type Issue = {
  /** As printed; null where neither cover nor running head names the gazette. */
  readonly title: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  /** The county as printed in the title (`某县`). */
  readonly county: string | null;
};

/** A row of the printed contents page, and the document it was matched with. */
export type ContentsRow = {
  readonly title: string;
  readonly number: string | null;
  readonly page: number | null;
  readonly section: string | null;
  readonly span: Span;
  /** Key of the document, null where none is printed. */
  readonly documentKey: string | null;
};

/** A part of the source that belongs to the page and not to any document. */
export type Furniture = {
  readonly kind:
    | 'blank'
    | 'cover'
    | 'contents'
    | 'runningHead'
    | 'pageNumber'
    | 'sectionHead'
    | 'mark'
    | 'shadow'
    | 'repeatedHeader'
    | 'colophon';
  readonly span: Span;
};

/** An organ's name in the text, resolved or not. */
export type OrganMention = {
  readonly text: string;
  readonly span: Span;
  /** Full name in the directory, null where unknown. */
  readonly organ: string | null;
  readonly address: string;
};

/** All that the reader has to say about one file. Every character lies in exactly one unit piece, document matter or furniture. */
export type Reading = {
  readonly source: string;
  readonly issue: Issue | null;
  readonly documents: readonly GazetteDocument[];
  readonly contents: readonly ContentsRow[];
  readonly furniture: readonly Furniture[];
  readonly citations: readonly Citation[];
  readonly organs: readonly OrganMention[];
  readonly findings: readonly Finding[];
};
