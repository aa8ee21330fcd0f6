export { type CitedBy, citedBy } from './cited-by.ts';
export { type DemoInput, demoCounty, ensureDemo, removeDemo, resetDemo } from './demo.ts';
export { type DocumentView, findPrintedDocument, type StoredCitation } from './document-view.ts';
export { type DocumentSummary, listDocuments, type Page } from './documents.ts';
export type { DocumentFilter, Facet, Facets } from './facets.ts';
export type { Target } from './find-target.ts';
export type { SearchHit } from './hits.ts';
export { type FileToImport, importFile } from './import-file.ts';
export { type ImportLogEntry, listImports } from './import-log.ts';
export { importReading } from './import-reading.ts';
export type { ImportOutcome, ImportRefusal, ImportReport, ReadingToImport } from './import-types.ts';
export {
  type IssueDetail,
  type IssueFilter,
  type IssueKey,
  type IssueSummary,
  type IssueVersion,
  listIssues,
  readIssue,
  type Withdrawal,
} from './issues.ts';
export {
  citationCounts,
  listOpenCitations,
  listUnknownOrgans,
  type OpenCitation,
  type Place,
  type UnknownOrgan,
} from './open-ends.ts';
export type { Recognised } from './recognise.ts';
export type { LibraryRefusal } from './refusal.ts';
export { type Resolution, resolveAddress } from './resolve.ts';
export { type SearchQuery, type SearchResult, search } from './search.ts';
export { searchable } from './searchable.ts';
export { type CitationSettlement, type OrganSettlement, settleCitation, settleOrgan } from './settle.ts';
export { linesAround, type SourceLines, type SourcePlace, sourceLines } from './source-lines.ts';
export { restoreIssue, type WithdrawalRequest, withdrawIssue } from './withdraw.ts';
