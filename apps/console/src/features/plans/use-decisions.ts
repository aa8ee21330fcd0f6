import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { Conclusion, Decision } from '@xianzhi/contract';
import { useEffect, useState } from 'react';
import { decideQuery } from '../../api/queries.ts';
import { useDay } from '../../ui/day.ts';

/** Facts as they were typed; a fact that is not there is unknown. */
export type TypedFacts = Readonly<Record<string, string | boolean>>;

/** What the server said about each norm, by its id. */
export type Decisions = {
  readonly of: (norm: string) => Decision | null;
  readonly failed: unknown;
  /** Whether what is shown answers what is typed. */
  readonly isCurrent: boolean;
};

const PAUSE = 250;

function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Asks the server about each norm under the facts and the day of the day bar, a moment after the typing stops. */
export function useDecisions(norms: readonly string[], facts: TypedFacts): Decisions {
  const { asked } = useDay();
  const typed = JSON.stringify(facts);
  const text = useDebounced(typed);
  const answers = useQueries({
    queries: norms.map((norm) => ({ ...decideQuery(norm, text, asked), placeholderData: keepPreviousData })),
  });
  return {
    of: (norm) => answers[norms.indexOf(norm)]?.data ?? null,
    failed: answers.find((answer) => answer.isError)?.error ?? null,
    isCurrent: typed === text && answers.every((answer) => !answer.isPlaceholderData && !answer.isPending),
  };
}

/** The conclusion that lights up a table; none before anything was typed. */
export const litBy = (decisions: Decisions, norm: string, facts: TypedFacts): Conclusion | null =>
  Object.keys(facts).length === 0 ? null : (decisions.of(norm)?.conclusion ?? null);
