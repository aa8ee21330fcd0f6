import { expect, test } from 'vitest';
import type { GazetteDocument, Table, Unit } from '../gazette/index.ts';
import { type Fact, STANDARD_FACTS } from '../lexicon/index.ts';
import { type Norm, norm } from '../norms/index.ts';
import { bindNorms } from './index.ts';

const KEY = '某政办发〔2025〕1号';
const SPAN = { start: 0, end: 0 };

function unit(num: string, heading: string | null, text: string, children: Unit[] = []): Unit {
  return { address: `${KEY}/${num}`, num, heading, path: [num], text, span: SPAN, pieces: [], children };
}

const cells = (row: string[]) => row.map((text) => ({ text, span: null }));
const table = (address: string, [header = [], ...rows]: string[][]): Table => ({
  address: `${KEY}/${address}`,
  title: null,
  header: cells(header),
  rows: rows.map(cells),
  span: SPAN,
  layout: 'tabs',
});

const documentOf = (units: Unit[], tables: Table[] = []): GazetteDocument => ({
  key: KEY,
  number: KEY,
  title: '某县某某应急预案',
  kind: '预案',
  issuer: '某县人民政府办公室',
  addressees: [],
  signedOn: '2025-05-12',
  disclosure: null,
  life: [],
  basis: [],
  annexes: [],
  units,
  tables,
  members: [],
  documents: [],
  span: SPAN,
  matter: [],
});

function normOf(body: unknown): Norm {
  const parsed = norm.parse(body);
  return {
    id: `999999/plan/${parsed.id}`,
    county: '999999',
    folder: 'plan',
    document: KEY,
    file: 'plan.yaml',
    body: parsed,
  };
}

const EXTRA: Fact[] = [
  { name: '一小时降雨量', type: 'measure', unit: '毫米', question: '一小时降雨多少毫米？' },
  { name: '三小时降雨量', type: 'measure', unit: '毫米', question: '三小时降雨多少毫米？' },
];
const FACTS = new Map([...STANDARD_FACTS, ...EXTRA].map((fact) => [fact.name, fact]));

const faults = (body: unknown, document: GazetteDocument): string[] =>
  bindNorms([normOf(body)], [document], FACTS).mismatches.map((one) => `${one.fault} ${one.claim.value}`);

const grading = (grades: unknown[], extra: object = {}) => ({
  kind: 'grading',
  id: 'grading',
  title: '分级',
  tables: [{ id: 'main', title: '主表', combine: { rule: 'highest', basis: { notStated: '未写' } }, grades, ...extra }],
});

const LADDER = documentOf([
  unit('2', '分级', '', [
    unit('2/（1）', '特别重大事故：死亡', '30人以上，或者重伤100人以上。'),
    unit(
      '2/（2）',
      null,
      '重大事故：死亡10人以上30人以下，或者重伤50人以上100人以下，或者直接经济损失5000万元以上1亿元以下。',
    ),
    unit('2/（3）', null, '较大事故：3人以上10人以下死亡，或者10人以上50人以下重伤。'),
  ]),
]);

test('thresholds are bound where their clause prints them for their fact', () => {
  const rows = [
    { grade: '特别重大', at: '2/（1）', any: [{ 死亡人数: '30人以上' }, { 重伤人数: '100人以上' }] },
    {
      grade: '重大',
      at: '2/（2）',
      any: [{ 死亡人数: '10人以上 30人以下' }, { 直接经济损失: '5000万元以上 1亿元以下' }],
    },
    { grade: '较大', at: '2/（3）', any: [{ 死亡人数: '3人以上 10人以下' }, { 重伤人数: '10人以上 50人以下' }] },
  ];
  expect(faults(grading(rows), LADDER)).toEqual([]);
});

test.each([
  ['another number', { 死亡人数: '10人以上 31人以下' }, 'otherNumber'],
  ['another unit', { 死亡人数: '10户以上 30户以下' }, 'otherUnit'],
  ['another bound word', { 死亡人数: '超过10人 30人以下' }, 'otherBound'],
  ['a side less', { 死亡人数: '10人以上' }, 'otherBound'],
  ['a number that the clause prints for another fact', { 死亡人数: '50人以上 100人以下' }, 'otherSubject'],
  ['a fact that the clause does not speak of so', { 失踪人数: '10人以上 30人以下' }, 'otherSubject'],
  ['a text that is no bound', { 死亡人数: '若干' }, 'unreadable'],
])('%s is reported', (_, alternative, fault) => {
  const [found] = faults(grading([{ grade: '重大', at: '2/（2）', any: [alternative] }]), LADDER);
  expect(found).toContain(fault);
});

test('a grade is the one of its clause, not a part of its name, and its values stand in its clause', () => {
  const at = (grade: string, clause: string) =>
    faults(grading([{ grade, at: clause, any: [{ 死亡人数: '30人以上' }] }]), LADDER);
  expect(at('特别重大', '2/（1）')).toEqual([]);
  expect(at('重大', '2/（1）')).toEqual(['otherStep 重大', 'otherPlace 30人以上']);
  expect(at('特别重大', '2/（2）')).toContain('otherStep 特别重大');
  expect(at('特别重大', '2/（9）')).toEqual(['noClause 特别重大', 'noClause 30人以上']);
});

test('what another document or a law says is without text, not wrong', () => {
  const body = normOf(grading([{ grade: '重大', at: '3', any: [{ 死亡人数: '10人以上 30人以下' }] }]));
  const law = { ...body, document: '国务院令第493号' };
  const { unbound, mismatches } = bindNorms([law], [LADDER], FACTS);
  expect(mismatches).toEqual([]);
  expect(unbound.map((one) => one.reason)).toEqual(['noText', 'noText']);
});

test('one clause for two kinds of fire: each table finds its own sentence', () => {
  const both = documentOf([unit('1', null, '较大：死亡3人以上10人以下的森林火灾；死亡1人以上3人以下的草原火灾。')]);
  const row = (kind: string, bound: string) =>
    faults(grading([{ grade: '较大', at: '1', any: [{ 死亡人数: bound }] }], { when: `火灾类型 = "${kind}"` }), both);
  expect(row('森林', '3人以上 10人以下')).toEqual([]);
  expect(row('草原', '1人以上 3人以下')).toEqual([]);
  expect(row('草原', '3人以上 10人以下')).toEqual(['otherSubject 3人以上 10人以下']);
});

const RAIN = documentOf(
  [unit('3', '预警', '')],
  [
    table('3/表1', [
      ['级别', '1小时降雨（毫米）', '3小时降雨（毫米）'],
      ['蓝色', '≥30', '≥50'],
      ['黄色', '≥40', '≥70'],
    ]),
  ],
);
const warning = (colour: string, issue: object, at = '3/表1/1/1') => ({
  kind: 'warning',
  id: 'warning',
  title: '预警',
  steps: [{ colour, name: colour, at, issue: [issue], issuing: [{ decider: { notStated: '未写' } }] }],
});

test('a cell takes its colour from its row, its measure and its fact from the head of its column', () => {
  expect(faults(warning('蓝色', { 一小时降雨量: '≥30毫米', at: '3/表1/1/2' }), RAIN)).toEqual([]);
  expect(faults(warning('蓝色', { 三小时降雨量: '≥50毫米', at: '3/表1/1/3' }), RAIN)).toEqual([]);
  expect(faults(warning('蓝色', { 三小时降雨量: '≥30毫米', at: '3/表1/1/2' }), RAIN)).toEqual(['otherSubject ≥30毫米']);
  expect(faults(warning('蓝色', { 一小时降雨量: '≥40毫米', at: '3/表1/2/2' }), RAIN)).toEqual(['otherPlace ≥40毫米']);
  expect(faults(warning('黄色', { 一小时降雨量: '≥30毫米', at: '3/表1/1/2' }), RAIN)).toContain('otherStep 黄色');
});

const GROUPS = documentOf([
  unit('4', '工作组', '', [
    unit('4/（1）', '综合组', '由县应急局牵头，县公安局、县财政局参加，10分钟内集合，2小时内报告。'),
    unit('4/（2）', '安保组', '由县公安局交警大队牵头，县公安局局长、县财政局参加。'),
  ]),
]);
const group = (fields: object, at: string) => ({
  kind: 'workingGroups',
  id: 'groups',
  title: '工作组',
  groups: [{ name: '综合组', lead: [{ organ: '县应急局' }], duties: [{ does: '汇总' }], at: '4/（1）', ...fields }].map(
    (one) => ({ ...one, at }),
  ),
});

test('a name is bound where it is printed whole', () => {
  expect(faults(group({ members: [{ organ: '县公安局' }, { organ: '县财政局' }] }, '4/（1）'), GROUPS)).toEqual([]);
  const second = { name: '安保组', lead: [{ organ: '县公安局交警大队' }], members: [{ organ: '县公安局' }] };
  expect(faults(group(second, '4/（2）'), GROUPS)).toEqual(['longerName 县公安局']);
  expect(faults(group({ lead: [{ organ: '应急局' }] }, '4/（1）'), GROUPS)).toEqual(['longerName 应急局']);
  expect(faults(group({ lead: [{ organ: '县水利局' }] }, '4/（1）'), GROUPS)).toEqual(['notPrinted 县水利局']);
});

test('a member that stands in the clause of another group is out of place; one named twice has taken the place of another', () => {
  const stray = { members: [{ organ: '县财政局', at: '4/（2）' }] };
  expect(faults(group(stray, '4/（1）'), GROUPS)).toEqual(['otherPlace 县财政局']);
  const twice = { members: [{ organ: '县财政局' }, { organ: '县财政局' }] };
  expect(faults(group(twice, '4/（1）'), GROUPS)).toEqual(['claimedTwice 县财政局']);
});

const actions = (action: object) => ({
  kind: 'actions',
  id: 'actions',
  title: '措施',
  phase: 'response',
  actions: [{ by: { notStated: '未写' }, does: '值班', at: '4/（1）', ...action }],
});

test('a length is bound with its number and unit, and by our own words where the clause has several', () => {
  expect(faults(actions({ readyWithin: '10分钟' }), GROUPS)).toEqual([]);
  expect(faults(actions({ readyWithin: '11分钟' }), GROUPS)).toEqual(['otherNumber 11分钟']);
  expect(faults(actions({ readyWithin: '10小时' }), GROUPS)).toEqual(['otherUnit 10小时']);
  expect(faults(actions({ readyWithin: '10分钟', at: '4/（1）#2' }), GROUPS)).toHaveLength(1);
});

const RESPONSE = documentOf([
  unit('5', '响应', '', [
    unit('5.1', 'Ⅲ级响应', '发生一般火灾或2小时未得到有效控制，启动Ⅲ级响应。'),
    unit('5.2', 'Ⅱ级响应', '发生较大火灾，或可能发展为重大火灾，在Ⅲ级响应基础上启动Ⅱ级响应，十一级以上大风除外。'),
    unit('5.3', null, '三级预警由副指挥长签发，二级响应由指挥长启动，一般以上事故报告。'),
  ]),
]);
const step = (fields: object) => ({
  kind: 'response',
  id: 'response',
  title: '响应',
  combine: { rule: 'highest', basis: { notStated: '未写' } },
  levels: [
    {
      level: 'Ⅱ',
      name: 'Ⅱ级',
      at: '5.2',
      start: [{ 事件分级: '较大' }],
      starting: [{ decider: { notStated: '未写' } }],
      leadership: { notStated: '未写' },
      ...fields,
    },
  ],
});

test('a level is the one of its heading; what it inherits is not', () => {
  expect(faults(step({ inherits: { level: 'Ⅲ' } }), RESPONSE)).toEqual([]);
  expect(faults(step({ inherits: { level: 'Ⅰ' } }), RESPONSE)).toEqual(['otherStep Ⅰ']);
  expect(faults(step({ level: 'Ⅲ', name: 'Ⅲ级' }), RESPONSE)).toContain('otherStep Ⅲ');
  expect(faults(step({ name: 'Ⅲ级' }), RESPONSE)).toContain('otherStep Ⅲ级');
});

test('a grade that may come is not one that has come; 以上 is not the step alone; 十一级 is not 一级', () => {
  expect(faults(step({ start: [{ 事件分级: '重大' }] }), RESPONSE)).toEqual(['otherStep 重大']);
  const three = { level: 'Ⅲ', name: 'Ⅲ级', at: '5.1' };
  expect(faults(step({ ...three, start: [{ 事件分级: '一般', 未控制时长: '达到2小时' }] }), RESPONSE)).toEqual([]);
  expect(faults(step({ ...three, start: [{ 未控制时长: '2小时以上' }] }), RESPONSE)).toEqual(['otherBound 2小时以上']);
  const loose = { level: 'Ⅱ', name: '二级', at: '5.3' };
  expect(faults(step({ ...loose, start: [{ 事件分级: '一般以上' }] }), RESPONSE)).toEqual([]);
  expect(faults(step({ ...loose, start: [{ 事件分级: '一般' }] }), RESPONSE)).toEqual(['otherStep 一般']);
  expect(faults(step({ start: [{ 上级已启动响应: 'Ⅰ' }] }), RESPONSE)).toEqual(['otherStep Ⅰ']);
});

test('of a sentence that names several steps a value stands in the part of its own', () => {
  const decider = (post: string) =>
    faults(
      step({ level: 'Ⅱ', name: '二级', at: '5.3', start: { notStated: '未写' }, starting: [{ decider: [{ post }] }] }),
      RESPONSE,
    );
  expect(decider('指挥长')).toEqual([]);
  expect(decider('副指挥长')).toEqual(['otherPlace 副指挥长']);
});

const SEASONS = documentOf([unit('6', null, '每年3月1日至5月31日为春季防火期，10月至次年2月底为冬季防火期。')]);
const season = (from: string, to: string) => ({
  kind: 'season',
  id: 'season',
  title: '防火期',
  name: '春季防火期',
  at: '6',
  from,
  to,
});

test('a day of the year is bound by month and day, the end of a month by its last day', () => {
  expect(faults(season('3-1', '5-31'), SEASONS)).toEqual([]);
  expect(faults(season('3-2', '5-31'), SEASONS)).toEqual(['otherNumber 3-2']);
  expect(faults({ ...season('3-1', '2-29'), name: '冬季防火期' }, SEASONS)).toEqual([]);
});

test('each mismatch names norm, pointer, address and what the clause prints, in Chinese', () => {
  const body = grading([{ grade: '重大', at: '2/（2）', any: [{ 死亡人数: '10人以上 31人以下' }] }]);
  const [found] = bindNorms([normOf(body)], [LADDER], FACTS).mismatches;
  expect(found).toMatchObject({
    code: 'XZ_BIND_NUMBER',
    norm: '999999/plan/grading',
    pointer: '/tables/0/grades/0/any/0/死亡人数',
    address: `${KEY}/2/（2）`,
    printed: '10人以上30人以下',
  });
  expect(found?.message).toMatch(/“分级”里的“10人以上 31人以下”.{1,80}条款印有“10人以上30人以下”/u);
});

const LINES = documentOf(
  [unit('附件2', '分级标准', '')],
  [
    {
      ...table('附件2/表1', [
        ['较大事故'],
        ['(1)造成甲类污染时释放量大于等'],
        ['于10毫米,且小于20毫米的;'],
        ['(2)甲类源丢失、被'],
        ['盗、失控的。'],
      ]),
      layout: 'flattened',
    },
  ],
);
const SOURCE: Fact[] = [
  { name: '甲类释放量', type: 'measure', unit: '毫米', question: '释放多少？' },
  { name: '源状态', type: 'choice', values: ['丢失', '被盗', '失控'], question: '源怎样了？' },
];

test('a line of a flattened table is read with its sentence, and a value of it begins there', () => {
  const facts = new Map(SOURCE.map((fact) => [fact.name, fact]));
  const at = (clause: string, alternative: object) => {
    const rows = grading([{ grade: '较大', at: '附件2/表1/0/1', any: [{ ...alternative, at: clause }] }]);
    return bindNorms([normOf(rows)], [LINES], facts).mismatches.map((one) => `${one.fault} ${one.claim.value}`);
  };
  const bound = '大于等于10毫米，且小于20毫米';
  expect(at('附件2/表1/1/1', { 甲类释放量: bound })).toEqual([]);
  expect(at('附件2/表1/2/1', { 甲类释放量: bound })).not.toEqual([]);
  expect(at('附件2/表1/3/1', { 源状态: ['丢失', '被盗', '失控'] })).toEqual([]);
  expect(at('附件2/表1/4/1', { 源状态: ['丢失', '被盗', '失控'] })).not.toEqual([]);
  expect(at('附件2/表1/3/1', { 源状态: ['丢失', '失控', '失控'] })).toEqual(['claimedTwice 失控']);
});

const planOf = (bounds: object) => ({
  kind: 'plan',
  id: 'plan',
  title: '某县某某应急预案',
  at: '1',
  hazard: '某某',
  covers: [{ matter: '某某' }],
  effective: { from: '2025-05-12', words: '自印发之日起施行' },
  interpretation: { notStated: '未写' },
  bounds,
});

test('whether 以上 and 以下 take in their number is as the document says it', () => {
  const words = documentOf([
    unit('1', null, '某县某某应急预案自印发之日起施行。'),
    unit('2', null, '本预案所称“以上”包括本数，“以下”不包括本数。'),
  ]);
  const says = (above: string, below: string, at = '2') => faults(planOf({ above, below, at }), words);
  expect(says('included', 'excluded')).toEqual([]);
  expect(says('included', 'notStated')).toEqual([]);
  expect(says('included', 'included')).toEqual(['otherBound included']);
  expect(says('excluded', 'excluded')).toEqual(['otherBound excluded']);
  expect(says('included', 'excluded', '1')).toEqual(['notPrinted included', 'notPrinted excluded']);
});

const body = (fields: object) => ({
  kind: 'commandBody',
  id: 'body',
  title: '指挥部',
  at: '1',
  name: '县指挥部',
  role: 'headquarters',
  commander: { notStated: '未写' },
  ...fields,
});

test('a name that is always printed within a longer word is that word', () => {
  const text = '县指挥部由能源局局长主持；会议由能源局局长召集；重要事项报能源局局长。';
  const led = (post: string) => faults(body({ members: [{ post }] }), documentOf([unit('1', null, text)]));
  expect(led('能源局局长')).toEqual([]);
  expect(led('源局局长')).toEqual(['longerName 源局局长']);
});

test('a remark in brackets is of the measure of its number', () => {
  const said = documentOf([unit('1', null, '较大事故：死亡3人以上（含3人）的。')]);
  const bound = (text: string) => faults(grading([{ grade: '较大', at: '1', any: [{ 死亡人数: text }] }]), said);
  expect(bound('3人以上（含3人）')).toEqual([]);
  expect(bound('3人以上（含3户）')).not.toEqual([]);
});

test('a rank is no unit', () => {
  const print = documentOf([unit('1', null, '县指挥部成员：县公安局、县财政局负责人。')]);
  const ranked = (rank: string) =>
    faults(
      body({
        members: [
          { organ: '县公安局', rank },
          { organ: '县财政局', rank: '负责人' },
        ],
      }),
      print,
    );
  expect(ranked('负责人')).toEqual([]);
  expect(ranked('县财政局')).toEqual(['otherSort 县财政局']);
});
