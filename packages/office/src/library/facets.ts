/** What documents and hits can be narrowed to. */
export type DocumentFilter = {
  readonly county?: string;
  readonly kind?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly issue?: string;
};

export type Facet = { readonly value: string; readonly label: string; readonly count: number };

/** Each facet counts under all other filters, most frequent first. `county` values are codes, labels their names. */
export type Facets = {
  readonly county: readonly Facet[];
  readonly kind: readonly Facet[];
  readonly issuer: readonly Facet[];
  readonly year: readonly Facet[];
};

/** How many things are of one county, kind, issuer, year and issue. */
export type FacetRow = {
  readonly county: string;
  readonly countyName: string;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly issue: string;
  readonly count: number;
};

type Dimension = keyof Facets;
const filtered = ['county', 'kind', 'issuer', 'year', 'issue'] as const;

/** Whether a filter narrows anything. */
export const isFiltered = (filter: DocumentFilter): boolean => filtered.some((name) => filter[name] !== undefined);

const passes = (row: FacetRow, filter: DocumentFilter, except: Dimension | null): boolean =>
  filtered.every((name) => name === except || filter[name] === undefined || filter[name] === row[name]);

/** Sum of the rows that pass the whole filter. */
export const totalOf = (rows: readonly FacetRow[], filter: DocumentFilter): number =>
  rows.reduce((sum, row) => sum + (passes(row, filter, null) ? row.count : 0), 0);

function facet(rows: readonly FacetRow[], filter: DocumentFilter, dimension: Dimension): Facet[] {
  const groups = new Map<string, Facet>();
  for (const row of rows) {
    if (row[dimension] === null || !passes(row, filter, dimension)) continue;
    const value = String(row[dimension]);
    const label = dimension === 'county' ? row.countyName : value;
    groups.set(value, { value, label, count: (groups.get(value)?.count ?? 0) + row.count });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The four facets of a list or a search. */
export const facetsOf = (rows: readonly FacetRow[], filter: DocumentFilter): Facets => ({
  county: facet(rows, filter, 'county'),
  kind: facet(rows, filter, 'kind'),
  issuer: facet(rows, filter, 'issuer'),
  year: facet(rows, filter, 'year'),
});
