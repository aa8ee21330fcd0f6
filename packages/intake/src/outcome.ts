/** The catalogue of refusals of this package. */
export type RefusalCode =
  | 'XZ_INTAKE_EMPTY'
  | 'XZ_INTAKE_BINARY'
  | 'XZ_INTAKE_MOJIBAKE'
  | 'XZ_INTAKE_FORMAT'
  | 'XZ_INTAKE_TOO_LARGE'
  | 'XZ_INTAKE_NOT_FOUND'
  | 'XZ_INTAKE_NO_DOCUMENT'
  | 'XZ_INTAKE_TIMEOUT'
  | 'XZ_INTAKE_MEMORY'
  | 'XZ_INTAKE_FAILED';

/** Why a file is refused. `code` is stable, `message` is Chinese, for a clerk: what was seen, what was expected, what to do. */
export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** A refusal as a value. */
export const refusal = (code: RefusalCode, message: string): Refusal => ({ ok: false, code, message });

/** How the bytes were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A decoded file: its text as written (the reader normalises it), the SHA-256 of its bytes in hex, its encoding. */
export type OpenedFile = {
  readonly ok: true;
  readonly text: string;
  readonly sha256: string;
  readonly encoding: Encoding;
};
export type IntakeResult = OpenedFile | Refusal;
