import type { ProposedOrgan, UnknownOrgan } from '@xianzhi/contract';

/** Unknown names that are not among the proposals above them: nobody should be asked twice. */
export function withoutProposed(unknown: readonly UnknownOrgan[], proposed: readonly ProposedOrgan[]): UnknownOrgan[] {
  const names = new Set(proposed.map((organ) => organ.name));
  return unknown.filter((organ) => !names.has(organ.name));
}
