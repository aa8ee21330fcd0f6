import { expect, test } from 'vitest';
import { rational } from '../../base/index.ts';
import { compileCondition } from './compile.ts';
import { isOurs } from './generate.ts';
import { parseCondition } from './parse.ts';
import { slotValues } from './slots.ts';
import { FACTS } from './testing.ts';
import type { Condition, FactValue } from './types.ts';

const treeOf = (text: string): Condition => {
  const result = parseCondition(text, FACTS);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
};
const number = (n: bigint, d = 1n): FactValue => ({ kind: 'number', value: rational(n, d) });

test('the code of a condition is short and names nothing', () => {
  const { source } = compileCondition(
    treeOf('甲数 in [3..10) and 颜色 = "红" or 停电'),
    new Map([
      ['甲数', 0],
      ['颜色', 1],
      ['停电', 2],
    ]),
  );
  expect(source).toMatchInlineSnapshot(`
    "const k0 = k[0];
    return function (v) {
      let t0, t1, t2, t3, t4, t5, t6, t7, t8;
      return ((t0 = ((t2 = ((t4 = ((t6 = v[0]) == null ? null : typeof t6 === "number" ? t6 >= 3 : compare(t6, 3) >= 0)) === false || (t5 = ((t7 = v[0]) == null ? null : typeof t7 === "number" ? t7 < 10 : compare(t7, 10) < 0)) === false ? false : t4 === null || t5 === null ? null : true)) === false || (t3 = ((t8 = v[1]) == null ? null : t8 === k0)) === false ? false : t2 === null || t3 === null ? null : true)) === true || (t1 = (v[2] ?? null)) === true ? true : t0 === null || t1 === null ? null : false);
    };
    "
  `);
});

test('numbers past the safe integers and fractions stay exact', () => {
  const run = (text: string, value: FactValue) => {
    const { run: answer, slots } = compileCondition(treeOf(text), new Map([['甲数', 0]]));
    return answer(slotValues(slots, new Map([['甲数', value]])));
  };
  expect([
    run('甲数 = 9007199254740993', number(9007199254740992n)),
    run('甲数 = 9007199254740993', number(9007199254740993n)),
    run('甲数 + 1 > 甲数', number(9007199254740991n)),
    run('甲数 * 甲数 = 81129638414606663681390495662081', number(9007199254740991n)),
    run('甲数 * 3 = 1', number(1n, 3n)),
    run('甲数 / 3 = 0.1', number(3n, 10n)),
    run('1 / 甲数 > 0', number(0n)),
  ]).toEqual([false, true, true, true, true, true, null]);
});

test('a slot that nobody filled is unknown', () => {
  const indices = new Map(FACTS.map(({ name }, i) => [name, i]));
  const texts = ['甲数 > 1', '甲数 + 乙数 > 1', '停电', 'not(停电)', '颜色 = "红"', 'min(甲数, 1) > 0', '-甲数 > 1'];
  expect(texts.map((text) => compileCondition(treeOf(text), indices).run([]))).toEqual(texts.map(() => null));
});

test('a fact without a slot is a fault of the caller', () => {
  expect(() => compileCondition(treeOf('停电'), new Map())).toThrow(RangeError);
});

const PIECES = [
  '"',
  "'",
  '`',
  '${',
  '}',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\0',
  '//',
  '/*',
  '*/',
  ']',
  ')',
  ';',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'process.exit()',
  '); throw 1; (',
  'k[0]',
  'v[0]',
  'return',
  '</script>',
  '甲',
  '\ud800',
  '😀',
  '%27',
  '\\u0022',
] as const;

/** Deterministic texts made of what breaks generated code. */
const hostileTexts: readonly string[] = Array.from({ length: 1000 }, (_, i) =>
  i < PIECES.length
    ? (PIECES[i] ?? '')
    : [i, i * 7, i * 31, i * 101].map((n) => PIECES[n % PIECES.length]).join('') + String(i),
);

test('a thousand hostile names and values never reach the code', () => {
  const sources = new Set<string>();
  for (const [i, text] of hostileTexts.entries()) {
    const other = hostileTexts[(i + 1) % hostileTexts.length] ?? '';
    const tree: Condition = {
      kind: 'and',
      parts: [
        { kind: 'flag', fact: text },
        {
          kind: 'compare',
          type: 'choice',
          sign: '=',
          left: { kind: 'fact', fact: other, type: 'choice' },
          right: { kind: 'choice', value: text, column: 1 },
        },
      ],
    };
    const indices = new Map([
      [text, 0],
      [other, 1],
    ]);
    const { run, slots, source } = compileCondition(tree, indices);
    const values = new Map<string, FactValue>([
      [text, { kind: 'flag', value: true }],
      [other, { kind: 'choice', value: text }],
    ]);
    sources.add(source);
    expect([run(slotValues(slots, values)), run(slotValues(slots, new Map()))]).toEqual([true, null]);
  }
  expect(new Set(hostileTexts).size).toBe(1000);
  expect([...sources]).toHaveLength(1);
  expect([...sources][0]).toMatch(
    /^(?:const|return|function|let|typeof|null|true|false|"number"|[kvt]\d{0,2}|\d|[ \n=;()[\]{}?:|&!<>,-]){1,400}$/,
  );
});

test.each([
  'return process;',
  'return v["a"];',
  "return 'a';",
  'return `a`;',
  'return v.a;',
  'v[0]\u2028',
  'return V;',
  'return $;',
])('%j would not be taken for code of ours', (source) => expect(isOurs(source)).toBe(false));
