import type { Finding } from '@xianzhi/core/base';
import type { CitationStatus, Reading } from '@xianzhi/core/gazette';
import type { Refusal } from '@xianzhi/intake';
import type { CountyProposal } from '../counties/index.ts';

/** What an import found; stored in the import log and shown as the report. */
export type ImportReport = {
  readonly documents: number;
  readonly carriedDocuments: number;
  readonly units: number;
  readonly tables: number;
  readonly characters: number;
  readonly contents: {
    readonly rows: number;
    readonly matched: number;
    readonly unmatched: readonly { readonly title: string; readonly number: string | null }[];
  };
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Finding['severity'];
    readonly count: number;
    readonly example: string;
  }[];
  readonly citations: Readonly<Record<CitationStatus, number>>;
  readonly organs: {
    readonly resolved: number;
    readonly unknown: readonly { readonly text: string; readonly mentions: number }[];
  };
};

/** `created`: a new issue; `revised`: a new version of a known one; `unchanged`: this very text is here already, nothing was written. */
export type ImportOutcome = {
  readonly ok: true;
  readonly outcome: 'created' | 'revised' | 'unchanged';
  readonly county: string;
  /** Key of the issue inside the county: `2024-3`, or `loose-<document key>` for a single document. */
  readonly issue: string;
  readonly version: number;
  readonly report: ImportReport;
  /** Chinese, one sentence. */
  readonly message: string;
};

export type ImportRefusal =
  | Refusal
  | {
      readonly ok: false;
      readonly code: 'XZ_IMPORT_COUNTY_UNKNOWN';
      readonly message: string;
      readonly proposal: CountyProposal;
    }
  | {
      readonly ok: false;
      readonly code: 'XZ_IMPORT_NO_DOCUMENT' | 'XZ_IMPORT_COUNTY_MISSING' | 'XZ_IMPORT_COUNTY_MISMATCH';
      readonly message: string;
    };

/** A reading with all that the library keeps of its file. */
export type ReadingToImport = {
  readonly county: string;
  readonly reading: Reading;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly at: Date;
};
