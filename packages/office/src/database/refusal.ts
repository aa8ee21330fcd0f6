/** The catalogue of this room: why a database cannot be opened. */
export type DatabaseRefusalCode =
  /** No binaries for this machine: `DATABASE_URL` is the way. */
  | 'XZ_DATABASE_PLATFORM'
  /** The data folder cannot be written to, is not ours, or cannot be reached by the user who runs PostgreSQL. */
  | 'XZ_DATABASE_FOLDER'
  /** Written by a newer program. */
  | 'XZ_DATABASE_NEWER'
  /** A cluster of another PostgreSQL major. */
  | 'XZ_DATABASE_MAJOR'
  /** An applied migration was edited. */
  | 'XZ_DATABASE_EDITED'
  /** Older data are in use by another process and cannot be migrated now. */
  | 'XZ_DATABASE_BUSY'
  /** The server did not initialise or start; the message carries the end of its log. */
  | 'XZ_DATABASE_START'
  /** `DATABASE_URL` cannot be reached, is not UTF-8, or is too old. */
  | 'XZ_DATABASE_URL';

/** Why the database cannot be opened. `message` is Chinese and says what to do. */
export type DatabaseRefusal = { readonly ok: false; readonly code: DatabaseRefusalCode; readonly message: string };

/** Carries a refusal up through the steps of opening; caught at the door, where it becomes a value again. */
export class OpeningStopped extends Error {
  readonly refusal: DatabaseRefusal;
  constructor(code: DatabaseRefusalCode, message: string) {
    super(message);
    this.refusal = { ok: false, code, message };
  }
}
