export { type Confirmation, confirmAndRelease } from './confirm.ts';
export { type LoadedContent, loadContent } from './content.ts';
export {
  type CountyRecord,
  createCounty,
  findCounty,
  findCountyByName,
  listCounties,
  type NewCounty,
} from './county.ts';
export { validateCountyCode } from './county-code.ts';
export {
  confirmOrgans,
  listOrganDirectories,
  listOrgans,
  type ReadingContext,
  readingContext,
  resolveMentions,
} from './directory.ts';
export { type CountyProposal, kindOfName, type OrganProposal, proposeCounty, proposeOrgans } from './proposals.ts';
export type { CountyRefusal } from './refusal.ts';
export {
  type ContentDifference,
  type ContentRelease,
  contentAt,
  differenceFrom,
  exportRelease,
  type LoadedNorms,
  listReleases,
  loadedNorms,
  type ReleaseRefusal,
  type ReleaseWish,
  releaseContent,
  SHIPPED,
} from './releases.ts';
export { shipContent } from './ship-content.ts';
