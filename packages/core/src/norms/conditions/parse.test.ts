import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCondition, parseFormula } from './parse.ts';
import { FACTS } from './testing.ts';
import type { DeclaredFact } from './types.ts';

const DECLARED: readonly DeclaredFact[] = [
  ...FACTS,
  { name: '死亡人数', type: 'number', dimension: 'people' },
  { name: '重伤人数', type: 'number', dimension: 'people' },
  { name: '直接经济损失', type: 'number', dimension: 'money' },
  { name: '单价', type: 'number', dimension: 'money/area' },
  { name: '面积', type: 'number', dimension: 'area' },
  { name: '分级', type: 'choice', values: ['一般', '较大', '重大'], isOrdered: true },
];

/** The tree without the columns, which a random sample does not know. */
const bare = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'column' ? 0 : typeof value === 'bigint' ? `${value}n` : value)),
  );

const parsed = (text: string): unknown => {
  const result = parseCondition(text, DECLARED);
  return result.ok ? bare(result.value) : result.problems.map(({ code, message }) => `${code} ${message}`);
};
const problemsOf = (text: string): string => {
  const result = parseCondition(text, DECLARED);
  return result.ok ? 'taken' : result.problems.map(({ code, message }) => `${code} ${message}`).join('\n');
};

test.each([
  // What follows `in` belongs to the condition, not into the range.
  ['甲数 in [1..3) and 停电 or 断路（省道）', '((甲数 in [1..3)) and 停电) or 断路（省道）'],
  ['停电 and 甲数 in [1..3) or 断路（省道）', '(停电 and (甲数 in [1..3))) or 断路（省道）'],
  ['停电 or 甲数 in [1, 2] and 乙数 in (3)', '停电 or ((甲数 in [1, 2]) and 乙数 = 3)'],
  ['甲数 between 1 and 3 and 停电', '(甲数 >= 1 and 甲数 <= 3) and 停电'],
  ['甲数 in ([1..3], 5, (7..9])', '(甲数 >= 1 and 甲数 <= 3) or 甲数 = 5 or (甲数 > 7 and 甲数 <= 9)'],
  ['分级 >= "较大"', '分级 in ("较大", "重大")'],
  ['"较大" > 分级', '分级 = "一般"'],
  ['停电 = true', '停电'],
  ['停电 != true', 'not(停电)'],
  ['今天 = @"2024-02-29"', '今天 = date("2024-02-29")'],
  ['已过 > @"P1DT1H"', '已过 > duration("PT25H")'],
  ['期限 >= @"P1Y6M"', '期限 >= duration("P18M")'],
  ['甲数 > 1.50e1', '甲数 > 15'],
])('%s is read as %s', (short, long) => expect(parsed(short)).toEqual(parsed(long)));

test('numbers are exact', () => {
  expect(parsed('甲数 = 0.1 + 0.2')).toMatchObject({
    right: { left: { value: { n: '1n', d: '10n' } }, right: { value: { n: '1n', d: '5n' } } },
  });
});

test.each([
  [
    '死亡人数 ＞ 3',
    'XZ_CONDITION_UNKNOWN_NAME 第 1 列：看到“死亡人数 ＞ 3”，这被当作一个名称；“＞”应写成半角“>”，最接近的事实是“死亡人数”。',
  ],
  [
    '停电 并且 颜色 = "红"',
    'XZ_CONDITION_UNKNOWN_NAME 第 1 列：看到“停电 并且 颜色”，这被当作一个名称；“并且”应写成“and”，两边各空一格，最接近的事实是“停电”。',
  ],
  ['停电and停电', '“and”两边应各空一格'],
  ['if停电then停电', '“then”两边应各空一格'],
  ['停电；停电', '“；”应写成“and”或“or”'],
  ['甲数 > ３０', 'XZ_CONDITION_UNKNOWN_NAME 第 6 列：看到“３０”，这被当作一个名称；数字应写成半角'],
  ['min(甲数，乙数) > 1', '“，”应写成半角逗号“,”'],
  ['（甲数 + 乙数） * 2 > 1', '“（”应写成半角“(”'],
  ['甲数 <> 乙数', 'XZ_CONDITION_SYNTAX 第 4 列：看到“<>”'],
  ['甲数 == 乙数', 'XZ_CONDITION_SYNTAX 第 4 列：看到“==”'],
  ['甲数 ≥ 1', 'XZ_CONDITION_SYNTAX 第 4 列：看到“≥”，“≥”应写成“>='],
  ['直接经济损失 > 1000万元', '第 14 列：看到“万元”，数后面不写单位'],
  ['甲数 > 1,000', '数字里不写千位分隔符'],
  ['甲数 > 5%', '5% 写成 0.05'],
  ['颜色 = “红”', '应写成半角双引号'],
  ['丙数.24小时 > 3', 'XZ_CONDITION_'],
  ['丙数(24小时) > 3', 'XZ_CONDITION_SYNTAX'],
  ['死忙人数 > 3', '没有声明这个事实，最接近的事实是“死亡人数”'],
  ['constructor > 3', 'XZ_CONDITION_UNKNOWN_NAME'],
  ['__proto__ > 3', 'XZ_CONDITION_'],
  ['颜色 = 红', '选项的值应加半角双引号，写成"红"'],
  ['颜色 = "蓝"', '“蓝”不在已声明的值里："红"、"橙"、"黄"'],
  ['颜色 > "红"', '选项没有大小'],
  ['分级 < "一般"', '没有这样的值'],
  [
    '死亡人数 > 直接经济损失',
    'XZ_CONDITION_DIMENSION 第 1 列：看到“死亡人数 > 直接经济损失”，前一个是人数，后一个是金额',
  ],
  ['死亡人数 + 直接经济损失 > 1', 'XZ_CONDITION_DIMENSION'],
  ['单价 * 单价 > 直接经济损失', 'XZ_CONDITION_DIMENSION'],
  ['已过 > duration("P1M")', 'XZ_CONDITION_DIMENSION'],
  ['已过 > duration("PT1.5H")', 'XZ_CONDITION_LITERAL'],
  ['已过 > duration("P1W")', 'XZ_CONDITION_LITERAL'],
  ['期限 > duration("P1M1D")', 'XZ_CONDITION_LITERAL'],
  ['今天 > date("2023-02-29")', 'XZ_CONDITION_LITERAL'],
  ['今天 > date(2024, 2, 29)', 'XZ_CONDITION_LITERAL'],
  ['今天 > 3', 'XZ_CONDITION_TYPE 第 1 列：看到“今天 > 3”，左边是日期，右边是数'],
  ['停电 > 3', 'XZ_CONDITION_TYPE'],
  ['停电 < 停电', '是否没有大小'],
  ['甲数', 'XZ_CONDITION_TYPE 第 1 列：看到“甲数”，这里应是条件（是或否），看到的是数'],
  ['甲数 and 停电', 'XZ_CONDITION_TYPE'],
  ['今天 + 1 > 今天', '只有数能加减乘除'],
  ['甲数 in [10..3)', '这个范围里什么也没有'],
  ['甲数 in (3..3]', '这个范围里什么也没有'],
  ['甲数 between 3 and 2', '这个范围里什么也没有'],
  ['甲数 in ]1..3[', '范围应写成'],
  ['甲数 in 3', 'in 后应是范围'],
  ['甲数 in [[1], 2]', 'in 后应是范围'],
  ['甲数 in (1, 2 and 停电)', 'XZ_CONDITION_TYPE'],
  ['甲数 in [1..3) = true', 'XZ_CONDITION_UNSUPPORTED'],
  ['甲数 < 乙数 < 3', '比较不能连写'],
  ['甲数 ** 2 > 3', '算式只能用 + - * / 和括号'],
  ['甲数 / 0 > 3', '除数不能是 0'],
  ['甲数 > .5', '数应写成'],
  ['甲数 > 1e999', '数应写成'],
  ['甲数 > 3 // 注', '条件里不写注释'],
  ['甲数 /* 注 */ > 3', '条件里不写注释'],
  ['甲数 = null', '未知的事实不用写'],
  ['甲数　> 3', 'XZ_CONDITION_BLANK 第 3 列：看到“　”，这是特殊空白 U+3000'],
  ['甲数 > 3\u00a0and 停电', 'U+00A0'],
  ['for x in 甲数 return x', '不支持 for'],
  ['some x in 甲数 satisfies x > 1', '不支持 some'],
  ['甲数[1] > 1', '不支持方括号取值'],
  ['string(甲数) = "1"', '只能调用'],
  ['not(停电, 停电)', '只能调用'],
  ['not(甲数)', 'XZ_CONDITION_TYPE'],
  ['min() > 1', '至少要有一个数'],
  ['{a: 1}', 'XZ_CONDITION_UNSUPPORTED'],
  ['function(a) a', 'XZ_CONDITION_UNSUPPORTED'],
  ['? > 3', 'XZ_CONDITION_UNSUPPORTED'],
  ['甲数 > 3 and', '后面还应有内容'],
  ['(甲数 > 3', '少了右括号'],
  ['', 'XZ_CONDITION_EMPTY'],
  [' \n', 'XZ_CONDITION_EMPTY'],
  ['颜色 = "\\u7ea2"', '只能转义'],
])('%s is refused: %s', (text, reason) => expect(problemsOf(text)).toContain(reason));

test('columns count characters, not code units', () => {
  expect(problemsOf('颜色 = "𠮷𠮷" and 没有')).toContain('第 15 列：看到“没有”');
});

test('one reading tells all that is wrong, in the order of the text', () => {
  const result = parseCondition('没有一 > 3 and 死亡人数 > 直接经济损失 or 没有二', DECLARED);
  expect(result.ok ? [] : result.problems.map(({ column, seen }) => [column, seen])).toEqual([
    [1, '没有一'],
    [13, '死亡人数 > 直接经济损失'],
    [30, '没有二'],
  ]);
});

test('a declared name that breaks the rule for names never stands for a fact', () => {
  for (const name of ['甲，乙', '甲 并且 乙', '３０', '（甲', '24小时雨量', 'a-b'])
    expect(parseCondition(name, [{ name, type: 'flag' }]).ok).toBe(false);
});

test('a text that is too long or too deep is refused before anything is built', () => {
  const deep = `${'('.repeat(61)}停电${')'.repeat(61)}`;
  expect([problemsOf(`停电${' or 停电'.repeat(400)}`), problemsOf(deep)]).toEqual([
    expect.stringContaining('XZ_CONDITION_TOO_LONG'),
    expect.stringContaining('XZ_CONDITION_TOO_DEEP'),
  ]);
  expect(problemsOf(`停电${' or 停电'.repeat(285)}`)).toBe('taken');
});

test('dimensions multiply and divide', () => {
  const dimension = (text: string) => {
    const result = parseFormula(text, DECLARED);
    return result.ok ? result.value.dimension : result.problems[0]?.code;
  };
  expect(
    [
      '单价 * 面积',
      '直接经济损失 / 面积',
      '死亡人数 / 重伤人数',
      '2 * 死亡人数',
      '1 / 面积',
      '3',
      '面积 * 面积',
      '停电',
      '颜色',
    ].map(dimension),
  ).toEqual([
    'money',
    'money/area',
    '',
    'people',
    '1/area',
    null,
    'area*area',
    'XZ_CONDITION_TYPE',
    'XZ_CONDITION_TYPE',
  ]);
});

const PIECES = [
  '甲数',
  '停电',
  '颜色',
  '今天',
  '已过',
  '没有',
  '３',
  '＞',
  '，',
  '（',
  '）',
  '并且',
  '"红"',
  '"',
  '@"2024-01-01"',
  'duration("PT1H")',
  'date(',
  '(',
  ')',
  '[',
  ']',
  '..',
  ',',
  'and',
  'or',
  'not',
  'in',
  'between',
  'if',
  'then',
  'else',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '**',
  '1',
  '0.5',
  '.',
  '//',
  '/*',
  '*/',
  '?',
  '{',
  '}',
  ':',
  ';',
  '\\',
  '`',
  '\n',
  '\u3000',
  '\u2028',
  'for',
  'some',
  'return',
  'null',
  'true',
  'instance of',
  'function',
  'constructor',
  '__proto__',
  '≥',
  '%',
  '元',
];

test('no text makes the gate throw, and what it takes names declared facts alone', { timeout: 60_000 }, () => {
  const names = new Set(FACTS.map(({ name }) => name));
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseCondition(text, FACTS);
      if (!result.ok) return result.problems.length > 0 && result.problems.every(({ column }) => column >= 1);
      const found = JSON.stringify(bare(result.value)).matchAll(/"fact":"([^"]{1,60})"/g);
      return [...found].every((match) => names.has(match[1] ?? ''));
    }),
    { numRuns: 1000 },
  );
});
