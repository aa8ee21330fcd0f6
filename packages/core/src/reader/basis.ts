import type { Citation, GazetteDocument, Unit } from '../gazette/index.ts';

const SAYS_BASIS = /根据|依据|按照|依照|遵照|落实|贯彻|执行|参照/;
const BASIS_HEADING = /依据|根据/;
const FIRST_PARAGRAPHS = 4;

/** Addresses of the units in which a text names what it rests on: its opening paragraphs, 第一条, a unit headed 编制依据. */
function basisPlaces(units: readonly Unit[]): Set<string> {
  const places = new Set<string>();
  const visit = (unit: Unit): void => {
    if (unit.heading !== null && BASIS_HEADING.test(unit.heading)) {
      for (const address of addressesOf(unit)) places.add(address);
    }
    unit.children.forEach(visit);
  };
  units.forEach(visit);
  const opening = units
    .flatMap((unit) => (unit.path[0] === '通知' ? unit.children : [unit]))
    .filter((unit) => unit.num === null);
  const first = units.find((unit) => unit.num !== null && !unit.num.startsWith('附'));
  const article = first === undefined ? undefined : addressesOf(first).find((address) => address.endsWith('/第一条'));
  for (const unit of opening.slice(0, FIRST_PARAGRAPHS)) if (SAYS_BASIS.test(unit.text)) places.add(unit.address);
  if (article !== undefined) places.add(article);
  return places;
}

const addressesOf = (unit: Unit): string[] => [unit.address, ...unit.children.flatMap(addressesOf)];

/** What a citation calls its work: `《title》（number）`, or the part that is printed. */
const nameOf = ({ title, number }: Citation): string =>
  `${title === null ? '' : `《${title}》`}${number === null ? '' : title === null ? number : `（${number}）`}`;

type Cited = ReadonlyMap<string, readonly Citation[]>;

function citedByPlace(citations: readonly Citation[]): Cited {
  const byPlace = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (citation.form !== 'title' && citation.form !== 'number') continue;
    const list = byPlace.get(citation.from);
    if (list === undefined) byPlace.set(citation.from, [citation]);
    else list.push(citation);
  }
  return byPlace;
}

function basisOf(document: GazetteDocument, cited: Cited): GazetteDocument {
  const root = document.key.split('/')[0] as string;
  const works = [...basisPlaces(document.units)].flatMap((place) => cited.get(place) ?? []);
  const basis = works.filter((citation) => citation.target === null || !citation.target.startsWith(root)).map(nameOf);
  return {
    ...document,
    basis: [...new Set(basis)],
    documents: document.documents.map((carried) => basisOf(carried, cited)),
  };
}

/** The documents with the works that each names as its basis. A text that the document itself issues is none. */
export function withBasis(documents: readonly GazetteDocument[], citations: readonly Citation[]): GazetteDocument[] {
  const cited = citedByPlace(citations);
  return documents.map((document) => basisOf(document, cited));
}
