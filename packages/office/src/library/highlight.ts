import type { Span } from '@xianzhi/core/base';
import { searchableWithOrigins } from './searchable.ts';

/** Where the phrases stand in a text, in UTF-16 units of the text as printed; overlapping places are joined. */
export function highlightsIn(text: string, phrases: readonly string[]): Span[] {
  const { form, starts, ends } = searchableWithOrigins(text);
  const spans: Span[] = [];
  for (const phrase of phrases) {
    for (let at = form.indexOf(phrase); at >= 0 && phrase !== ''; at = form.indexOf(phrase, at + 1)) {
      spans.push({ start: starts[at] ?? 0, end: ends[at + phrase.length - 1] ?? text.length });
    }
  }
  return joined(spans);
}

function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** A text, or the part of it around its first highlight. */
export type Excerpt = {
  readonly text: string;
  readonly highlights: readonly Span[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

const longestExcerpt = 320;
const leadIn = 80;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** A place to cut that does not part a surrogate pair. */
const cutAt = (text: string, offset: number): number => (isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset);

/** Shortens a long text to what lies around its first highlight; highlights are counted from the excerpt's start. */
export function excerptOf(text: string, highlights: readonly Span[]): Excerpt {
  if (text.length <= longestExcerpt) return { text, highlights, cutBefore: false, cutAfter: false };
  const first = highlights[0]?.start ?? 0;
  const start = cutAt(text, Math.max(0, Math.min(first - leadIn, text.length - longestExcerpt)));
  const end = cutAt(text, Math.min(text.length, start + longestExcerpt));
  const inside = highlights
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }));
  return { text: text.slice(start, end), highlights: inside, cutBefore: start > 0, cutAfter: end < text.length };
}
