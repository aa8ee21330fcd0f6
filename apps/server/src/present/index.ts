export { presentCitations } from './citation.ts';
export { citationText } from './citation-text.ts';
export { presentCitedBy, presentDocumentView, presentTable, presentUnit } from './document.ts';
export { presentFinding, tallies, withCounty } from './finding.ts';
export { frameOf } from './frame.ts';
export {
  presentContents,
  presentCounty,
  presentDocument,
  presentIssue,
  presentIssueView,
  withoutRow,
} from './issue.ts';
export { presentResolution } from './resolution.ts';
export { presentFacets, presentSearch } from './search.ts';
