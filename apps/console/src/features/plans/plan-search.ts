/** What is opened beside a plan: a clause by its address, or a unit by its name. */
export type PlanSearch = { readonly clause?: string; readonly unit?: string };

/** Reads a web address's search part; whatever does not fit is left out. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const text = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
  const [clause, unit] = [text(search.clause), text(search.unit)];
  return { ...(clause === null ? {} : { clause }), ...(unit === null ? {} : { unit }) };
}
