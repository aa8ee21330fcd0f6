import type { Failure } from '@xianzhi/contract';

/** A domain refusal on its way out: what the library said, under an HTTP status. */
export type Refused = { readonly refused: number; readonly failure: Failure };

/** Statuses are the server's business: services know codes only. */
export const refused = (status: number, code: string, message: string, place: string | null = null): Refused => ({
  refused: status,
  failure: { code, message, place },
});

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value && 'failure' in value;
