/** A document's number, known by the year in its brackets. */
const DOCUMENT_NUMBER = /\/([^/]{1,40}〔\d{4}〕[^/]{1,20})(?:\/|$)/;

/** A clause as it is named within its document, `4.2 ¶1`; with the document's number where it is another one. */
export function clauseLabel(address: string, document: string): string {
  if (address === document) return '全文';
  if (address.startsWith(`${document}/`)) return spaced(address.slice(document.length + 1));
  const tail = DOCUMENT_NUMBER.exec(address);
  return tail === null ? spaced(address.slice(7)) : spaced(address.slice(address.indexOf(tail[1] ?? '')));
}

const spaced = (path: string): string => path.replaceAll('/', ' ');
