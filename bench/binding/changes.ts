import { INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS } from '@xianzhi/core/lexicon';
import { type Claim, claimsOf, type Norm } from '@xianzhi/core/norms';
import { type Body, objectsAround, valueAt, withBody, withValue } from './body.ts';
import type { BoundFolder } from './ground.ts';

export const KINDS = [
  'number',
  'unit',
  'bound word',
  'side of a range',
  'step',
  'convention',
  'choice',
  'day',
  'name',
  'address',
  'another number of the clause',
  'another fact',
] as const;
export type ChangeKind = (typeof KINDS)[number];

/** What a change is made of. */
export type Subject = {
  readonly folder: BoundFolder;
  readonly norm: Norm;
  readonly claim: Claim;
  readonly names: readonly string[];
  readonly random: () => number;
};
/** A norm with one thing changed, and the change in words; null where this value cannot be changed so. */
export type Change = { readonly norm: Norm; readonly says: string } | null;

const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

const NUMERAL = /\d+(?:\.\d+)?(?:E[+-]?\d+)?|[一二三四五六七八九十两半](?=个|小时|年|分钟|日|天|次)/g;
const NUMERALS = '一二三四五六七八九十';
const DIGITS = /\d+(?!.*\d)/;

/** The last printed digit one more or one less; an exponent one more or one less as well. */
function nextNumber(numeral: string, random: () => number): string {
  const step = random() < 0.5 ? -1 : 1;
  if (!/\d/.test(numeral)) {
    const at = NUMERALS.indexOf(numeral === '两' ? '二' : numeral);
    return at < 0 ? '一' : (NUMERALS[at + (at === 0 ? 1 : at === 9 ? -1 : step)] as string);
  }
  return numeral.replace(DIGITS, (digits) => {
    const value = Number(digits) + step;
    const next = String(
      value <= 0 && !numeral.includes('.') ? Number(digits) + 1 : Math.max(0, value) || Number(digits) + 1,
    );
    return next.padStart(digits.length, '0');
  });
}

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: () => number): string | null {
  const found = [...text.matchAll(pattern)];
  const one = pick(found, random);
  if (one === undefined) return null;
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  分钟: ['小时', '日'],
  小时: ['分钟', '日'],
  日: ['小时', '个月', '个工作日'],
  天: ['小时', '个月'],
  个工作日: ['日', '个月'],
  个月: ['日', '年'],
  年: ['个月'],
  周: ['日'],
  万元: ['元', '亿元'],
  亿元: ['万元'],
  元: ['万元'],
  公顷: ['亩', '平方公里'],
  亩: ['公顷'],
  毫米: ['厘米', '米'],
  米: ['厘米', '公里'],
  公里: ['米'],
  km2: ['m2'],
  m2: ['km2'],
  人: ['户', '个'],
  户: ['人'],
  次: ['个'],
  处: ['个'],
  个: ['处', '人'],
  部: ['台'],
  级: ['度'],
  Bq: ['TBq', 'kBq'],
  'mSv/h': ['μSv/h'],
  D2: ['D1'],
};
const UNIT = new RegExp(
  Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const WORDS: Readonly<Record<string, readonly string[]>> = {
  以上: ['以下', '及以上'],
  以下: ['以上', '及以下'],
  以内: ['以上'],
  达到: ['超过', '不足'],
  超过: ['达到', '不超过'],
  大于等于: ['大于', '小于'],
  大于或等于: ['大于', '小于等于'],
  小于: ['小于等于', '大于'],
  不少于: ['超过', '不超过'],
  '≥': ['>', '≤'],
};
const WORD = new RegExp(
  Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const CELL = /\/(\d+)\/(\d+)$/;
const SIDES = / |，且|，|(?<=以上)(?=\d)/;

/** The text of a claim set anew in its norm, whatever form the value has there: a text, one of a list, `printed`. */
function withText({ norm, claim }: Subject, text: string): Norm | null {
  const body = norm.body as unknown as Body;
  const value = valueAt(body, claim.pointer);
  if (typeof value === 'string') return withBody(norm, withValue(body, claim.pointer, text));
  if (Array.isArray(value))
    return withBody(norm, withValue(body, `${claim.pointer}/${value.indexOf(claim.value)}`, text));
  const printed = (value as Body | undefined)?.['printed'];
  if (typeof printed === 'string') return withBody(norm, withValue(body, `${claim.pointer}/printed`, text));
  if (Array.isArray(printed))
    return withBody(norm, withValue(body, `${claim.pointer}/printed/${printed.indexOf(claim.value)}`, text));
  return null;
}

function asText(subject: Subject, text: string | null | undefined): Change {
  if (text === null || text === undefined || text === subject.claim.value || text === '') return null;
  const changed = withText(subject, text);
  return changed === null ? null : { norm: changed, says: `${subject.claim.value} → ${text}` };
}

const QUANTITIES = new Set(['bound', 'length', 'figure']);
const isQuantity = (subject: Subject): boolean =>
  QUANTITIES.has(subject.claim.kind) && /\d|[一二三四五六七八九十两半]/.test(subject.claim.value);
const factOf = ({ folder, claim }: Subject) => (claim.fact === null ? undefined : folder.folder.facts.get(claim.fact));
const isChoice = (subject: Subject): boolean => subject.claim.kind === 'bound' && factOf(subject)?.unit === undefined;

const SCALES: readonly (readonly string[])[] = [INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS];

function nextStep(subject: Subject): string | undefined {
  const { claim, random } = subject;
  const scale = SCALES.find((steps) => steps.includes(claim.value)) ?? [];
  const at = scale.indexOf(claim.value);
  return pick(
    [scale[at - 1], scale[at + 1]].filter((one): one is string => one !== undefined),
    random,
  );
}

function nextDay({ claim, random }: Subject): string | null {
  const step = random() < 0.5 ? -1 : 1;
  const parts = claim.value.split('-');
  const day = Number(parts.pop());
  const next = day + (day <= 1 ? 1 : day >= 28 ? -1 : step);
  return [...parts, parts.length === 2 ? String(next).padStart(2, '0') : String(next)].join('-');
}

function nextName({ claim, names, random }: Subject): string | undefined {
  const others = names.filter((name) => name !== claim.value);
  const shorter = claim.value.length > 3 ? [claim.value.slice(1), claim.value.slice(0, -1)] : [];
  return random() < 0.6 ? pick(others, random) : pick([...shorter, `${claim.value}办公室`, `副${claim.value}`], random);
}

/** The clauses next to one: before and behind in its rank; of a cell those of its row and column. */
function besides({ folder, claim }: Subject): string[] {
  const rank = folder.ground.clauses.beside(claim.address ?? '').map((clause) => clause.address);
  const [, row, column] = CELL.exec(claim.address ?? '') ?? [];
  const at = rank.indexOf(claim.address ?? '');
  if (row === undefined)
    return [rank[at - 1], rank[at + 1]].filter((one): one is string => one !== undefined && at >= 0);
  const table = (claim.address as string).replace(CELL, '');
  const cells = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ].map(([r = 0, c = 0]) => `${table}/${Number(row) + r}/${Number(column) + c}`);
  return cells.filter((one) => rank.includes(one));
}

/** The objects whose clause may be moved: the nearest that may have one, or the one that has the value's clause written. */
function holdersOf({ norm, claim, random }: Subject): string[] {
  const body = norm.body as unknown as Body;
  const around = objectsAround(body, claim.pointer);
  const written = around.filter((holder) => (valueAt(body, holder) as Body)['at'] !== undefined);
  return random() < 0.5 && written.length > 0 ? written.slice(0, 1) : around;
}

function nextAddress(subject: Subject): Change {
  const { norm, claim, random } = subject;
  const other = pick(besides(subject), random);
  if (other === undefined || !other.startsWith(`${norm.document}/`)) return null;
  const at = other.slice(norm.document.length + 1);
  const body = norm.body as unknown as Body;
  for (const holder of holdersOf(subject)) {
    const changed = withBody(norm, withValue(body, `${holder}/at`, at));
    if (changed !== null)
      return { norm: changed, says: `${claim.value} (at of ${holder || 'the norm'}): ${claim.address} → ${at}` };
  }
  return null;
}

const NUMBER_AND_UNIT = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/g;

/** A number that the clause prints with the same unit for something else. */
function anotherNumber(subject: Subject): string | null {
  const { claim, folder, random } = subject;
  const text = folder.ground.clauses.byAddress.get(claim.address ?? '')?.own ?? '';
  const unit = claim.value.match(UNIT)?.[0] ?? '';
  const numbers = [...text.matchAll(NUMBER_AND_UNIT)].filter((found) =>
    text.startsWith(unit, found.index + found[0].length),
  );
  const other = pick(
    numbers.map((found) => found[0]).filter((number) => !claim.value.includes(number)),
    random,
  );
  return other === undefined ? null : replaceOne(claim.value, NUMBER_AND_UNIT, () => other, random);
}

/** The bound given to another fact that is counted in the same unit. */
function anotherFact(subject: Subject): Change {
  const { norm, claim, folder, random } = subject;
  const fact = factOf(subject);
  if (fact?.unit === undefined) return null;
  const body = norm.body as unknown as Body;
  const holder = objectsAround(body, claim.pointer)[0] as string;
  const alternative = valueAt(body, holder) as Body;
  const others = [...folder.folder.facts.values()].filter(
    (one) => one.unit === fact.unit && !(one.name in alternative),
  );
  const other = pick(others, random);
  if (other === undefined) return null;
  const renamed = Object.fromEntries(
    Object.entries(alternative).map(([key, value]) => [key === fact.name ? other.name : key, value]),
  );
  const changed = withBody(norm, withValue(body, holder, renamed));
  return changed === null ? null : { norm: changed, says: `${claim.value}: ${fact.name} → ${other.name}` };
}

/** How each kind of change is made. */
export const MAKERS: Readonly<Record<ChangeKind, (subject: Subject) => Change>> = {
  number: (subject) =>
    isQuantity(subject) && !isChoice(subject)
      ? asText(
          subject,
          replaceOne(subject.claim.value, NUMERAL, (found) => nextNumber(found, subject.random), subject.random),
        )
      : null,
  unit: (subject) =>
    isQuantity(subject) && !isChoice(subject)
      ? asText(
          subject,
          replaceOne(
            subject.claim.value,
            UNIT,
            (found) => pick(UNITS[found] ?? [found], subject.random) ?? found,
            subject.random,
          ),
        )
      : null,
  'bound word': (subject) =>
    QUANTITIES.has(subject.claim.kind)
      ? asText(
          subject,
          replaceOne(
            subject.claim.value,
            WORD,
            (found) => pick(WORDS[found] ?? [found], subject.random) ?? found,
            subject.random,
          ),
        )
      : null,
  'side of a range': (subject) => {
    const sides = subject.claim.kind === 'bound' ? subject.claim.value.split(SIDES) : [];
    return sides.length < 2 ? null : asText(subject, pick(sides, subject.random));
  },
  step: (subject) => asText(subject, nextStep(subject)),
  convention: (subject) => asText(subject, subject.claim.value === 'included' ? 'excluded' : 'included'),
  choice: (subject) =>
    isChoice(subject)
      ? asText(
          subject,
          pick(
            (factOf(subject)?.values ?? []).filter((one) => one !== subject.claim.value),
            subject.random,
          ),
        )
      : null,
  day: (subject) => (subject.claim.kind === 'day' ? asText(subject, nextDay(subject)) : null),
  name: (subject) =>
    subject.claim.kind === 'name' || subject.claim.kind === 'word' ? asText(subject, nextName(subject)) : null,
  address: nextAddress,
  'another number of the clause': (subject) =>
    isQuantity(subject) && !isChoice(subject) ? asText(subject, anotherNumber(subject)) : null,
  'another fact': (subject) => (subject.claim.kind === 'bound' ? anotherFact(subject) : null),
};

const CLAIMED: Readonly<Record<ChangeKind, readonly Claim['kind'][]>> = {
  number: ['bound', 'length', 'figure'],
  unit: ['bound', 'length', 'figure'],
  'bound word': ['bound', 'length', 'figure'],
  'side of a range': ['bound'],
  step: ['grade', 'level', 'colour', 'bound'],
  convention: ['convention'],
  choice: ['bound'],
  day: ['day'],
  name: ['name', 'word'],
  address: ['name', 'word', 'length', 'figure', 'bound', 'grade', 'level', 'colour', 'day', 'convention'],
  'another number of the clause': ['bound', 'length', 'figure'],
  'another fact': ['bound'],
};
/** Whether a value may be changed so at all; the maker knows whether this time it can. */
export const mayChange = (kind: ChangeKind, { claim }: { readonly claim: Claim }): boolean =>
  CLAIMED[kind].includes(claim.kind);

/** Names that the norms of a folder claim. */
export const namesOf = (folder: BoundFolder): string[] => [
  ...new Set(
    folder.folder.norms.flatMap((norm) =>
      claimsOf(norm)
        .filter((claim) => claim.kind === 'name')
        .map((claim) => claim.value),
    ),
  ),
];
