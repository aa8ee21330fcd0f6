import type { Span } from './span.ts';

/** `error`: the reading is wrong or incomplete here; `warning`: a person should look; `note`: a repair that was made. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * What a pass has to say about a place of the source. Text never throws: a pass returns its value and its findings.
 * `code` stands in the catalogue of its package; `message` is Chinese, for a clerk: what was seen, what was expected, what to do.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** Address of the unit or document, where one is known. */
  readonly address: string | null;
  readonly message: string;
  /** A repair: the text as printed and as read. */
  readonly before?: string;
  readonly after?: string;
};
