import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import type { FactValue, Norm, Rule, Test, Way } from '../norms/index.ts';
import { compileRule, encode, possibleOutcomes } from './index.ts';
import { alone } from './possible.ts';
import { rememberedOver } from './remembered.ts';

const count = (name: string, formula?: string): Fact => ({
  name,
  type: 'count',
  unit: '人',
  question: `${name}？`,
  ...(formula === undefined ? {} : { formula }),
});
const FACTS = new Map<string, Fact>(
  [
    count('甲'),
    count('乙'),
    count('合计', '甲 + 乙'),
    { name: '面积', type: 'measure', unit: '公顷', question: '面积？' } as const,
    { name: '种类', type: 'choice', values: ['子', '丑', '寅'], question: '种类？' } as const,
    { name: '越界', type: 'flag', question: '越界？' } as const,
  ].map((fact) => [fact.name, fact]),
);
const OUTCOMES = ['低', '中', '高'];
const UNIT: Readonly<Record<string, bigint>> = { 甲: 1n, 乙: 1n, 合计: 1n, 面积: 10_000n };

const interval = (fact: string): fc.Arbitrary<Test> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('low', 'high', 'both'),
    )
    .map(([from, size, a, b, sides]) => ({
      from: sides === 'high' ? null : rational(BigInt(from) * (UNIT[fact] ?? 1n)),
      fromIncluded: a,
      to: sides === 'low' ? null : rational(BigInt(from + size) * (UNIT[fact] ?? 1n)),
      toIncluded: b,
    }));
const anyTest = (fact: string): fc.Arbitrary<Test> => {
  if (fact === '种类') return fc.subarray(['子', '丑', '寅'], { minLength: 1 });
  return fact === '越界' ? fc.boolean() : interval(fact);
};
const way: fc.Arbitrary<Way> = fc
  .record({
    outcome: fc.integer({ min: 0, max: 2 }),
    facts: fc.subarray([...FACTS.keys()], { minLength: 1, maxLength: 2 }),
  })
  .chain(({ outcome, facts }) =>
    fc
      .tuple(...facts.map((fact) => anyTest(fact).map((one) => ({ fact, test: one, bound: '', address: '' }))))
      .map((demands) => ({ outcome, demands, when: null, isOpen: false, address: '' })),
  );
const rule: fc.Arbitrary<Rule> = fc
  .array(way, { minLength: 1, maxLength: 7 })
  .map((ways) => ({ norm: { id: 'x', county: '999901' } as Norm, outcomes: OUTCOMES, none: '无', ways }));

const number = (value: bigint, d = 1n): FactValue => ({ kind: 'number', value: rational(value, d) });
const VALUES: Readonly<Record<string, readonly FactValue[]>> = {
  甲: Array.from({ length: 14 }, (_, i) => number(BigInt(i))),
  乙: Array.from({ length: 14 }, (_, i) => number(BigInt(i))),
  面积: Array.from({ length: 26 }, (_, i) => number(BigInt(i) * 5_000n)),
  种类: ['子', '丑', '寅'].map((value) => ({ kind: 'choice', value })),
  越界: [true, false].map((value) => ({ kind: 'flag', value })),
};
const BASE_FACTS = Object.keys(VALUES);
const known = fc
  .tuple(...BASE_FACTS.map((fact) => fc.option(fc.constantFrom(...(VALUES[fact] ?? [])), { freq: 2 })))
  .map((values) => new Map(values.flatMap((value, i) => (value === null ? [] : [[BASE_FACTS[i] as string, value]]))));

function* completions(
  facts: readonly string[],
  values: ReadonlyMap<string, FactValue>,
): Generator<ReadonlyMap<string, FactValue>> {
  const [fact, ...rest] = facts;
  if (fact === undefined) yield values;
  else if (values.has(fact)) yield* completions(rest, values);
  else for (const value of VALUES[fact] ?? []) yield* completions(rest, new Map([...values, [fact, value]]));
}

test('the set of outcomes is what trying every value of every unknown fact reaches, no more and no less', () => {
  fc.assert(
    fc.property(rule, known, (one, values) => {
      const compiled = compileRule(one, FACTS);
      const asked = BASE_FACTS.filter((fact) =>
        one.ways.some((each) =>
          each.demands.some(
            (demand) => demand.fact === fact || (demand.fact === '合计' && (fact === '甲' || fact === '乙')),
          ),
        ),
      );
      const tried = new Set(
        [...completions(asked, values)].map((all) => compiled.decide(encode(compiled.slots, all, FACTS) ?? [])),
      );
      const { outcomes, isExact } = possibleOutcomes(one, values, FACTS);
      expect(isExact).toBe(true);
      expect([...outcomes].sort()).toEqual([...tried].sort());
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a total that is given ties its parts together, also where no rule asks for it', () => {
  fc.assert(
    fc.property(
      rule,
      fc.integer({ min: 0, max: 9 }),
      fc.option(fc.integer({ min: 0, max: 9 })),
      (one, total, first) => {
        const ways = one.ways.filter((each) =>
          each.demands.every((demand) => ['甲', '乙', '合计'].includes(demand.fact)),
        );
        fc.pre(ways.length > 0 && (first === null || first <= total));
        const small = { ...one, ways };
        const parts: [string, FactValue][] = first === null ? [] : [['甲', number(BigInt(first))]];
        const values = new Map<string, FactValue>([['合计', number(BigInt(total))], ...parts]);
        const compiled = compileRule(small, FACTS);
        const tried = new Set<number>();
        for (let own = first ?? 0; own <= (first ?? total); own += 1) {
          const all = new Map([...values, ['甲', number(BigInt(own))], ['乙', number(BigInt(total - own))]] as const);
          tried.add(compiled.decide(encode(compiled.slots, all, FACTS) ?? []));
        }
        expect([...possibleOutcomes(small, values, FACTS).outcomes].sort()).toEqual([...tried].sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('what a rule was asked before changes no answer', () => {
  fc.assert(
    fc.property(rule, fc.array(known, { minLength: 2, maxLength: 6 }), (one, all) => {
      const answers = [...all, ...all].map((values) => [...rememberedOver(alone(one), values, FACTS).outcomes].sort());
      const anew = [...all, ...all].map((values) => [...possibleOutcomes({ ...one }, values, FACTS).outcomes].sort());
      expect(answers).toEqual(anew);
    }),
    { numRuns: 100 },
  );
});

test('compiled code holds digits and signs alone, whatever the names', () => {
  fc.assert(
    fc.property(rule, (one) => {
      expect(compileRule(one, FACTS).source).toMatch(/^[\d\s\-v[\]()<>=&|;?:if return const]*$/);
    }),
    { numRuns: 100 },
  );
});
