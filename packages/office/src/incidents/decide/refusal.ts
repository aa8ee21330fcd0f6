import type { IncidentEvent } from '../events.ts';

/** Why a command is not carried out: Chinese, what was seen, what was expected, what to do. */
export type IncidentRefusal = {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  /** Field of the command that is at fault. */
  readonly field: string | null;
};

export type Verdict = readonly IncidentEvent[] | IncidentRefusal;

/** A refusal. */
export const refuse = (code: string, message: string, field: string | null = null): IncidentRefusal => ({
  ok: false,
  code: `XZ_INCIDENT_${code}`,
  message,
  field,
});

/** Whether a verdict is a refusal. */
export const isRefusal = (verdict: Verdict | unknown): verdict is IncidentRefusal =>
  typeof verdict === 'object' && verdict !== null && 'ok' in verdict && verdict.ok === false;

/** What stands instead of the first refusal among several checks. */
export const firstRefusal = (...checks: readonly (IncidentRefusal | null)[]): IncidentRefusal | null =>
  checks.find((check) => check !== null) ?? null;
