import { type Holder, holderName, isNotStated, type Norm, type NotStated } from '../../norms/index.ts';

/**
 * What a check has to say about a plan. `defect`: the text contradicts itself or leaves out what must be there; `doubt`: a
 * reader must decide; `note`: known and declared. Every finding names its clauses; a witness is a case that shows it.
 */
export type PlanFinding = {
  readonly code: string;
  readonly severity: 'defect' | 'doubt' | 'note';
  /** Id of the norm, null where the whole plan is meant. */
  readonly norm: string | null;
  /** County and clause, the first the one to read first. */
  readonly addresses: readonly string[];
  /** Chinese: what was seen, why it matters. */
  readonly message: string;
  /** Facts that show it, as a person reads them. */
  readonly witness?: Readonly<Record<string, string>>;
};

/** The clause of the innermost object that names one. */
export function addressIn(norm: Norm, ...clauses: readonly (string | undefined)[]): string {
  const at = clauses.findLast((clause) => clause !== undefined) ?? norm.body.at;
  const base = `${norm.county}/${norm.document}`;
  return at === undefined ? base : `${base}/${at.split('#')[0]}`;
}

/** Names of holders, or none where the text does not state them. */
export const namesOf = (holders: readonly Holder[] | NotStated | undefined): string[] =>
  holders === undefined || isNotStated(holders) ? [] : holders.map(holderName);
