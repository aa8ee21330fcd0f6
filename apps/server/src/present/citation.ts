import type { Citation, Range } from '@xianzhi/contract';
import type { Unit } from '@xianzhi/core/gazette';
import type { StoredCitation } from '@xianzhi/office/library';
import { withCounty } from './finding.ts';
import type { Frame } from './frame.ts';

/** Citations in printed order, each with its place in the text of its unit, so that the page can make a link of it. */
export function presentCitations(
  citations: readonly StoredCitation[],
  units: readonly Unit[],
  frame: Frame,
): Citation[] {
  const place = rangeFinder(units);
  return [...citations]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((citation) => presentCitation(citation, frame, place(citation)));
}

const presentCitation = (citation: StoredCitation, frame: Frame, range: Range | null): Citation => ({
  form: citation.form,
  text: citation.text,
  span: citation.span,
  line: frame.source.lineOf(citation.span.start),
  from: withCounty(frame.county, citation.from),
  range,
  number: citation.number,
  title: citation.title,
  provision: citation.provision,
  status: citation.status,
  target: citation.target,
  work: citation.work,
  settled: citation.settled,
  county: frame.county,
});

/** A unit's text is joined from several lines: a mention is found by its words, repeated ones in their order. */
function rangeFinder(units: readonly Unit[]): (citation: StoredCitation) => Range | null {
  const texts = new Map(units.map((unit) => [unit.address, unit.text]));
  const next = new Map<string, number>();
  return (citation) => {
    const key = `${citation.from}\n${citation.text}`;
    const start = texts.get(citation.from)?.indexOf(citation.text, next.get(key) ?? 0) ?? -1;
    if (start === -1) return null;
    next.set(key, start + citation.text.length);
    return [start, start + citation.text.length];
  };
}
