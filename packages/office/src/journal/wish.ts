import type { EventData, JournalEvent } from './event.ts';

/** An event that somebody wants to append. */
export type EventDraft = { readonly kind: string; readonly data: EventData; readonly clause?: string | null };

/** Events of one command on one stream: all are appended, or none. */
export type AppendWish = {
  readonly county: string;
  readonly stream: string;
  /** The version on which the command was decided; `any` where it does not matter. */
  readonly expected: number | 'any';
  readonly events: readonly EventDraft[];
  readonly actor: string;
  readonly post: string | null;
  readonly command: string;
};

export type Appended = {
  readonly ok: true;
  readonly events: readonly JournalEvent[];
  /** True where the command had been carried out before: these are its events of then. */
  readonly repeated: boolean;
};

/** Somebody else was faster: decide again on the newer version. */
export type AppendRefusal = {
  readonly ok: false;
  readonly code: 'XZ_JOURNAL_STALE';
  readonly message: string;
  /** The version that the stream has now. */
  readonly version: number;
};
export type AppendOutcome = Appended | AppendRefusal;

/** A refusal of a wish that was decided on an older version. */
export const stale = (expected: number, version: number): AppendRefusal => ({
  ok: false,
  code: 'XZ_JOURNAL_STALE',
  message: `这件事在您操作期间有了新的记录（您看到的是第 ${expected} 步，现在是第 ${version} 步）。请看过新情况后再操作一次。`,
  version,
});
