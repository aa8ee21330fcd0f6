import { expect, test } from 'vitest';
import { type Fact, STANDARD_FACTS } from '../../lexicon/index.ts';
import { type Norm, norm } from '../../norms/index.ts';
import { verifyPlan } from './verify-plan.ts';

const EXTRA: Fact[] = [{ name: '发病人数', type: 'count', unit: '人', question: '发病几人？' }];
const FACTS = new Map([...STANDARD_FACTS, ...EXTRA].map((fact) => [fact.name, fact]));

function normOf(fields: Record<string, unknown>): Norm {
  const body = norm.parse({ id: String(fields['kind']).toLowerCase(), title: '某规则', at: '1', ...fields });
  return { county: '999901', folder: 'x', document: '某政办发〔2026〕1号', file: 'x.yaml', id: body.id, body };
}
const messages = (code: string, ...bodies: Record<string, unknown>[]): string[] =>
  verifyPlan({ norms: bodies.map(normOf), facts: FACTS, superior: [], organ: () => null, document: null })
    .findings.filter((finding) => finding.code === code)
    .map((finding) => finding.message);

const level = (step: string, starter: object, ender: object) => ({
  level: step,
  name: `${step}级`,
  start: [{ 事件分级: '一般' }],
  starting: [{ decider: [starter] }],
  ending: [{ decider: [ender] }],
  leadership: { notStated: '未写' },
});
const response = (...levels: object[]) => ({
  kind: 'response',
  combine: { rule: 'highest', basis: { notStated: '未写' } },
  levels,
});

test.each([
  ['its director', { body: '县指挥部办公室' }, { post: '某县指挥部办公室主任' }, 0],
  ['its commander', { body: '县防汛指挥部' }, { post: '总指挥' }, 0],
  ['a deputy of the county', { organ: '县人民政府' }, { post: '副总指挥' }, 1],
])('what a body starts and %s ends: told only where another authority is meant', (_, starter, ender, count) => {
  const codes = ['XZ_VERIFY_ENDER_DIFFERS', 'XZ_VERIFY_ENDER_BELOW_STARTER'];
  const found = codes.flatMap((code) => messages(code, response(level('Ⅳ', starter, ender))));
  expect(found).toHaveLength(count);
});

test('three levels from the highest down are a scale; a lowest level alone leaves levels out', () => {
  const who = { post: '指挥长' };
  const steps = (...names: string[]) => response(...names.map((name) => level(name, who, who)));
  expect(messages('XZ_VERIFY_LEVEL_MISSING', steps('Ⅲ', 'Ⅱ', 'Ⅰ'))).toEqual([]);
  expect(messages('XZ_VERIFY_LEVEL_MISSING', steps('Ⅳ', 'Ⅲ'))).toHaveLength(1);
});

const open = (step: string) => ({
  ...level(step, { post: '指挥长' }, { post: '指挥长' }),
  start: { notStated: '附件没有印' },
});

test('start conditions that are missing for one reason are one finding', () => {
  expect(messages('XZ_VERIFY_START_NOT_STATED', response(open('Ⅳ'), open('Ⅲ')))).toEqual([
    'Ⅳ级、Ⅲ级响应的启动条件没有刊登：附件没有印。',
  ]);
});

const grading = (bounds: object | undefined, ...steps: [string, Record<string, string>][]) => ({
  kind: 'grading',
  tables: [
    {
      id: 'main',
      title: '主表',
      combine: { rule: 'highest', basis: { notStated: '未写' } },
      ...(bounds === undefined ? {} : { bounds }),
      grades: steps.map(([grade, one]) => ({ grade, any: [one] })),
    },
  ],
});

test('a ladder that begins above the ground is a gap, told once; nothing at all is none', () => {
  const low = grading(
    { above: 'included', below: 'excluded' },
    ['较大', { 发病人数: '100人以上' }],
    ['一般', { 发病人数: '30人以上 100人以下' }],
  );
  expect(messages('XZ_VERIFY_GAP', low)).toEqual(['某规则有缺口：最低一级之下没有级别（发病人数不足30人）。']);
  const whole = grading(
    { above: 'included', below: 'excluded' },
    ['较大', { 死亡人数: '3人以上' }],
    ['一般', { 死亡人数: '1人以上 3人以下' }],
  );
  expect(messages('XZ_VERIFY_GAP', whole)).toEqual([]);
});

test('a bound that two grades share is told as what it is: not stated, or stated for both', () => {
  const steps: [string, Record<string, string>][] = [
    ['较大', { 死亡人数: '3人以上' }],
    ['一般', { 死亡人数: '3人以下' }],
  ];
  expect(messages('XZ_VERIFY_SHARED_BOUND', grading(undefined, ...steps))[0]).toContain('没有写清');
  expect(messages('XZ_VERIFY_SHARED_BOUND', grading({ above: 'included', below: 'included' }, ...steps))[0]).toContain(
    '写明',
  );
});

const headquarters = (fields: object) => ({
  kind: 'commandBody',
  name: '县森林草原防灭火指挥部',
  role: 'headquarters',
  commander: { notStated: '未写' },
  ...fields,
});

test('a second full name of a body is told, a short form is not', () => {
  const named = (...aliases: string[]) => messages('XZ_VERIFY_BODY_NAMES', headquarters({ aliases }));
  expect(named('县森防指')).toEqual([]);
  expect(named('某县人民政府森林草原防灭火指挥部')).toEqual([]);
  expect(named('县森林草原火灾应急指挥部')).toHaveLength(1);
});

test('a duty of its brigade is a duty of the member', () => {
  const members = headquarters({ members: [{ organ: '县公安局' }, { organ: '县财政局' }] });
  const duties = { kind: 'unitDuties', units: [{ unit: { organ: '县公安局交警大队' }, duties: [{ does: '限行' }] }] };
  expect(messages('XZ_VERIFY_MEMBER_WITHOUT_DUTY', members, duties)).toEqual([
    '县财政局是成员单位，预案没有写它做什么。',
  ]);
});
