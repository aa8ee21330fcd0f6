import type { Finding } from '../base/index.ts';
import type { GazetteDocument, Unit } from '../gazette/index.ts';

type Place = { readonly start: number; readonly address: string };

function places(documents: readonly GazetteDocument[]): Place[] {
  const found: Place[] = [];
  const addUnit = (unit: Unit): void => {
    for (const piece of unit.pieces) found.push({ start: piece.start, address: unit.address });
    unit.children.forEach(addUnit);
  };
  const addDocument = (document: GazetteDocument): void => {
    for (const { span } of document.matter) found.push({ start: span.start, address: document.key });
    document.units.forEach(addUnit);
    document.documents.forEach(addDocument);
  };
  documents.forEach(addDocument);
  return found.sort((a, b) => a.start - b.start);
}

function placeAt(sorted: readonly Place[], offset: number): string | null {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as Place).start <= offset) low = middle;
    else high = middle - 1;
  }
  const place = sorted[low];
  return place === undefined || place.start > offset ? null : place.address;
}

/** The findings in order of the source, each with the address of the unit it lies in; one on the cover or contents page has none. */
export function placeFindings(findings: readonly Finding[], documents: readonly GazetteDocument[]): Finding[] {
  const sorted = places(documents);
  const first = documents[0]?.span.start ?? 0;
  return findings
    .map((finding) =>
      finding.address !== null || finding.span.start < first
        ? finding
        : { ...finding, address: placeAt(sorted, finding.span.start) },
    )
    .sort((a, b) => a.span.start - b.span.start);
}
