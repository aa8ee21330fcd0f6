import type { Span } from '../base/index.ts';

/** How a mention names its target. */
export type CitationForm = 'title' | 'number' | 'provision' | 'annex' | 'relative' | 'abbreviation';

/**
 * `resolved`: an address of a printed document or unit, or an entry of the works cited;
 * `absent`: known, announced here, and not printed; `ambiguous`: more than one fits; `unknown`: none does.
 */
export type CitationStatus = 'resolved' | 'absent' | 'ambiguous' | 'unknown';

/** One mention of a document or a part of one. */
export type Citation = {
  readonly form: CitationForm;
  /** As printed, joined. */
  readonly text: string;
  readonly span: Span;
  /** Address of the unit in which it stands. */
  readonly from: string;
  readonly number: string | null;
  readonly title: string | null;
  /** `第二十二条、第二十三条第（二）项`, normalised. */
  readonly provision: string | null;
  readonly status: CitationStatus;
  /** Address inside the library, or null. */
  readonly target: string | null;
  /** Title of the entry in the works cited, or null. */
  readonly work: string | null;
};
