/** The catalogue of refusals of changes to the library. `message` is Chinese and says what to do. */
export type LibraryRefusal = {
  readonly ok: false;
  readonly code: 'XZ_LIBRARY_REASON' | 'XZ_LIBRARY_UNKNOWN' | 'XZ_LIBRARY_STATE' | 'XZ_LIBRARY_TARGET';
  readonly message: string;
};

/** A refusal as a value. */
export const refuse = (code: LibraryRefusal['code'], message: string): LibraryRefusal => ({ ok: false, code, message });
