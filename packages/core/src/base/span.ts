/** A stretch of the normalised source: UTF-16 code units, `start` inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Number of code units in a span. */
export const spanLength = (span: Span): number => span.end - span.start;

/** Whether `inner` lies wholly inside `outer`. */
export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span over both. */
export const spanUnion = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
