import { withoutBlanks } from '../base/index.ts';
import { normaliseDocumentNumber } from './document-number.ts';
import { normaliseSegment } from './segment.ts';

/** Where a document or a part of one stands; `docs/addresses.md` is the grammar. */
export type Address = {
  /** GB/T 2260, six digits; null where the text names none. */
  readonly county: string | null;
  /** 发文字号, or `成文日期-title`. */
  readonly document: string | null;
  readonly segments: readonly string[];
  /** Version of the issue; null is the newest. */
  readonly version: number | null;
};

const COUNTY = /^\d{6}$/;
const VERSION = /@(\d{1,6})$/;

/**
 * Reads an address as a person may write it: brackets, width, blanks and numerals are normalised.
 * Null where nothing is left to address.
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.slice(0, 600).trim();
  const version = VERSION.exec(trimmed);
  const parts = trimmed
    .replace(VERSION, '')
    .split('/')
    .filter((part) => part.trim() !== '');
  const county = COUNTY.test(parts[0]?.trim() ?? '') ? (parts.shift()?.trim() ?? null) : null;
  const first = parts.shift();
  if (county === null && first === undefined) return null;
  const document = first === undefined ? null : (normaliseDocumentNumber(first) ?? withoutBlanks(first));
  return { county, document, segments: parts.map(normaliseSegment), version: version ? Number(version[1]) : null };
}

/** The canonical text of an address; `parseAddress(printAddress(a))` is `a` for every address that the reader writes. */
export function printAddress(address: Address): string {
  const head = [address.county, address.document].filter((part) => part !== null);
  return [...head, ...address.segments].join('/') + (address.version === null ? '' : `@${address.version}`);
}

/** Same place, same version. */
export const sameAddress = (a: Address, b: Address): boolean => printAddress(a) === printAddress(b);
