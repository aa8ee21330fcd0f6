import {
  compareRationals,
  fromBase,
  isWhole,
  parseDecimal,
  parseInstant,
  printRational,
  type Rational,
  rational,
  toBase,
} from '../base/index.ts';
import { type Fact, NO_WORDS, readQuantity, UNKNOWN_WORDS, unitOf, YES_WORDS } from '../lexicon/index.ts';
import { axisOf, type FactValue, isNumeric, type Standing } from '../norms/index.ts';
import { nearestNames } from './nearest-names.ts';

/** A fact as somebody gave it. Numbers are in base units: fen, square metres, milliseconds. */
export type KnownFact = { readonly value: FactValue; readonly standing: Standing };
export type KnownFacts = ReadonlyMap<string, KnownFact>;

/** Why facts are not taken as given. `message` is Chinese: what was seen, what was expected. */
export type FactRefusal = {
  readonly code:
    | 'XZ_FACT_SHAPE'
    | 'XZ_FACT_UNKNOWN_NAME'
    | 'XZ_FACT_TYPE'
    | 'XZ_FACT_UNIT'
    | 'XZ_FACT_NEGATIVE'
    | 'XZ_FACT_FRACTION'
    | 'XZ_FACT_RANGE'
    | 'XZ_FACT_CHOICE'
    | 'XZ_FACT_SUM';
  readonly fact: string;
  readonly message: string;
};

export type FactInput = { readonly known: KnownFacts; readonly refusals: readonly FactRefusal[] };

type Read = FactValue | null | FactRefusal;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const STANDINGS: readonly string[] = ['actual', 'possible', 'initial'] satisfies readonly Standing[];
const LARGEST: Rational = rational(BigInt(Number.MAX_SAFE_INTEGER));
const MOST_FACTS = 500;

const isRefusal = (read: Read): read is FactRefusal => read !== null && 'code' in read;
const refuse = (code: FactRefusal['code'], fact: string, message: string): FactRefusal => ({ code, fact, message });
const shown = (raw: unknown): string => `“${String(typeof raw === 'object' ? JSON.stringify(raw) : raw).slice(0, 40)}”`;

function amountOf(raw: unknown, fact: Fact): Rational | FactRefusal {
  const { unit } = axisOf(fact);
  const plain = parseDecimal(String(raw).trim());
  if ((typeof raw === 'number' || typeof raw === 'string') && plain !== null) return toBase(plain, unit);
  const quantity = typeof raw === 'string' ? readQuantity(raw) : null;
  const expected = `应当是以${fact.unit ?? '个'}计的数字，例如 3 或 “3${fact.unit ?? ''}”`;
  if (quantity === null) return refuse('XZ_FACT_TYPE', fact.name, `${fact.name}${expected}，收到的是${shown(raw)}。`);
  const given = unitOf(quantity.unit);
  if (given === null || given.dimension !== unit.dimension)
    return refuse('XZ_FACT_UNIT', fact.name, `${fact.name}的单位不对：收到“${quantity.unit}”，${expected}。`);
  return toBase(quantity.value, given);
}

function numberOf(raw: unknown, fact: Fact): Read {
  const axis = axisOf(fact);
  const amount = amountOf(raw, fact);
  if ('code' in amount) return amount;
  if (axis.min !== null && compareRationals(amount, axis.min) < 0)
    return refuse('XZ_FACT_NEGATIVE', fact.name, `${fact.name}不能是负数，收到的是${shown(raw)}。`);
  if (axis.isWhole && !isWhole(amount))
    return refuse(
      'XZ_FACT_FRACTION',
      fact.name,
      `${fact.name}不能再分：收到的是${shown(raw)}，最小单位是一${axis.unit.dimension === 'money' ? '分钱' : (fact.unit ?? '个')}。`,
    );
  if (compareRationals(amount, LARGEST) > 0)
    return refuse('XZ_FACT_RANGE', fact.name, `${fact.name}大得不可能：${shown(raw)}。请核对单位。`);
  return { kind: 'number', value: amount };
}

function flagOf(raw: unknown, fact: Fact): Read {
  if (typeof raw === 'boolean') return { kind: 'flag', value: raw };
  if (YES_WORDS.includes(String(raw))) return { kind: 'flag', value: true };
  if (NO_WORDS.includes(String(raw))) return { kind: 'flag', value: false };
  return refuse('XZ_FACT_TYPE', fact.name, `${fact.name}应当是 是 或 否（true / false），收到的是${shown(raw)}。`);
}

function choiceOf(raw: unknown, fact: Fact): Read {
  const values = fact.values ?? [];
  if (typeof raw === 'string' && values.includes(raw)) return { kind: 'choice', value: raw };
  return refuse('XZ_FACT_CHOICE', fact.name, `${fact.name}应当是 ${values.join('、')} 之一，收到的是${shown(raw)}。`);
}

function momentOf(raw: unknown, fact: Fact): Read {
  const time = typeof raw === 'string' ? parseInstant(raw) : null;
  if (time !== null) return { kind: 'moment', value: BigInt(time) };
  return refuse(
    'XZ_FACT_TYPE',
    fact.name,
    `${fact.name}应当是时刻，例如 2024-10-15T02:10:00+08:00，收到的是${shown(raw)}。`,
  );
}

function readValue(raw: unknown, fact: Fact): Read {
  if (raw === null || raw === undefined || UNKNOWN_WORDS.includes(String(raw))) return null;
  if (isNumeric(fact)) return numberOf(raw, fact);
  if (fact.type === 'flag') return flagOf(raw, fact);
  if (fact.type === 'moment') return momentOf(raw, fact);
  if (fact.type === 'day')
    return typeof raw === 'string' && DAY.test(raw)
      ? { kind: 'day', value: raw }
      : refuse('XZ_FACT_TYPE', fact.name, `${fact.name}应当是日期，例如 2024-10-15，收到的是${shown(raw)}。`);
  return fact.type === 'place' ? { kind: 'choice', value: String(raw) } : choiceOf(raw, fact);
}

/** `{ value, standing }` or the bare value, which is actual. */
function unwrapped(raw: unknown): { value: unknown; standing: Standing } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { value: raw, standing: 'actual' };
  const { value, standing } = raw as { value?: unknown; standing?: unknown };
  return { value, standing: STANDINGS.includes(String(standing)) ? (standing as Standing) : 'actual' };
}

function readOne(
  name: string,
  raw: unknown,
  facts: ReadonlyMap<string, Fact>,
  known: Map<string, KnownFact>,
): FactRefusal | null {
  const fact = facts.get(name);
  if (fact === undefined) {
    const near = nearestNames(name, [...facts.keys()]);
    return refuse(
      'XZ_FACT_UNKNOWN_NAME',
      name,
      `不认识的事实${shown(name)}。${near.length === 0 ? '' : `是不是 ${near.join('、')}？`}`,
    );
  }
  const { value, standing } = unwrapped(raw);
  const read = readValue(value, fact);
  if (read === null) return null;
  if (isRefusal(read)) return read;
  known.set(name, { value: read, standing });
  return null;
}

/**
 * Facts as JSON gives them (`{ 死亡人数: 3, 直接经济损失: "600万元", 被困: "不详" }`) → known ones in base units, and refusals.
 * A number is in the fact's own unit; null and 不详 are unknown. `facts` are those that may be given. Never throws.
 */
export function readFacts(input: unknown, facts: ReadonlyMap<string, Fact>): FactInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { known: new Map(), refusals: [refuse('XZ_FACT_SHAPE', '', '事实应当写成 {"名称": 值} 的一组。')] };
  const entries = Object.entries(input).slice(0, MOST_FACTS);
  const known = new Map<string, KnownFact>();
  const refusals = entries.flatMap(([name, raw]) => readOne(name, raw, facts, known) ?? []);
  return { known, refusals };
}

/** A value in base units as a person reads it, in the fact's own unit: `3人`, `600万元`, `是`. */
export function printValue(value: FactValue, fact: Fact): string {
  if (value.kind === 'number') return `${printRational(fromBase(value.value, axisOf(fact).unit))}${fact.unit ?? ''}`;
  if (value.kind === 'flag') return value.value ? '是' : '否';
  return String(value.value);
}
