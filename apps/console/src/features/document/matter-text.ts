import type { Matter } from '@xianzhi/contract';

// What extraction left at the head of a line and means nothing: Markdown headings, list dashes, paragraph tags.
const LINE_MARK = /^(?:#{1,6}[ \t]{1,4}|<\/?p>){1,4}|<\/?p>$/gm;
const BLANK_LINE = /\n[ \t]{0,40}\n\s{0,200}/;
const KEEPS_LINES: ReadonlySet<Matter['role']> = new Set(['signature', 'date', 'figure', 'table', 'annexList']);

/** Front and end matter for reading: marks off, hard-wrapped lines joined; signatures and figures keep their lines. */
export function matterParagraphs({ role, text }: Pick<Matter, 'role' | 'text'>): string[] {
  const clean = text.replace(LINE_MARK, '').trim();
  if (KEEPS_LINES.has(role)) return [clean];
  return clean.split(BLANK_LINE).map((paragraph) => paragraph.replace(/[ \t]{0,8}\n[ \t]{0,8}/g, ''));
}

const ISSUED = /印发《?(.{2,120}?)》?的(?:通知|通告|公告)$/;

/**
 * The title of an issued text. Where its print is damaged (doubled characters, shadow print) and the notice's own title
 * names it, the notice's wording is shown.
 */
export function issuedTitle(matter: Pick<Matter, 'role' | 'text'>, documentTitle: string): string {
  const printed = matterParagraphs(matter).join('');
  const named = ISSUED.exec(documentTitle)?.[1];
  return named && printed.replace(/\s{1,200}/g, '').includes(named) ? named : printed;
}
