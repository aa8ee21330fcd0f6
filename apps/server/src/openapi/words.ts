import {
  citationFormLabels,
  citationStatusLabels,
  importStepLabels,
  lifeLabels,
  officeRoleLabels,
  rosterDutyLabels,
} from '@xianzhi/contract';
import { referenceOf, type Schema, withoutNull } from './schema.ts';

/** What a field means where its schema does not say so itself; one name means one thing all over the API. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  account: '账号',
  address: '地址',
  addressees: '主送机关',
  act: '移除或重置',
  aliases: '别名',
  after: '修复后的文字',
  annexes: '附件',
  around: '前后各带几行',
  as: '处理为哪一种',
  at: '时刻',
  basis: '依据的文件',
  before: '修复前的文字',
  by: '由谁',
  candidates: '符合的文件',
  characters: '字数',
  children: '下级条款',
  citation: '引文',
  citationText: '公文写法的引文',
  citations: '引用',
  citedBy: '引用它的',
  citedByTotal: '被引用的总数',
  code: '错误或发现的代码，或县的代码',
  contents: '目录',
  count: '数目',
  counties: '各县',
  county: '县的代码',
  countyName: '县名',
  cutAfter: '后面有省略',
  cutBefore: '前面有省略',
  dataFolder: '数据目录',
  demo: '演示县',
  disclosure: '公开方式',
  document: '文件',
  documentAddress: '所在文件的地址',
  documents: '文件',
  documentTitle: '所在文件的标题',
  effective: '施行日期',
  encoding: '文件的编码',
  end: '止，不含',
  facets: '可以缩小到哪些范围',
  failed: '没有导入的文件',
  failure: '没有办成的原因',
  file: '文件名',
  fileName: '文件名',
  findings: '发现',
  findingsByCode: '发现，按种类',
  form: '写法',
  from: '所在的地址',
  header: '表头',
  heading: '标题',
  headingHighlights: '标题中命中的位置',
  hits: '命中',
  id: '导入的标识',
  imported: '新导入的数目',
  importedAt: '导入的时刻',
  imports: '各次导入',
  instance: '本次运行的标识',
  issue: '期的标识，例如 2024-3',
  issuer: '发文机关',
  issues: '各期',
  issueTitle: '期的名称',
  kind: '种类',
  label: '名称',
  life: '施行、有效期、废止等载明',
  limit: '最多几条',
  line: '原文行号',
  lines: '原文各行',
  lost: '此处没有印出',
  matched: '对上的行数',
  matter: '首尾部分',
  members: '成员名单',
  mentions: '出现的次数',
  message: '说明',
  name: '名称',
  nearest: '最近的存在的地址',
  now: '现在的时刻',
  num: '编号，照原样',
  number: '号',
  offset: '跳过几条',
  organ: '名录中的单位',
  organs: '单位',
  organsResolved: '已识别的单位名称处数',
  outcome: '结果：新导入、新版本或没有变化',
  page: '页码',
  parent: '上级单位',
  path: '上级编号',
  pending: '还没有导入的数目',
  place: '位置',
  post: '职务',
  prefecture: '市',
  printed: '已刊登',
  progress: '进度',
  proposal: '从文中读到的县',
  proposed: '可收入名录的单位',
  province: '省',
  provision: '条款',
  publisher: '出版单位',
  publishedOn: '出版日期',
  q: '检索词',
  range: '在条款文字中的起止',
  readOnly: '只供查阅',
  readOnlyReason: '只供查阅的原因',
  reason: '理由',
  recognised: '从检索词中认出的',
  report: '导入报告',
  role: '部分的名称',
  roles: '角色',
  rows: '各行',
  section: '目录中的栏目',
  shifts: '班次',
  share: '完成的份额，0 到 1',
  span: '原文中的起止位置',
  start: '起',
  startedAt: '开始的时刻',
  state: '状态',
  status: '状态',
  step: '到了哪一步',
  tables: '表',
  target: '所指的地址',
  telephone: '电话',
  text: '文字',
  textHighlights: '文字中命中的位置',
  title: '标题',
  titlePath: '从文件标题到这一条的各级标题',
  total: '总数',
  unchanged: '没有变化的数目',
  unit: '条款',
  units: '条款',
  unknown: '名录不认识的名称',
  unknownOrgans: '名录不认识的名称',
  uploadLimit: '上传文件的大小上限（字节）',
  value: '值',
  version: '版本',
  versions: '各版本',
  withdrawal: '撤回',
  withdrawn: '连同已撤回的',
  words: '实际检索的词',
  work: '所引的文件',
  year: '年份',
};

/** Values of the API that screens show under a Chinese label. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  ...citationStatusLabels,
  ...citationFormLabels,
  ...importStepLabels,
  ...lifeLabels,
  ...officeRoleLabels,
  ...rosterDutyLabels,
};

const FORMATS: Readonly<Record<string, string>> = { date: '日期', 'date-time': '时刻' };
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是或否',
  object: '对象',
};

const valueText = (value: unknown): string => {
  const word = VALUE_WORDS[String(value)];
  return word === undefined ? String(value) : `${value}（${word}）`;
};

/** Chinese words for a type: `文字，至多 200 字`, `列表：整数`, `文字或空`. A shape of its own is named. */
export function typeText(of: Schema): string {
  const { schema, nullable } = withoutNull(of);
  return `${plainType(schema)}${nullable ? '，或空' : ''}`;
}

function plainType(schema: Schema): string {
  const reference = referenceOf(schema);
  if (reference !== null) return reference;
  if (schema.const !== undefined) return valueText(schema.const);
  if (schema.enum) return schema.enum.map(valueText).join('、');
  if (schema.prefixItems) return `列表：${schema.prefixItems.map(typeText).join('、')}`;
  if (schema.items) return `列表：${typeText(schema.items)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return '以下之一';
  const name = FORMATS[schema.format ?? ''] ?? TYPES[String(schema.type)] ?? '任意';
  return [name, boundsText(schema)].filter(Boolean).join('，');
}

function boundsText({ minimum, maximum, minLength, maxLength, default: usual }: Schema): string {
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const bounds = [
    minimum !== undefined && most !== undefined ? `${minimum} 到 ${most}` : '',
    minimum !== undefined && most === undefined && minimum > Number.MIN_SAFE_INTEGER ? `至少 ${minimum}` : '',
    minimum === undefined && most !== undefined ? `至多 ${most}` : '',
    minLength !== undefined && minLength > 1 ? `至少 ${minLength} 字` : '',
    maxLength !== undefined ? `至多 ${maxLength} 字` : '',
    usual !== undefined ? `不写时为 ${usual}` : '',
  ];
  return bounds.filter(Boolean).join('，');
}
