import type { Fact } from '../../lexicon/index.ts';
import { type Condition, factsOf, parseCondition } from '../conditions/index.ts';
import { dependsOnConvention, type Inclusion, inclusionsOf, printChoice, testOf } from '../criterion.ts';
import { declaredFact } from '../declared-fact.ts';
import type { Norm } from '../norm.ts';
import { type Alternative, type Choice, type Criterion, criteriaOf, isNotStated } from '../shape.ts';
import type { Demand, Reservation, Rule, RuleReadings, Way } from './rule.ts';
import { type RuleSource, type SourceRow, sourceOf } from './source.ts';
import { addressOf, type Surroundings } from './surroundings.ts';

/** A criterion that print leaves in doubt: as printed, and as a person reads it. */
type Doubtful = Extract<Criterion, { printed: unknown }>;
/** One way to settle every doubt. */
type Settlement = { readonly below: boolean; readonly asRead: ReadonlySet<Doubtful> };

// Beyond this many doubtful criteria each is flipped alone: nobody reads a table with more of them in all combinations.
const MOST_COMBINED = 5;

const isDoubtful = (criterion: Criterion): criterion is Doubtful =>
  typeof criterion === 'object' && !Array.isArray(criterion);
const printedOf = (criterion: Criterion): Choice | null => (isDoubtful(criterion) ? criterion.printed : criterion);

const alternativesOf = (row: SourceRow): readonly Alternative[] => (isNotStated(row.any) ? [] : row.any);
const allCriteria = (source: RuleSource): [string, Criterion][] =>
  source.rows.flatMap((row) => alternativesOf(row).flatMap(criteriaOf));

function settledDoubts(doubts: readonly Doubtful[]): ReadonlySet<Doubtful>[] {
  if (doubts.length > MOST_COMBINED) return [new Set(), new Set(doubts), ...doubts.map((one) => new Set([one]))];
  return doubts.reduce<Set<Doubtful>[]>(
    (sets, one) => sets.flatMap((set) => [set, new Set([...set, one])]),
    [new Set()],
  );
}

function settlementsOf(source: RuleSource, facts: ReadonlyMap<string, Fact>): Settlement[] {
  const criteria = allCriteria(source);
  const doubts = criteria
    .map(([, criterion]) => criterion)
    .filter((one): one is Doubtful => isDoubtful(one) && one.asRead !== undefined && one.settled === undefined);
  const isOpen = source.rows.some((row) => row.convention.below === 'notStated');
  const matters = criteria.some(([name, criterion]) => {
    const fact = facts.get(name);
    return fact !== undefined && dependsOnConvention(fact, printedOf(criterion));
  });
  const belows = isOpen && matters ? [false, true] : [false];
  return settledDoubts(doubts).flatMap((asRead) => belows.map((below) => ({ below, asRead })));
}

function inclusionOf(row: SourceRow, settlement: Settlement): Inclusion {
  const [first, second] = inclusionsOf(row.convention);
  return settlement.below && second !== undefined ? second : (first as Inclusion);
}

/** The choice of a criterion in a settlement: null demands nothing, undefined makes its way impossible. */
function settle(criterion: Criterion, settlement: Settlement): Choice | null | undefined {
  if (!isDoubtful(criterion)) return criterion;
  if (criterion.settled === true || settlement.asRead.has(criterion)) return criterion.asRead;
  return criterion.printed ?? undefined;
}

/** The demands of an alternative, or null where this reading makes it impossible. */
function demandsOf(
  alternative: Alternative,
  row: SourceRow,
  settlement: Settlement,
  reading: Reading,
): Demand[] | null {
  const demands: Demand[] = [];
  for (const [name, criterion] of criteriaOf(alternative)) {
    const choice = settle(criterion, settlement);
    if (choice === null) continue;
    const fact = reading.around.facts.get(name);
    const test = fact === undefined || choice === undefined ? null : testOf(fact, choice, inclusionOf(row, settlement));
    if (test === null || choice === undefined) return null;
    const at = isDoubtful(criterion) ? criterion.at : undefined;
    demands.push({
      fact: name,
      test,
      bound: printChoice(choice),
      address: addressFor(reading.norm, row, alternative.at, at),
    });
  }
  return demands;
}

type Reading = {
  readonly norm: Norm;
  readonly around: Surroundings;
  readonly conditions: ReadonlyMap<string, Condition>;
};

const addressFor = (norm: Norm, row: SourceRow, ...clauses: readonly (string | undefined)[]): string =>
  clauses.some((clause) => clause !== undefined) ? addressOf(norm, ...clauses) : row.address;

function waysOf(row: SourceRow, source: RuleSource, settlement: Settlement, reading: Reading): Way[] {
  const outcome = source.outcomes.indexOf(row.outcome);
  const when = row.when === undefined ? null : (reading.conditions.get(row.when) ?? null);
  if (isNotStated(row.any)) return [{ outcome, demands: [], when, isOpen: true, address: row.address }];
  return row.any.flatMap((alternative) => {
    const demands = demandsOf(alternative, row, settlement, reading);
    return demands === null
      ? []
      : [{ outcome, demands, when, isOpen: false, address: addressFor(reading.norm, row, alternative.at) }];
  });
}

/** What the rows themselves leave open. */
function rowReservations(source: RuleSource, settlements: readonly Settlement[], norm: Norm): Reservation[] {
  const open = source.rows.flatMap((row): Reservation[] =>
    isNotStated(row.any)
      ? [{ what: 'notStated', reason: `${row.outcome}：${row.any.notStated}`, address: row.address }]
      : [],
  );
  const discretion = source.rows.flatMap((row) =>
    row.discretion.map(
      (one): Reservation => ({
        what: 'discretion',
        reason: `${row.outcome}另可由${one.by}决定：${one.words}`,
        address: one.address,
      }),
    ),
  );
  const damaged = source.rows.flatMap((row) =>
    alternativesOf(row)
      .flatMap(criteriaOf)
      .flatMap(([name, criterion]): Reservation[] =>
        isDoubtful(criterion)
          ? [
              {
                what: 'damaged',
                reason: `${row.outcome}的${name}：${criterion.reason}`,
                address: addressFor(norm, row, criterion.at),
              },
            ]
          : [],
      ),
  );
  const convention: Reservation[] = settlements.some((one) => one.below)
    ? [{ what: 'convention', reason: '“以下”是否含本数，原文未载明；两种读法都算过', address: null }]
    : [];
  return [...open, ...damaged, ...convention, ...discretion];
}

function conditionsOf(source: RuleSource, facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, Condition> {
  const declared = [...facts.values()].map(declaredFact);
  const texts = new Set(source.rows.flatMap((row) => (row.when === undefined ? [] : [row.when])));
  return new Map(
    [...texts].flatMap((text) => {
      const parsed = parseCondition(text, declared);
      return parsed.ok ? [[text, parsed.value] as const] : [];
    }),
  );
}

/** A norm that decides on a scale, in each reading of its doubtful places; null for a norm that does not. */
export function readingsOf(norm: Norm, around: Surroundings): RuleReadings | null {
  const source = sourceOf(norm, around);
  if (source === null) return null;
  const conditions = conditionsOf(source, around.facts);
  const settlements = settlementsOf(source, around.facts);
  const reading = { norm, around, conditions };
  const readings = settlements.map(
    (settlement): Rule => ({
      norm,
      outcomes: source.outcomes,
      none: source.none,
      ways: source.rows.flatMap((row) => waysOf(row, source, settlement, reading)),
    }),
  );
  const named = [
    ...allCriteria(source).map(([name]) => name),
    ...[...conditions.values()].flatMap((condition) => [...factsOf(condition)]),
  ];
  return {
    readings,
    reservations: [...source.reservations, ...rowReservations(source, settlements, norm)],
    facts: [...new Set(named)],
  };
}
