import { inflateRawSync } from 'node:zlib';

// For tests: what stands in a Word document.

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The text of a file in a zip; null where there is none of that name. Sizes are read from the central directory. */
export function zipText(zip: Buffer, name: string): string | null {
  let end = zip.length - 22;
  while (end > 0 && zip.readUInt32LE(end) !== END) end -= 1;
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const body = zip.subarray(start, start + packed);
      return (zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  return null;
}

const TEXT = /<w:t(?: [^>]{0,80})?>([^<]{0,100000})<\/w:t>/g;
const ENTITY = /&(?:lt|gt|amp|quot|apos);/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/** The texts of a part of a Word document, in their order. */
export const wordTexts = (xml: string): string[] =>
  [...xml.matchAll(TEXT)].map((match) => (match[1] ?? '').replace(ENTITY, (entity) => SIGNS[entity] ?? ''));
