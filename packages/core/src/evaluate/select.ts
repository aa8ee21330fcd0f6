import { OUTCOMES } from '../lexicon/index.ts';
import type { NormOf } from '../norms/index.ts';
import { addressOf } from '../norms/index.ts';
import type { Conclusion } from './conclusion.ts';
import type { KnownFacts } from './input.ts';

const nothing = { reasons: [], nearest: [], ask: null, notStated: [], isExact: true } as const;

/** The equipment for the kind of accident: of every row that names it. */
export function evaluateEquipment(norm: NormOf<'equipment'>, known: KnownFacts, on: string): Conclusion {
  const value = known.get(norm.body.fact)?.value;
  const rows = value?.kind === 'choice' ? norm.body.rows.filter((row) => row.values.includes(value.value)) : [];
  const items = rows.flatMap((row) =>
    row.items.map((one) => ({ item: one.item, address: `${norm.county}/${addressOf(norm, row.at, one.at)}` })),
  );
  const kinds = [...new Set(norm.body.rows.flatMap((row) => row.values))];
  const isDecided = value?.kind === 'choice';
  return {
    ...nothing,
    norm: norm.id,
    on,
    possible: isDecided ? [value.value] : kinds,
    decided: isDecided ? value.value : null,
    ask: isDecided
      ? null
      : { fact: norm.body.fact, question: `${norm.body.fact}是哪一种？`, unit: null, values: kinds },
    items,
  };
}

const MONTH = 100;
const ordinal = (dayOfYear: string): number => {
  const [month = 0, day = 0] = dayOfYear.split('-').map(Number);
  return month * MONTH + day;
};

/** Whether the day lies in the season, one that runs over the turn of the year included. */
export function evaluateSeason(norm: NormOf<'season'>, on: string): Conclusion {
  const [from, to, today] = [ordinal(norm.body.from), ordinal(norm.body.to), ordinal(on.slice(5))];
  const isIn = from <= to ? from <= today && today <= to : today >= from || today <= to;
  const outcome = isIn ? OUTCOMES.inSeason : OUTCOMES.outOfSeason;
  const reason = {
    norm: norm.id,
    outcome,
    bound: `${norm.body.from} 至 ${norm.body.to}`,
    given: on,
    address: `${norm.county}/${addressOf(norm)}`,
  };
  const movable = norm.body.movable;
  const address = `${norm.county}/${addressOf(norm, movable?.at)}`;
  return {
    ...nothing,
    norm: norm.id,
    on,
    possible: [outcome],
    decided: outcome,
    reasons: [reason],
    notStated: movable === undefined ? [] : [{ what: 'discretion', reason: movable.words, address }],
  };
}
