/** A document's number, known by the year in its brackets, and what stands below it. */
const NUMBERED = /^\d{6}\/([^/]{1,40}〔\d{4}〕[^/]{1,20})(?:\/(.{1,200}))?$/;
const COUNTY = /^\d{6}\//;

/** A clause as it is named in its document, `4.1（3）`; a document without clause by its number. */
export function clauseText(address: string): string {
  const parts = NUMBERED.exec(address);
  if (parts === null) return address.replace(COUNTY, '').replaceAll('/', ' ');
  return parts[2] === undefined ? (parts[1] ?? address) : parts[2].replaceAll('/', ' ');
}
