import { normaliseSegment } from '@xianzhi/core/address';

const QUOTES = /[《》<>〈〉“”"]/g;
const BLANKS = /\s/gu;

/** A title as it is compared: without quotation marks, title marks and blanks, brackets full-width. */
export const titleKey = (title: string): string =>
  title.normalize('NFKC').replace(QUOTES, '').replace(BLANKS, '').replaceAll('(', '（').replaceAll(')', '）');

const ISSUES = /关于(?:印发|转发|公布|下发)(.{2,120})的(?:通知|通告|公告|决定)$/;

/** The titles by which a document may be cited: its own, without its issuer, and that of the text that it issues. */
export function titleKeysOf(document: { readonly title: string; readonly issuer: string | null }): string[] {
  const full = titleKey(document.title);
  const issuer = titleKey(document.issuer ?? '');
  const bare = issuer !== '' && full.startsWith(issuer) ? full.slice(issuer.length) : full;
  const issued = ISSUES.exec(full)?.[1];
  return [...new Set([full, bare, ...(issued ? [issued] : [])])].filter((key) => key.length >= 4);
}

const PROVISION_PART =
  /第[一二三四五六七八九十百零〇\d]{1,7}(?:条(?:之[一二三四五六七八九十])?|款)|第?[（(][一二三四五六七八九十\d]{1,4}[）)]项?|附件\d{1,2}/g;
const ENUMERATION = /[、，和及至]/;

/** The segments that a provision names, `第二十三条第（二）项` → `第二十三条`, `（二）`; only the first of an enumeration. */
export function provisionSegments(provision: string | null): string[] {
  const first = (provision ?? '').split(ENUMERATION)[0] ?? '';
  return (first.match(PROVISION_PART) ?? []).map(normaliseSegment);
}
