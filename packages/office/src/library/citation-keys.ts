import { issuedTextOf } from '@xianzhi/core/lexicon';

const QUOTES = /[《》<>〈〉“”"]/g;
const BLANKS = /\s/gu;

/** A title as it is compared: without quotation marks, title marks and blanks, brackets full-width. */
export const titleKey = (title: string): string =>
  title.normalize('NFKC').replace(QUOTES, '').replace(BLANKS, '').replaceAll('(', '（').replaceAll(')', '）');

/** The titles by which a document may be cited: its own, without its issuer, and that of the text that it issues. */
export function titleKeysOf(document: { readonly title: string; readonly issuer: string | null }): string[] {
  const full = titleKey(document.title);
  const issuer = titleKey(document.issuer ?? '');
  const bare = issuer !== '' && full.startsWith(issuer) ? full.slice(issuer.length) : full;
  const issued = issuedTextOf(full);
  return [...new Set([full, bare, ...(issued ? [issued] : [])])].filter((key) => key.length >= 4);
}
