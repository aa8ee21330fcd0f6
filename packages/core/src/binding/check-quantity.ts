import type { Fact } from '../lexicon/index.ts';
import { isWithin } from './clauses.ts';
import { flat } from './flat.ts';
import { readQuantities } from './quantities.ts';
import { dimensionOf, type PrintedRange, readRanges, type Side, sameNumber, sameRange } from './ranges.ts';
import { isInScope, wordingAround } from './scope.ts';
import { piecesHeld, subjectsOf, wordsAround } from './subjects.ts';
import { type Check, excerpt, type Fault, type Place } from './verdict.ts';

/** What a norm writes, read: the range and the words around it that must stand around it in print too. */
export type Written = { readonly range: PrintedRange; readonly before: string; readonly after: string };

/** A claimed text as one range; null where it is none or several. */
export function writtenRange(value: string): Written | null {
  const text = flat(value);
  const [range, second] = readRanges(text);
  if (range === undefined || second !== undefined) return null;
  return { range, before: text.slice(0, range.start), after: text.slice(range.end) };
}

const MEASURE_IN_HEAD = /\(([^()]{1,10})\)$/;
const REACH = 'reach';

/** The measure in brackets at the end of a column's head; null where there is none. */
function unitInHead(heading: string): string | null {
  const inside = MEASURE_IN_HEAD.exec(heading)?.[1];
  if (inside === undefined) return null;
  const [quantity] = readQuantities(`1${inside}`);
  return quantity !== undefined && quantity.unit === inside ? inside : null;
}

/** A cell prints a bare number where the head of its column names the measure: `1小时降雨（毫米）`. */
function withUnitOfHead(range: PrintedRange, headings: readonly string[]): PrintedRange {
  const unit = headings.map(unitInHead).find((found) => found !== null) ?? null;
  if (unit === null) return range;
  const filled = (side: Side | null): Side | null => (side === null || side.unit !== '' ? side : { ...side, unit });
  return { ...range, from: filled(range.from), to: filled(range.to), plain: filled(range.plain) };
}

/** The ranges of a clause as the norm's writer read them. */
export const rangesOf = (place: Pick<Place, 'clause'>): PrintedRange[] =>
  readRanges(place.clause.own).map((range) => withUnitOfHead(range, place.clause.headings));

const stands = (text: string, range: PrintedRange, written: Written): boolean =>
  text.slice(0, range.start).endsWith(written.before) && text.startsWith(written.after, range.end);

/** 达到 may be written where the clause has no bound word: `2小时未得到有效控制`. */
const isReached = (written: PrintedRange, printed: PrintedRange): boolean =>
  written.from !== null &&
  written.to === null &&
  printed.plain !== null &&
  written.from.sense === REACH &&
  sameNumber(written, printed);

const matchesBound = (written: PrintedRange, printed: PrintedRange): boolean =>
  sameRange(written, printed) || isReached(written, printed);
/** A length or figure is written without the bound words around it: `30人` of 不少于30人. */
const matchesNumber = (written: PrintedRange, printed: PrintedRange): boolean =>
  sameRange(written, printed) || (written.plain !== null && sameNumber(written, printed));

const sides = (range: PrintedRange): Side[] => [range.from, range.to, range.plain].filter((side) => side !== null);
const sameRational = (a: Side, b: Side): boolean => a.value.n === b.value.n && a.value.d === b.value.d;

/** What comes nearest to a written range that no clause prints. */
function nearest(place: Place, written: PrintedRange, printed: readonly PrintedRange[]): Fault {
  const show = (range: PrintedRange) => excerpt(place.clause.own, range.start, range.end);
  const own = sides(written);
  const sameAll = printed.find((range) =>
    own.every((a) => sides(range).some((b) => sameRational(a, b) && a.unit === b.unit)),
  );
  if (sameAll !== undefined) return { fault: 'otherBound', printed: show(sameAll) };
  const sameNumbers = printed.find((range) => own.every((a) => sides(range).some((b) => sameRational(a, b))));
  if (sameNumbers !== undefined) return { fault: 'otherUnit', printed: show(sameNumbers) };
  const sameUnit = printed.find((range) => own.every((a) => sides(range).some((b) => a.unit === b.unit)));
  if (sameUnit !== undefined) return { fault: 'otherNumber', printed: show(sameUnit) };
  return { fault: 'notPrinted', printed: null };
}

/** Whether the norm counts the places of this value in its clause: where one says that it is the second, another is the first. */
export const isCounted = ({ all, claim }: Place): boolean =>
  all.claims.some(
    (one) => one.occurrence > 1 && one.address === claim.address && flat(one.value) === flat(claim.value),
  );

type Match = (written: PrintedRange, printed: PrintedRange) => boolean;
type Found = { readonly matching: PrintedRange[]; readonly printed: PrintedRange[] };

function find(place: Place, written: Written, match: Match): Found | Fault {
  const printed = rangesOf(place);
  const alike = printed.filter(
    (range) =>
      isWithin(range.start, place.clause.reach) &&
      match(written.range, range) &&
      stands(place.clause.own, range, written),
  );
  const { occurrence } = place.claim;
  const isOne = occurrence > 1 || isCounted(place);
  if (alike.length < occurrence) return nearest(place, written.range, printed);
  const meant = isOne ? alike.slice(occurrence - 1, occurrence) : alike;
  const matching = meant.filter((range) => isInScope(place, range));
  const [first] = meant;
  if (matching.length > 0 || first === undefined) return { matching, printed };
  return { fault: 'otherSubject', printed: excerpt(place.clause.own, first.start - 8, first.end + 8) };
}

/** A length or a figure: its number and measure stand in the clause. */
export const checkFigure: Check = (place) => {
  const written = writtenRange(place.claim.value);
  if (written === null)
    return place.clause.own.includes(flat(place.claim.value)) ? null : { fault: 'notPrinted', printed: null };
  const found = find(place, written, matchesNumber);
  return 'fault' in found ? found : speaksOfAnother(place, found);
};

const LEAST_LEAD = 3;

/**
 * Nothing but our own short words says what a length or figure is for. Where they fit another number of the clause far
 * better than this one (山洪抢险突击队 stands at 50人, not at 20人), this one was taken from the wrong place.
 */
function speaksOfAnother(place: Place, { matching, printed }: Found): Fault | null {
  const words = wordingAround(place).map(flat);
  const score = (range: PrintedRange) => {
    const text = wordsAround(place.clause.own, range, printed);
    return words.reduce((sum, word) => sum + piecesHeld(word, text), 0);
  };
  const own = Math.max(...matching.map(score));
  const rivals = printed.filter((range) => !matching.includes(range) && sameKind(range, matching[0] as PrintedRange));
  const best = rivals.find((range) => score(range) >= Math.max(own + LEAST_LEAD, own * LEAST_LEAD));
  if (best === undefined) return null;
  return { fault: 'otherSubject', printed: excerpt(place.clause.own, best.start - 8, best.end + 8) };
}

const sameKind = (a: PrintedRange, b: PrintedRange): boolean => dimensionOf(unitOf(a)) === dimensionOf(unitOf(b));
const unitOf = (range: PrintedRange): string => (range.from ?? range.to ?? range.plain)?.unit ?? '';

/** The numbers of a fact's bound that the clause prints for this fact; the fault where it prints none. */
export function printedBound(place: Place, fact: Fact): PrintedRange | Fault {
  const written = writtenRange(place.claim.value);
  if (written === null) return { fault: 'unreadable', printed: null };
  const found = find(place, written, matchesBound);
  if ('fault' in found) return found;
  const facts = [...place.facts.values()];
  const isOwn = (range: PrintedRange): boolean => {
    const subjects = subjectsOf(place.clause, { range, ranges: found.printed }, facts);
    return subjects.length === 0 ? isAlone(found.printed, range) : subjects.includes(fact.name);
  };
  const own = found.matching.find(isOwn);
  const other = found.matching[0] as PrintedRange;
  return own ?? { fault: 'otherSubject', printed: excerpt(place.clause.own, other.start - 8, other.end + 8) };
}

/** A clause that names no subject may have one quantity of the kind only. */
const isAlone = (printed: readonly PrintedRange[], range: PrintedRange): boolean =>
  printed.filter((one) => sameKind(one, range)).length === 1;
