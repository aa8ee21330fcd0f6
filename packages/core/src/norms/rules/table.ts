import type { Fact } from '../../lexicon/index.ts';
import { axisOf, isNumeric } from '../axis.ts';
import { factsOf } from '../conditions/index.ts';
import type { Axis, Cell, DecisionTable, TableRow } from '../decision-table.ts';
import type { Demand, Rule, Way } from './rule.ts';

type Facts = ReadonlyMap<string, Fact>;

// A flag on an axis of a table.
const YES = 'true';
const NO = 'false';

function axisFor(name: string, facts: Facts): Axis {
  const fact = facts.get(name);
  if (fact === undefined || fact.type === 'flag') return { fact: name, kind: 'choice', values: [YES, NO] };
  if (!isNumeric(fact)) return { fact: name, kind: 'choice', values: fact.values ?? [] };
  const { isWhole, min } = axisOf(fact);
  return { fact: name, kind: isWhole ? 'whole' : 'real', min, max: null };
}

const cellOf = ({ test }: Demand): Cell => (typeof test === 'boolean' ? [test ? YES : NO] : test);

const rowOf = (rule: Rule, way: Way): TableRow => ({
  outcome: rule.outcomes[way.outcome] ?? rule.none,
  cells: new Map(way.demands.map((demand) => [demand.fact, cellOf(demand)])),
  address: way.demands[0]?.address ?? way.address,
});

function tableOf(rule: Rule, ways: readonly Way[], facts: Facts): DecisionTable {
  const names = [...new Set(ways.flatMap((way) => way.demands.map((demand) => demand.fact)))];
  return {
    axes: names.map((name) => axisFor(name, facts)),
    outcomes: rule.outcomes.filter((_, i) => ways.some((way) => way.outcome === i)),
    hit: 'highest',
    rows: ways.map((way) => rowOf(rule, way)),
  };
}

/** A rule as tables of boxes, one for each condition under which a table of the norm applies. Rows that nobody can compute are left out. */
export function tablesOf(
  rule: Rule,
  facts: Facts,
): { readonly facts: readonly string[]; readonly table: DecisionTable }[] {
  const computed = rule.ways.filter((way) => !way.isOpen);
  const conditions = [...new Set(computed.map((way) => way.when))];
  return conditions.map((when) => ({
    facts: when === null ? [] : [...factsOf(when)],
    table: tableOf(
      rule,
      computed.filter((way) => way.when === when),
      facts,
    ),
  }));
}
