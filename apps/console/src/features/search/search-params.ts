/** What the search page's web address holds. */
export type SearchParams = {
  readonly q?: string;
  readonly county?: string;
  readonly kind?: string;
  readonly issuer?: string;
  readonly year?: string;
  readonly page?: number;
};

export const FACETS = ['county', 'kind', 'issuer', 'year'] as const;
export type Facet = (typeof FACETS)[number];
export const PAGE_SIZE = 20;

/** Reads a web address's search part; whatever does not fit is left out. */
export function readSearch(search: Record<string, unknown>): SearchParams {
  const read: { -readonly [K in keyof SearchParams]: SearchParams[K] } = {};
  for (const name of ['q', ...FACETS] as const) {
    const value = search[name];
    if (typeof value === 'string' || typeof value === 'number') read[name] = String(value).slice(0, 200);
  }
  const page = Number(search.page);
  if (Number.isInteger(page) && page > 1) read.page = page;
  return read;
}

/** The same search narrowed to one value of a facet, or widened again for null; back on the first page. */
export function withFacet(params: SearchParams, facet: Facet, value: string | null): SearchParams {
  return readSearch({ ...params, [facet]: value, page: 1 });
}
