import { printRational } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import type { Surroundings } from '../../norms/index.ts';
import type { BindingGround } from '../bind.ts';
import { isNumber, type Point, type PointValue, type PrintedRow, type PrintedTable } from './model.ts';
import { NONE, outcomesOn, withTotals } from './outcomes.ts';
import { givenFacts, insideRow, quietPoint, triedValues, withFact } from './points.ts';
import { printedTable } from './tables.ts';

/** A case made from print: all facts of a table, and what the table as printed says of them. */
export type BoundaryCase = {
  readonly norm: string;
  /** Chinese: which clause, which fact, which value. */
  readonly title: string;
  /** As `evaluate` takes facts. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: { readonly decided: string } | { readonly possible: readonly string[] };
  readonly address: string;
};

const shown = (value: PointValue): string =>
  isNumber(value) ? printRational(value) : typeof value === 'boolean' ? (value ? '是' : '否') : value;

function factsAt(point: Point, table: PrintedTable, facts: ReadonlyMap<string, Fact>): Record<string, unknown> {
  const entries = givenFacts(table, facts).map(({ name }) => {
    const value = point.get(name) as PointValue;
    const plain = isNumber(value) ? printRational(value) : value;
    return [name, table.standing === 'actual' ? plain : { value: plain, standing: table.standing }];
  });
  return Object.fromEntries(entries);
}

function expected(point: Point, table: PrintedTable, facts: ReadonlyMap<string, Fact>): BoundaryCase['expect'] {
  const outcomes = [...outcomesOn(table, withTotals(point, facts))].sort((a, b) => b - a);
  const names = outcomes.map((one) => (one === NONE ? table.none : (table.outcomes[one] as string)));
  const [only] = names;
  return names.length === 1 && only !== undefined ? { decided: only } : { possible: names };
}

function* rowCases(row: PrintedRow, table: PrintedTable, ground: BindingGround): Generator<BoundaryCase> {
  const { facts } = ground;
  const quiet = quietPoint(row, table, facts);
  if (quiet === null) return;
  const inside = insideRow(row, quiet, table, facts);
  for (const { fact, readings, address } of row.criteria)
    for (const value of triedValues(fact, readings)) {
      const point = withFact(inside, fact, value, table, facts);
      const title = `边界 ${address}：${fact.name} ${shown(value)}${fact.unit ?? ''}`;
      const given = factsAt(point, table, facts);
      yield { norm: table.norm, title, facts: given, expect: expected(point, table, facts), address };
    }
}

/** Cases of all tables of a document, and the ids of norms whose table is not printed as the norm claims. */
export type BoundaryCases = { readonly cases: readonly BoundaryCase[]; readonly unread: readonly string[] };

/**
 * A case for every threshold of every table of a document: the number, one unit below and one above; for each choice its
 * values, for each flag both. Everything else is as low as it can be. What must come out is worked out from the clauses
 * alone: numbers as the binding reader reads them, bounds by the rule that the document states, and where nobody states it
 * or print is damaged the set over all readings. Tables whose document is not at hand give none.
 */
export function boundaryCases(around: Surroundings, ground: BindingGround): BoundaryCases {
  const cases = new Map<string, BoundaryCase>();
  const unread: string[] = [];
  for (const norm of around.norms) {
    if (!ground.clauses.documents.has(norm.document) && !ground.clauses.byAddress.has(norm.document)) continue;
    const table = printedTable(norm, around, ground);
    if (table === 'unread') unread.push(norm.id);
    else if (table !== null)
      for (const row of table.rows)
        for (const one of rowCases(row, table, ground)) cases.set(`${one.norm} ${JSON.stringify(one.facts)}`, one);
  }
  return { cases: [...cases.values()], unread };
}
