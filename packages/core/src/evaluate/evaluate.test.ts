import { expect, test } from 'vitest';
import { STANDARD_FACTS } from '../lexicon/index.ts';
import { type Norm, norm, type Surroundings } from '../norms/index.ts';
import { type Conclusion, evaluate, factsNeeded } from './index.ts';

const place = { county: '999901', folder: 'accident', document: '某政办发〔2024〕1号', file: 'x.yaml' };
const normOf = (body: unknown): Norm => {
  const parsed = norm.parse(body);
  return { ...place, id: `999901/accident/${parsed.id}`, body: parsed };
};

const plan = normOf({
  kind: 'plan',
  id: 'plan',
  title: '某县事故应急预案',
  at: '1',
  hazard: '事故',
  covers: [{ matter: '各类事故' }],
  effective: { from: '2024-08-21', words: '自印发之日起' },
  interpretation: { notStated: '未写' },
  bounds: { above: 'included', below: 'excluded', at: '7' },
});
const grades = (rows: readonly [string, ...Record<string, unknown>[]][]): unknown[] =>
  rows.map(([grade, ...any]) => ({ grade, at: `1.${grade}`, any }));
const grading = normOf({
  kind: 'grading',
  id: 'grading',
  title: '事故分级',
  tables: [
    {
      id: 'table',
      title: '分级表',
      combine: { rule: 'highest', basis: '1.5' },
      grades: grades([
        ['特别重大', { 死亡人数: '30人以上' }, { 重伤人数: '100人以上' }, { 直接经济损失: '1亿元以上' }],
        [
          '重大',
          { 死亡人数: '10人以上 30人以下' },
          { 重伤人数: '50人以上 100人以下' },
          { 直接经济损失: '5000万元以上 1亿元以下' },
        ],
        [
          '较大',
          { 死亡人数: '3人以上 10人以下' },
          { 重伤人数: '10人以上 50人以下' },
          { 直接经济损失: '1000万元以上 5000万元以下' },
        ],
        ['一般', { 死亡人数: '3人以下' }, { 重伤人数: '10人以下' }, { 直接经济损失: '1000万元以下' }],
      ]),
    },
  ],
});
const response = normOf({
  kind: 'response',
  id: 'response',
  title: '应急响应',
  grading: 'grading',
  combine: { rule: 'highest', basis: { notStated: '未写多项并存时怎么办' } },
  levels: (
    [
      ['Ⅰ', '特别重大', '5万人以上'],
      ['Ⅱ', '重大', '1万人以上 5万人以下'],
      ['Ⅲ', '较大', '500人以上 1万人以下'],
      ['Ⅳ', '一般', null],
    ] as const
  ).map(([level, grade, moved]) => ({
    level,
    name: level,
    at: `4.${level}`,
    start: [{ 事件分级: grade }, ...(moved === null ? [] : [{ 转移安置人数: moved }])],
    starting: [{ decider: { notStated: '未写' } }],
    leadership: { notStated: '未写' },
  })),
});
const around: Surroundings = {
  facts: new Map(STANDARD_FACTS.map((fact) => [fact.name, fact])),
  norms: [plan, grading, response],
};

const concluded = (one: Norm, facts: unknown, on = '2024-10-15', within = around): Conclusion => {
  const evaluation = evaluate(one, facts, on, within);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.refusals));
  return evaluation.conclusion;
};
const possible = (one: Norm, facts: unknown): readonly string[] => concluded(one, facts).possible;

test.each([
  [{ 死亡人数: 2, 重伤人数: 0, 直接经济损失: 0 }, ['一般']],
  [{ 死亡人数: 3, 重伤人数: 0, 直接经济损失: 0 }, ['较大']],
  [{ 死亡人数: 2, 重伤人数: 10, 直接经济损失: 0 }, ['较大']],
  [{ 死亡人数: 0, 重伤人数: 0, 直接经济损失: '1亿元' }, ['特别重大']],
  [{ 死亡人数: 0, 重伤人数: 0, 直接经济损失: 9999.999999 }, ['重大']],
  [{ 死亡人数: 12 }, ['特别重大', '重大']],
  [{}, ['特别重大', '重大', '较大', '一般']],
  [{ 死亡人数: '不详', 重伤人数: 4, 直接经济损失: null }, ['特别重大', '重大', '较大', '一般']],
  [{ 死亡人数: 31 }, ['特别重大']],
])('%j grades as %j', (facts, expected) => {
  expect(possible(grading, facts)).toEqual(expected);
});

test('a decision names the bound that was met, its clause, and what the next grade lacks', () => {
  const conclusion = concluded(grading, { 死亡人数: 8, 重伤人数: 0, 直接经济损失: 0 });
  expect(conclusion.decided).toBe('较大');
  expect(conclusion.reasons).toEqual([
    {
      norm: '999901/accident/grading',
      outcome: '较大',
      bound: '死亡人数 3人以上 10人以下',
      given: '死亡人数 8人',
      address: '999901/某政办发〔2024〕1号/1.较大',
    },
  ]);
  expect(conclusion.nearest[0]).toMatchObject({ outcome: '重大', difference: '2', text: '再有 2 人死亡即达重大' });
});

test('what is worth asking next is the fact that settles most', () => {
  expect(concluded(grading, { 死亡人数: 12, 重伤人数: 0 }).ask?.fact).toBe('直接经济损失');
  expect(concluded(grading, { 死亡人数: 31 }).ask).toBeNull();
});

test('a response takes its grade from the grading, and the higher of grade and relocation', () => {
  const known = { 死亡人数: 1, 重伤人数: 0, 直接经济损失: 0 };
  expect(possible(response, { ...known, 转移安置人数: 0 })).toEqual(['Ⅳ']);
  expect(possible(response, { ...known, 转移安置人数: 600 })).toEqual(['Ⅲ']);
  expect(possible(response, { ...known })).toEqual(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ']);
  expect(possible(response, { 事件分级: '重大', 转移安置人数: 0 })).toEqual(['Ⅱ']);
  expect(possible(response, { 死亡人数: 12, 转移安置人数: 100 })).toEqual(['Ⅰ', 'Ⅱ']);
});

test('a fact that is only possible does not grade', () => {
  const conclusion = concluded(grading, {
    死亡人数: { value: 30, standing: 'possible' },
    重伤人数: 0,
    直接经济损失: 0,
  });
  expect(conclusion.possible).toEqual(['特别重大', '重大', '较大', '一般']);
  expect(conclusion.notStated.map((one) => one.what)).toContain('standing');
});

test.each([
  [{ 死亡: 3 }, 'XZ_FACT_UNKNOWN_NAME', '死亡人数'],
  [{ 死亡人数: -1 }, 'XZ_FACT_NEGATIVE', '负数'],
  [{ 死亡人数: 1.5 }, 'XZ_FACT_FRACTION', '不能再分'],
  [{ 死亡人数: '3公顷' }, 'XZ_FACT_UNIT', '单位'],
  [{ 死亡人数: '许多' }, 'XZ_FACT_TYPE', '数字'],
  [{ 直接经济损失: '0.001元' }, 'XZ_FACT_FRACTION', '一分钱'],
  [{ 死亡人数: 1e300 }, 'XZ_FACT_RANGE', '大得不可能'],
  [{ 事件分级: '严重' }, 'XZ_FACT_CHOICE', '较大'],
  ['三人', 'XZ_FACT_SHAPE', '名称'],
])('%j is refused: %s', (facts, code, words) => {
  const evaluation = evaluate(response, facts, '2024-10-15', around);
  expect(evaluation.ok ? [] : evaluation.refusals).toMatchObject([{ code, message: expect.stringContaining(words) }]);
});

test('a day before the plan was in force, or no day at all, is refused', () => {
  expect(evaluate(grading, {}, '2024-08-20', around)).toMatchObject({
    ok: false,
    refusals: [{ code: 'XZ_NORM_NOT_IN_FORCE' }],
  });
  expect(evaluate(grading, {}, '2024-02-30', around)).toMatchObject({ ok: false, refusals: [{ code: 'XZ_DAY' }] });
});

const damaged = normOf({
  kind: 'grading',
  id: 'damaged',
  title: '缺一个下限的分级',
  tables: [
    {
      id: 'table',
      title: '分级表',
      combine: { rule: 'highest', basis: '1.5' },
      grades: grades([
        [
          '较大',
          {
            直接经济损失: {
              printed: '5000万元以下',
              asRead: '1000万元以上 5000万元以下',
              reason: '下限缺失，同类预案为1000万元',
            },
          },
        ],
        ['一般', { 直接经济损失: '1000万元以下' }],
      ]),
    },
  ],
});

test('a damaged bound gives the set over what is printed and what is read', () => {
  expect(possible(damaged, { 直接经济损失: 800 })).toEqual(['较大', '一般']);
  expect(possible(damaged, { 直接经济损失: 1200 })).toEqual(['较大']);
});

test('a settled reading stands alone, and the answer still says that print is damaged', () => {
  const misprinted = normOf({
    kind: 'grading',
    id: 'grading',
    title: '误印的分级',
    tables: [
      {
        id: 'table',
        title: '分级表',
        combine: { rule: 'highest', basis: '1.5' },
        grades: grades([
          ['较大', { 死亡人数: { printed: '9人以不', asRead: '1人以上 9人以下', reason: '误印', settled: true } }],
        ]),
      },
    ],
  });
  expect(possible(misprinted, { 死亡人数: 8 })).toEqual(['较大']);
  expect(possible(misprinted, { 死亡人数: 0 })).toEqual(['未达标准']);
  expect(concluded(misprinted, { 死亡人数: 8 }).notStated.map((one) => one.what)).toContain('damaged');
});

test('where nobody says whether 以下 takes in the number, both readings are tried', () => {
  const open = {
    ...around,
    norms: [normOf({ ...plan.body, bounds: { above: 'notStated', below: 'notStated' } }), damaged],
  };
  const conclusion = concluded(damaged, { 直接经济损失: 5000 }, '2024-10-15', open);
  expect(conclusion.possible).toEqual(['较大', '未达标准']);
  expect(conclusion.notStated.map((one) => one.what)).toContain('convention');
});

test('a plan without thresholds decides nothing and says so', () => {
  const bare = normOf({
    kind: 'grading',
    id: 'bare',
    title: '没有分级表',
    tables: { notStated: '附件见网络版', at: '1.5' },
  });
  const conclusion = concluded(bare, { 死亡人数: 50 });
  expect(conclusion.decided).toBeNull();
  expect(conclusion.possible).toEqual(['特别重大', '重大', '较大', '一般', '未达标准']);
  expect(conclusion.notStated[0]).toMatchObject({ what: 'notStated' });
});

test('a clock with a threshold runs from it upward, and may run where the fact is not known', () => {
  const clock = normOf({
    kind: 'reportClock',
    id: 'quick',
    title: '速报',
    at: '4.2',
    report: 'initial',
    reporters: [{ by: { organ: '县防震减灾中心' } }],
    recipients: [{ to: { organ: '县政府' } }],
    from: 'occurrence',
    within: { duty: 'immediately' },
    trigger: [{ 震级: '3.0级以上' }],
  });
  const runs = (facts: unknown): boolean => concluded(clock, facts).due?.length === 1;
  expect([2.9, 3, '3.1级', '不详'].map((magnitude) => runs({ 震级: magnitude }))).toEqual([false, true, true, true]);
  expect(factsNeeded(clock, around).map((fact) => fact.name)).toEqual(['发生时间', '震级']);
});

test('a clock for some grades runs for these alone', () => {
  const clock = normOf({
    kind: 'reportClock',
    id: 'severe',
    title: '重大以上',
    at: '4.3',
    report: 'initial',
    reporters: [{ by: { organ: '县政府' } }],
    recipients: { notStated: '没有写报给谁' },
    from: 'receipt',
    within: '2小时',
    grades: ['重大', '特别重大'],
  });
  const facts = { 接报时间: '2024-10-15T02:10:00+08:00' };
  expect(concluded(clock, { ...facts, 事件分级: '较大' }).due).toEqual([]);
  expect(concluded(clock, { ...facts, 事件分级: '重大' }).due).toMatchObject([
    { to: '（没有写报给谁）', at: '2024-10-15T04:10:00+08:00' },
  ]);
});

test('a duty after the end has its deadline, named by what is to be made where nobody is named', () => {
  const aftermath = normOf({
    kind: 'aftermath',
    id: 'summary',
    title: '总结',
    at: '6.4',
    duties: [
      { by: [{ organ: '县政府' }], does: '整理记录' },
      { by: [{ organ: '县政府' }], does: '评估', from: 'ending', within: '一个月', product: '评估报告' },
      { by: [{ organ: '县政府' }], does: '报送', to: [{ organ: '市政府' }], within: { duty: 'promptly' } },
    ],
  });
  const { due, ask } = concluded(aftermath, { 终止时间: '2024-10-15T10:00:00+08:00' });
  expect(due?.map((one) => [one.to, one.at, one.within])).toEqual([
    ['评估报告', '2024-11-15T10:00:00+08:00', '一个月'],
    ['市政府', null, '及时'],
  ]);
  expect(ask).toBeNull();
  expect(concluded(aftermath, {}).ask?.fact).toBe('终止时间');
});

test('a clock gives each recipient his moment, months by the calendar', () => {
  const clock = (within: string, from: string): Norm =>
    normOf({
      kind: 'reportClock',
      id: 'clock',
      title: '直报',
      at: '3.2',
      report: 'initial',
      reporters: [{ by: { organ: '县应急局' } }],
      recipients: [{ to: { organ: '省应急管理厅' } }, { to: { organ: '市应急局' } }],
      from,
      within,
    });
  const due = (one: Norm, facts: unknown): unknown => concluded(one, facts).due?.map((each) => [each.to, each.at]);
  expect(due(clock('30分钟', 'receipt'), { 接报时间: '2024-10-15T02:10:00+08:00' })).toEqual([
    ['省应急管理厅', '2024-10-15T02:40:00+08:00'],
    ['市应急局', '2024-10-15T02:40:00+08:00'],
  ]);
  const ended = {
    ...around,
    facts: new Map([
      ...around.facts,
      ['终止时间', { name: '终止时间', type: 'moment', question: '何时终止？' } as const],
    ]),
  };
  const summary = concluded(clock('1个月', 'ending'), { 终止时间: '2024-01-31T12:00:00+08:00' }, '2024-10-15', ended);
  expect(summary.due?.[0]?.at).toBe('2024-02-29T12:00:00+08:00');
});

test('what changed behind its window need not be reported, and what changed within it must', () => {
  const clock = normOf({
    kind: 'reportClock',
    id: 'supplement',
    title: '补报',
    at: '4.4',
    report: 'supplement',
    reporters: [{ by: { organ: '县应急局' } }],
    recipients: [{ to: { organ: '市应急局' } }],
    from: 'change',
    within: '1小时',
    during: { length: '30日', from: 'occurrence' },
  });
  const due = (facts: unknown) => concluded(clock, facts).due?.map((one) => [one.at, one.until, one.during]);
  const occurred = { 发生时间: '2024-10-01T08:00:00+08:00' };
  expect(due({ ...occurred, 情况变化时间: '2024-10-31T08:00:00+08:00' })).toEqual([
    ['2024-10-31T09:00:00+08:00', '2024-10-31T08:00:00+08:00', '自发生时间起30日内'],
  ]);
  expect(due({ ...occurred, 情况变化时间: '2024-10-31T08:00:01+08:00' })).toEqual([]);
  expect(due({ 情况变化时间: '2024-12-01T08:00:00+08:00' })?.[0]?.slice(0, 2)).toEqual([
    '2024-12-01T09:00:00+08:00',
    null,
  ]);
  expect(concluded(clock, occurred).ask?.fact).toBe('情况变化时间');
  expect(concluded(clock, { 情况变化时间: '2024-10-02T08:00:00+08:00' }).ask?.fact).toBe('发生时间');
  expect(factsNeeded(clock, around).map((fact) => fact.name)).toEqual(['情况变化时间', '发生时间']);
});

test('a deadline that may be put off has a second moment, and a case in words stands beside its duty', () => {
  const aftermath = normOf({
    kind: 'aftermath',
    id: 'investigation',
    title: '调查',
    at: '7',
    duties: [
      {
        by: [{ role: '调查组' }],
        does: '提交报告',
        from: 'occurrence',
        within: '60日',
        extendableBy: '60日',
        product: '调查报告',
      },
      {
        by: [{ organ: '县政府' }],
        does: '批复',
        from: 'occurrence',
        within: '15日',
        when: '较大事故',
        product: '批复',
      },
    ],
  });
  const due = concluded(aftermath, { 发生时间: '2024-01-01T00:00:00+08:00' }).due;
  expect(due?.map((one) => [one.at, one.extended, one.when])).toEqual([
    ['2024-03-01T00:00:00+08:00', '2024-04-30T00:00:00+08:00', null],
    ['2024-01-16T00:00:00+08:00', null, '较大事故'],
  ]);
  expect(concluded(aftermath, {}).due?.map((one) => [one.at, one.extended, one.extendableBy])).toEqual([
    [null, null, '60日'],
    [null, null, null],
  ]);
});

test('a duty of every year is due at the end of the next such day, that day itself included', () => {
  const relief = (day: string): Norm =>
    normOf({
      kind: 'aftermath',
      id: 'relief',
      title: '冬春救助',
      at: '8',
      duties: [{ by: [{ organ: '县政府' }], does: '统计', yearlyBy: { day } }],
    });
  const due = (day: string, on: string) => concluded(relief(day), {}, on).due?.[0];
  expect(due('10-31', '2024-10-15')).toMatchObject({ at: '2024-11-01T00:00:00+08:00', yearly: '10-31' });
  expect(due('10-31', '2024-10-31')?.at).toBe('2024-11-01T00:00:00+08:00');
  expect(due('10-31', '2024-11-01')?.at).toBe('2025-11-01T00:00:00+08:00');
  expect(due('2-29', '2025-01-05')?.at).toBe('2025-03-01T00:00:00+08:00');
});
