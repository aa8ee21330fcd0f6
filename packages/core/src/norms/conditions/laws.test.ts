import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRational, type Rational, rational } from '../../base/index.ts';
import { compileCondition } from './compile.ts';
import type { Domain } from './domains.ts';
import { evaluateCondition, evaluateFormula } from './evaluate.ts';
import { factsOf } from './inspect.ts';
import { parseCondition, parseFormula } from './parse.ts';
import { slotValues } from './slots.ts';
import { FACTS } from './testing.ts';
import { truthSet } from './truth-set.ts';
import type { Condition, Expression, FactValue, LengthMeasure, ValueType } from './types.ts';

/** A text with the tree that it must become; `level` says how strong it binds. Columns are 0 here. */
type Sample<T> = { readonly text: string; readonly tree: T; readonly level: number };
type Conditions = fc.Arbitrary<Sample<Condition>>;
type Expressions = fc.Arbitrary<Sample<Expression>>;

const [IF, OR, AND, COMPARE, ADD, MULTIPLY, ATOM] = [0, 1, 2, 3, 4, 5, 6];
const bracketed = ({ text, level }: Sample<unknown>, least: number): string => (level < least ? `(${text})` : text);

const fact = (name: string, type: ValueType, measure?: LengthMeasure): Sample<Expression> => ({
  text: name,
  tree: measure === undefined ? { kind: 'fact', fact: name, type } : { kind: 'fact', fact: name, type, measure },
  level: ATOM,
});

/** Whole numbers near zero, halves, and numbers past the safe ones. */
const figures: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -12, max: 12 }).map((n) => rational(BigInt(n))) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => rational(BigInt(n), 4n)) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((n) => rational(n)) },
);

const numeral = (value: Rational): Sample<Expression> => ({
  text: printRational(value),
  tree: { kind: 'number', value, column: 0 },
  level: ATOM,
});
const numberFacts = fc.constantFrom('甲数', '乙数', '丙数_24小时').map((name) => fact(name, 'number'));
const isZero = ({ tree }: Sample<Expression>): boolean => tree.kind === 'number' && tree.value.n === 0n;

type ArithmeticSign = Extract<Expression, { kind: 'arithmetic' }>['sign'];

function operation(sign: ArithmeticSign, left: Sample<Expression>, right: Sample<Expression>): Sample<Expression> {
  const level = sign === '+' || sign === '-' ? ADD : MULTIPLY;
  return {
    text: `${bracketed(left, level)} ${sign} ${bracketed(right, level + 1)}`,
    tree: { kind: 'arithmetic', sign, left: left.tree, right: right.tree },
    level,
  };
}

const negation = (part: Sample<Expression>): Sample<Expression> => ({
  text: part.tree.kind === 'fact' ? `-${part.text}` : `-(${part.text})`,
  tree: { kind: 'negate', part: part.tree },
  level: MULTIPLY,
});

function aggregate(
  name: 'min' | 'max' | 'sum',
  parts: readonly Sample<Expression>[],
  isList: boolean,
): Sample<Expression> {
  const inside = parts.map((part) => part.text).join(', ');
  return {
    text: isList ? `${name}([${inside}])` : `${name}(${inside})`,
    tree: { kind: 'aggregate', name, parts: parts.map((part) => part.tree) },
    level: ATOM,
  };
}

function choice<T extends Condition | Expression>(
  when: Sample<Condition>,
  met: Sample<T>,
  otherwise: Sample<T>,
): Sample<T> {
  const text = `if ${when.text} then ${met.text} else ${otherwise.text}`;
  return { text, tree: { kind: 'if', when: when.tree, met: met.tree, otherwise: otherwise.tree } as T, level: IF };
}

/** Formulas of random shape. */
function formulas(depth: number): Expressions {
  const leaves = fc.oneof(numberFacts, figures.map(numeral));
  if (depth <= 0) return leaves;
  const inner = formulas(depth - 1);
  const signs = fc.constantFrom<ArithmeticSign>('+', '-', '*', '/');
  return fc.oneof(
    { weight: 3, arbitrary: leaves },
    {
      weight: 3,
      arbitrary: fc
        .tuple(signs, inner, inner)
        .filter(([sign, , right]) => sign !== '/' || !isZero(right))
        .map(([sign, left, right]) => operation(sign, left, right)),
    },
    { weight: 1, arbitrary: inner.map(negation) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('min', 'max', 'sum'), fc.array(inner, { minLength: 1, maxLength: 3 }), fc.boolean())
        .map(([name, parts, isList]) => aggregate(name as 'min', parts, isList)),
    },
    { weight: 1, arbitrary: fc.tuple(conditions(depth - 1), inner, inner).map((parts) => choice(...parts)) },
  );
}

type Compare = Extract<Condition, { kind: 'compare' }>;
const comparison = (sign: Compare['sign'], left: Sample<Expression>, right: Sample<Expression>): Sample<Condition> => ({
  text: `${bracketed(left, ADD)} ${sign} ${bracketed(right, ADD)}`,
  tree: {
    kind: 'compare',
    type: left.tree.kind === 'fact' ? left.tree.type : 'number',
    sign,
    left: left.tree,
    right: right.tree,
  },
  level: COMPARE,
});

const DAYS = ['2024-02-29', '2024-03-01', '2024-12-31'] as const;
const day = (value: string): Sample<Expression> => ({
  text: `@"${value}"`,
  tree: { kind: 'day', value, column: 0 },
  level: ATOM,
});
const minutes = (count: number): Sample<Expression> => ({
  text: `duration("PT${count}M")`,
  tree: { kind: 'length', measure: 'milliseconds', value: BigInt(count) * 60_000n, column: 0 },
  level: ATOM,
});
const months = (count: number): Sample<Expression> => ({
  text: `@"P${count}M"`,
  tree: { kind: 'length', measure: 'months', value: BigInt(count), column: 0 },
  level: ATOM,
});
const colour = (value: string): Sample<Expression> => ({
  text: `"${value}"`,
  tree: { kind: 'choice', value, column: 0 },
  level: ATOM,
});

const SIGNS = ['=', '!=', '<', '<=', '>', '>='] as const;
const signs = fc.constantFrom(...SIGNS);
const few = fc.integer({ min: 0, max: 3 });
const elapsed: Sample<Expression> = operation('-', fact('到场', 'moment'), fact('接报', 'moment'));
const withType = (sample: Sample<Condition>, type: ValueType): Sample<Condition> => ({
  ...sample,
  tree: { ...(sample.tree as Compare), type },
});

const otherComparisons: Conditions = fc.oneof(
  fc.tuple(signs, fc.constantFrom(...DAYS)).map(([sign, value]) => comparison(sign, fact('今天', 'day'), day(value))),
  fc.tuple(signs, few).map(([sign, count]) => comparison(sign, fact('已过', 'length', 'milliseconds'), minutes(count))),
  fc.tuple(signs, few).map(([sign, count]) => comparison(sign, fact('期限', 'length', 'months'), months(count))),
  fc.tuple(signs, few).map(([sign, count]) => withType(comparison(sign, elapsed, minutes(count)), 'length')),
  signs.map((sign) => comparison(sign, fact('接报', 'moment'), fact('到场', 'moment'))),
  fc
    .tuple(fc.constantFrom('=' as const, '!=' as const), fc.constantFrom('红', '橙', '黄'))
    .map(([sign, value]) => comparison(sign, fact('颜色', 'choice'), colour(value))),
  fc.subarray(['红', '橙', '黄'], { minLength: 2 }).map((values) => ({
    text: `颜色 in (${values.map((value) => `"${value}"`).join(', ')})`,
    tree: {
      kind: 'or' as const,
      parts: values.map((value) => comparison('=', fact('颜色', 'choice'), colour(value)).tree),
    },
    level: COMPARE,
  })),
);

type Range = readonly [Sample<Expression>, number, number, '[' | '(', ']' | ')', boolean];

/** `x in [a..b)` or `x between a and b`. */
function range([left, a, length, open, close, isBetween]: Range): Sample<Condition> {
  const [low, high] = [numeral(rational(BigInt(a))), numeral(rational(BigInt(a + length)))];
  const [from, to] = isBetween
    ? (['>=', '<='] as const)
    : ([open === '[' ? '>=' : '>', close === ']' ? '<=' : '<'] as const);
  const text = isBetween ? `between ${low.text} and ${high.text}` : `in ${open}${low.text}..${high.text}${close}`;
  return {
    text: `${bracketed(left, ADD)} ${text}`,
    tree: { kind: 'and', parts: [comparison(from, left, low).tree, comparison(to, left, high).tree] },
    level: COMPARE,
  };
}

const flags: Conditions = fc.constantFrom('停电', '断路（省道）').map((name) => ({
  text: name,
  tree: { kind: 'flag' as const, fact: name },
  level: ATOM,
}));
const constants: Conditions = fc
  .boolean()
  .map((value) => ({ text: String(value), tree: { kind: 'constant' as const, value }, level: ATOM }));

function joined(kind: 'and' | 'or', parts: readonly Sample<Condition>[]): Sample<Condition> {
  const level = kind === 'and' ? AND : OR;
  return {
    text: parts.map((part) => bracketed(part, level + 1)).join(` ${kind} `),
    tree: { kind, parts: parts.map((part) => part.tree) },
    level,
  };
}

const same = (left: Sample<Condition>, right: Sample<Condition>): Sample<Condition> => ({
  text: `${bracketed(left, ATOM)} = ${bracketed(right, ATOM)}`,
  tree: { kind: 'same', left: left.tree, right: right.tree },
  level: COMPARE,
});

const isNoConstant = ({ tree }: Sample<Condition>): boolean => tree.kind !== 'constant';

/** Conditions of random shape. */
function conditions(depth: number): Conditions {
  const inner = depth <= 0 ? flags : conditions(depth - 1);
  const numbers = formulas(Math.max(0, depth - 1));
  const compared = fc.tuple(signs, numbers, numbers).map((parts) => comparison(...parts));
  const ranges = fc
    .tuple(
      numbers,
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('[' as const, '(' as const),
      fc.constantFrom(']' as const, ')' as const),
      fc.boolean(),
    )
    .map(range);
  const simple = [compared, compared, ranges, otherComparisons, flags, constants];
  if (depth <= 0) return fc.oneof(...simple);
  const several = fc.array(inner, { minLength: 2, maxLength: 4 });
  return fc.oneof(
    ...simple,
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), several).map((parts) => joined(...parts)),
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), several).map((parts) => joined(...parts)),
    inner.map((part) => ({ text: `not(${part.text})`, tree: { kind: 'not' as const, part: part.tree }, level: ATOM })),
    fc.tuple(inner.filter(isNoConstant), inner.filter(isNoConstant)).map((parts) => same(...parts)),
    fc.tuple(inner, inner, inner).map((parts) => choice(...parts)),
  );
}

const VALUES: Readonly<Record<string, fc.Arbitrary<FactValue>>> = {
  甲数: figures.map((value) => ({ kind: 'number', value })),
  乙数: figures.map((value) => ({ kind: 'number', value })),
  丙数_24小时: figures.map((value) => ({ kind: 'number', value })),
  停电: fc.boolean().map((value) => ({ kind: 'flag', value })),
  '断路（省道）': fc.boolean().map((value) => ({ kind: 'flag', value })),
  颜色: fc.constantFrom('红', '橙', '黄').map((value) => ({ kind: 'choice', value })),
  今天: fc.constantFrom('2024-02-28', ...DAYS, '2025-01-01').map((value) => ({ kind: 'day', value })),
  接报: few.map((count) => ({ kind: 'moment', value: 1_720_000_000_000n + BigInt(count) * 60_000n })),
  到场: few.map((count) => ({ kind: 'moment', value: 1_720_000_000_000n + BigInt(count) * 60_000n })),
  已过: few.map((count) => ({ kind: 'length', measure: 'milliseconds', value: BigInt(count) * 60_000n })),
  期限: fc.tuple(few, fc.boolean()).map(([count, isMonths]) => ({
    kind: 'length',
    measure: isMonths ? ('months' as const) : ('milliseconds' as const),
    value: BigInt(count),
  })),
};

/** Values of some of the facts; the others are unknown. */
const cases: fc.Arbitrary<ReadonlyMap<string, FactValue>> = fc
  .record(VALUES, { requiredKeys: [] })
  .map((record) => new Map(Object.entries(record) as [string, FactValue][]));

/** The tree without the columns, which a random sample does not know. */
const bare = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'column' ? 0 : typeof value === 'bigint' ? `${value}n` : value)),
  );

test('a condition written with no more brackets than it needs becomes the tree that was meant', () => {
  fc.assert(
    fc.property(conditions(3), ({ text, tree }) => {
      fc.pre(text.length <= 2000);
      const result = parseCondition(text, FACTS);
      if (!result.ok && result.problems.every(({ code }) => code === 'XZ_CONDITION_TOO_DEEP')) return;
      expect(result.ok ? bare(result.value) : result.problems).toEqual(bare(tree));
    }),
    { numRuns: 400 },
  );
});

test('a formula becomes the tree that was meant', () => {
  fc.assert(
    fc.property(formulas(3), ({ text, tree }) => {
      fc.pre(text.length <= 2000);
      const result = parseFormula(text, FACTS);
      expect(result.ok ? bare(result.value.expression) : result.problems).toEqual(bare(tree));
    }),
    { numRuns: 400 },
  );
});

const pairsOfCases = fc
  .tuple(cases, fc.subarray(FACTS.map(({ name }) => name)))
  .map(([all, kept]) => [all, new Map([...all].filter(([name]) => kept.includes(name)))] as const);

test('what is decided on some facts stays so when more become known', () => {
  fc.assert(
    fc.property(conditions(3), pairsOfCases, ({ tree }, [all, some]) => {
      const { truth, doubts } = evaluateCondition(tree, some);
      expect(doubts.length > 0).toBe(truth === null);
      if (truth !== null) expect(evaluateCondition(tree, all).truth).toBe(truth);
    }),
    { numRuns: 800 },
  );
});

test('a number that is computed on some facts stays so when more become known', () => {
  fc.assert(
    fc.property(formulas(3), pairsOfCases, ({ tree }, [all, some]) => {
      const { value, doubts } = evaluateFormula(tree, some);
      expect(doubts.length > 0).toBe(value === null);
      if (value !== null) expect(evaluateFormula(tree, all).value).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

const INDICES = new Map(FACTS.map(({ name }, i) => [name, FACTS.length - 1 - i]));

test('a compiled condition answers as the evaluated one', () => {
  fc.assert(
    fc.property(conditions(3), fc.array(cases, { minLength: 4, maxLength: 4 }), ({ tree }, several) => {
      const { run, slots } = compileCondition(tree, INDICES);
      for (const one of several) expect(run(slotValues(slots, one))).toBe(evaluateCondition(tree, one).truth);
    }),
    { numRuns: 800 },
  );
});

/** Every way to give the open facts values. */
function* completions(
  known: ReadonlyMap<string, FactValue>,
  open: readonly (readonly [string, readonly FactValue[]])[],
): Generator<Map<string, FactValue>> {
  const [first, ...others] = open;
  if (first === undefined) yield new Map(known);
  else for (const value of first[1]) yield* completions(new Map([...known, [first[0], value]]), others);
}

const lists = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([name, values]) => [name, fc.array(values, { minLength: 1, maxLength: 4 })]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, FactValue[]>>;

const whole = (from: number, to: number): FactValue[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ kind: 'number', value: rational(BigInt(from + i)) }));

const FLAG_VALUES: readonly FactValue[] = [true, false].map((value) => ({ kind: 'flag', value }));

test('a truth set holds what some completion reaches, and nothing else', () => {
  fc.assert(
    fc.property(conditions(2), cases, lists, fc.boolean(), ({ tree }, known, listed, isRange) => {
      const open = factsOf(tree).flatMap((fact) => {
        const type = FACTS.find(({ name }) => name === fact)?.type;
        const values = type === 'flag' ? FLAG_VALUES : isRange && type === 'number' ? whole(-9, 9) : listed[fact];
        return known.has(fact) || values === undefined ? [] : [[fact, values] as const];
      });
      fc.pre(open.reduce((product, [, values]) => product * values.length, 1) <= 4000);
      const domains = new Map(
        open.map(([fact, values]): [string, Domain] => [
          fact,
          values.length === 19
            ? { kind: 'whole', min: rational(-9n), max: rational(19n, 2n) }
            : { kind: 'values', values },
        ]),
      );
      const reached = new Set([...completions(known, open)].map((one) => evaluateCondition(tree, one).truth));
      expect(truthSet(tree, known, domains)).toEqual({
        ok: true,
        truths: [true, false, null].filter((truth) => reached.has(truth)),
      });
    }),
    { numRuns: 800 },
  );
});

test('a truth set over an endless range holds what any number of it reaches', () => {
  const points = fc.array(figures, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(conditions(2), cases, points, ({ tree }, known, several) => {
      fc.pre(!known.has('甲数'));
      const result = truthSet(tree, known, new Map([['甲数', { kind: 'real', min: null, max: null }]]));
      fc.pre(result.ok);
      const open = factsOf(tree).flatMap((fact) =>
        FACTS.find(({ name }) => name === fact)?.type === 'flag' && !known.has(fact)
          ? [[fact, FLAG_VALUES] as const]
          : [],
      );
      const numbers = several.map((value): FactValue => ({ kind: 'number', value }));
      const reached = [...completions(known, [...open, ['甲数', numbers]])].map(
        (one) => evaluateCondition(tree, one).truth,
      );
      expect(result.ok && result.truths).toEqual(expect.arrayContaining([...new Set(reached)]));
    }),
    { numRuns: 800 },
  );
});
