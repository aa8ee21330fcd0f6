import type { Citation } from '@xianzhi/contract';

/** A stretch of a unit's text: plain, or a citation. */
export type TextPart = { readonly key: number; readonly text: string; readonly citation: Citation | null };

/** A paragraph of a unit's text with its stretches; `start` counts in the unit's text. */
export type TextParagraph = { readonly start: number; readonly text: string; readonly parts: readonly TextPart[] };

/** Splits a unit's text into paragraphs, and these at the citations that lie wholly inside; overlapping ones lose to the first. */
export function paragraphsOf(text: string, citations: readonly Citation[]): TextParagraph[] {
  const placed = citations
    .filter((citation) => citation.range !== null)
    .sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0));
  let start = 0;
  return text.split('\n').map((line) => {
    const paragraph = { start, text: line, parts: partsOf(line, start, placed) };
    start += line.length + 1;
    return paragraph;
  });
}

function partsOf(line: string, offset: number, citations: readonly Citation[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) parts.push({ key: offset + at, text: line.slice(at, end), citation: null });
  };
  for (const citation of citations) {
    const [from, to] = citation.range ?? [0, 0];
    const start = from - offset;
    const end = to - offset;
    if (start < at || end <= start || end > line.length) continue;
    plain(start);
    parts.push({ key: offset + start, text: line.slice(start, end), citation });
    at = end;
  }
  plain(line.length);
  return parts;
}
