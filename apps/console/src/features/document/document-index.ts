import type { Citation, CitedBy, DocumentView, Member, Table, Unit } from '@xianzhi/contract';

/** What stands beside each unit of a document, looked up by the unit's address. */
export type DocumentIndex = {
  readonly units: ReadonlyMap<string, Unit>;
  /** Address of the unit above; null at the top. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly citedBy: ReadonlyMap<string, readonly CitedBy[]>;
  readonly tables: ReadonlyMap<string, readonly Table[]>;
  readonly members: ReadonlyMap<string, readonly Member[]>;
};

/** Indexes a document once, so that each of its hundreds of units is drawn without a search. */
export function indexDocument(view: DocumentView): DocumentIndex {
  const units = new Map<string, Unit>();
  const parents = new Map<string, string | null>();
  walk(view.units, null, (unit, parent) => {
    units.set(unit.address, unit);
    parents.set(unit.address, parent);
  });
  return {
    units,
    parents,
    citations: grouped(view.citations, (citation) => citation.from),
    citedBy: grouped(view.citedBy, (mention) => mention.target),
    tables: grouped(view.tables, (table) => table.unit ?? ''),
    members: grouped(view.members, (member) => deepestAt(view.units, member.span.start)?.address ?? ''),
  };
}

function walk(units: readonly Unit[], parent: string | null, visit: (unit: Unit, parent: string | null) => void): void {
  for (const unit of units) {
    visit(unit, parent);
    walk(unit.children, unit.address, visit);
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The innermost unit over a place of the source. */
function deepestAt(units: readonly Unit[], place: number): Unit | null {
  const unit = units.find(({ span }) => span.start <= place && place < span.end);
  return unit ? (deepestAt(unit.children, place) ?? unit) : null;
}

/** Addresses from the top down to a unit, itself included. */
export function branchTo(index: DocumentIndex, address: string | null): ReadonlySet<string> {
  const branch = new Set<string>();
  for (let at = address; at; at = index.parents.get(at) ?? null) branch.add(at);
  return branch;
}
