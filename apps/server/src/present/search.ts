import type { Facets, Range, SearchHit, SearchResult, Tally } from '@xianzhi/contract';
import type { Span } from '@xianzhi/core/base';
import type {
  Facet,
  Facets as StoredFacets,
  SearchHit as StoredHit,
  SearchResult as StoredResult,
} from '@xianzhi/office/library';
import { presentDocument } from './issue.ts';

const presentFacet = (facet: Facet): Tally => ({ value: facet.value, label: facet.label, count: facet.count });

export const presentFacets = (facets: StoredFacets): Facets => ({
  county: facets.county.map(presentFacet),
  kind: facets.kind.map(presentFacet),
  issuer: facets.issuer.map(presentFacet),
  year: facets.year.map(presentFacet),
});

const range = (span: Span): Range => [span.start, span.end];

const presentHit = (hit: StoredHit): SearchHit => ({
  kind: hit.kind,
  address: hit.address,
  num: hit.num,
  heading: hit.heading,
  headingHighlights: hit.headingHighlights.map(range),
  text: hit.text,
  textHighlights: hit.textHighlights.map(range),
  cutBefore: hit.cutBefore,
  cutAfter: hit.cutAfter,
  titlePath: [...hit.titlePath],
  document: presentDocument(hit.document),
  issueTitle: hit.issueTitle,
});

export const presentSearch = (result: StoredResult): SearchResult => ({
  words: [...result.words],
  recognised: result.recognised.map((each) => ({ ...each })),
  direct: result.direct.map(presentHit),
  total: result.total,
  hits: result.hits.map(presentHit),
  facets: presentFacets(result.facets),
  orderNote: result.orderNote,
});
