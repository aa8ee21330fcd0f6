import type { TypedFacts } from './use-decisions.ts';

const ONE_CHOICE = /^(\S{1,40}) = "([^"]{1,40})"$/;

/** Whether a table is for what was typed; null where its condition is not a single choice or the fact is unknown. */
export function appliesTo(when: string | null, facts: TypedFacts): boolean | null {
  if (when === null) return true;
  const [, fact, value] = ONE_CHOICE.exec(when) ?? [];
  if (fact === undefined || facts[fact] === undefined) return null;
  return facts[fact] === value;
}
