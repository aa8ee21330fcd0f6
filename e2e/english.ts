import type { Page } from 'playwright-core';

/** Latin words that a Chinese screen may show: file kinds, encodings, standards, units, names of keys. Everything else is a mistake. */
const ALLOWED = new Set([
  'txt',
  'UTF',
  'GB',
  'GBK',
  'GB18030',
  'Tab',
  'Esc',
  'g',
  'p',
  's',
  'i',
  'h',
  'd',
  'n',
  'A4',
  'JavaScript',
  'T',
  // Printed in plans: levels and units.
  'I',
  'II',
  'III',
  'IV',
  'V',
  'Bq',
  'mSv',
  'm2',
  'km2',
  'Sr',
  // As in 5.0E+15.
  'E',
  'cm2',
  'D2',
  // AB 角: who stands in for whom.
  'AB',
]);
/** Names that the page about the API must say beside the names of routes and fields, which are marked there. */
const ALLOWED_OF_API = new Set(['OpenAPI', 'JSON', 'ISO', 'DATABASE_URL', 'XIANZHI_GAZETTES', 'YYYY', 'MM', 'DD']);
/** Codes to quote (`XZ_READ_…`), file names, paths of the data folder. */
const QUOTED = /XZ_[A-Z0-9_]{1,60}|[\w./-]{1,80}\.(?:txt|md)|(?:\/[\w.-]{1,60}){2,12}/g;
const LATIN = /[A-Za-z][A-Za-z0-9_]{0,40}/g;

/** English words that a person can see or hear on the page, official text and the names of the API left out: these are their own matter. */
export async function englishWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const matter =
      '.document-body, .document-title, .hit, .source-lines, .finding-list, .before-after, .official-table, .contents-tree, .api-name';
    const seen = (element: Element | null) => element?.checkVisibility({ visibilityProperty: true }) === true;
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.closest(matter) || element?.closest('script, style, noscript') || !seen(element)) continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[title], [placeholder], [alt]')) {
      if (element.closest(matter)) continue;
      for (const name of ['title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label]:not([role="img"])')) {
      if (!element.closest(matter)) found.push(element.getAttribute('aria-label') ?? '');
    }
    return found;
  });
  const isApi = new URL(page.url()).pathname === '/openapi';
  const words = texts.flatMap((text) => text.replace(QUOTED, '').match(LATIN) ?? []);
  return [...new Set(words)].filter((word) => !ALLOWED.has(word) && !(isApi && ALLOWED_OF_API.has(word)));
}
