import type { GazetteDocument, Reading, Unit } from '@xianzhi/core/gazette';
import type { UnitGold } from './gold.ts';

/** A unit as the gold counts it. */
type Counted = { readonly num: string; readonly path: string; readonly start: number };

/** How a reading compares with the gold of one document. */
export type UnitScore = {
  readonly found: number;
  readonly wanted: number;
  readonly rightPath: number;
  readonly extra: readonly Counted[];
  readonly missed: readonly Counted[];
  readonly misplaced: readonly { wanted: string; got: string; start: number }[];
  readonly given: number;
};

function flatten(units: readonly Unit[], prefix: readonly string[], into: Counted[]): void {
  for (const unit of units) {
    if (unit.num !== null) {
      const path = [...prefix, ...unit.path.map((segment) => segment.replace(/~\d+$/, ''))].join('/');
      into.push({ num: unit.num, path, start: unit.span.start });
    }
    flatten(unit.children, prefix, into);
  }
}

function countedUnits(document: GazetteDocument): Counted[] {
  const counted: Counted[] = [];
  flatten(document.units, [], counted);
  document.documents.forEach((carried, i) => {
    flatten(carried.units, [`附件${i + 1}`], counted);
  });
  return counted;
}

/** Units of the reading that lie in the gold's stretch, against the gold. */
export function scoreUnits(reading: Reading, gold: Pick<UnitGold, 'start' | 'end' | 'units'>): UnitScore {
  const given = reading.documents
    .flatMap(countedUnits)
    .filter((unit) => unit.start >= gold.start && unit.start < gold.end);
  const byStart = new Map(given.map((unit) => [unit.start, unit]));
  const firm = gold.units.filter((unit) => !unit.optional);
  const known = new Set(gold.units.map((unit) => unit.start));
  const missed: Counted[] = [];
  const misplaced: { wanted: string; got: string; start: number }[] = [];
  let found = 0;
  for (const unit of firm) {
    const got = byStart.get(unit.start);
    const wanted = unit.path.join('/');
    if (got === undefined || got.num !== unit.num) missed.push({ num: unit.num, path: wanted, start: unit.start });
    else {
      found += 1;
      if (got.path !== wanted) misplaced.push({ wanted, got: got.path, start: unit.start });
    }
  }
  const extra = given.filter((unit) => !known.has(unit.start) && !/^附/.test(unit.num));
  return {
    found,
    wanted: firm.length,
    rightPath: found - misplaced.length,
    extra,
    missed,
    misplaced,
    given: given.length,
  };
}
