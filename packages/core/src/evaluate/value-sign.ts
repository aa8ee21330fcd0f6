import { printRational } from '../base/index.ts';
import type { FactValue } from '../norms/index.ts';

/** A value as a key: the same text for the same value, another for any other. */
export function signOf(value: FactValue | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'number' ? printRational(value.value) : `${value.kind} ${String(value.value)}`;
}
