import type { Severity } from './common.ts';
import type { Citation, LifeStatement, Matter } from './documents.ts';
import type { ImportReport, ImportStep } from './imports.ts';

/** Chinese labels of every value that a screen, a report or the shell prints. */
export const severityLabels: Record<Severity, string> = { error: '错误', warning: '待核', note: '修复' };
/** A note that repaired nothing: the place is kept as it stands. */
export const keptLabel = '照录';

export const citationStatusLabels: Record<Citation['status'], string> = {
  resolved: '已确定',
  absent: '未刊登',
  ambiguous: '有多个可能',
  unknown: '未找到',
};

export const citationFormLabels: Record<Citation['form'], string> = {
  title: '标题',
  number: '发文字号',
  provision: '条款',
  annex: '附件',
  relative: '本文内',
  abbreviation: '简称',
};

export const lifeLabels: Record<LifeStatement['kind'], string> = {
  effective: '施行',
  validity: '有效期',
  trial: '试行',
  repeal: '废止',
  interpretation: '解释单位',
  explanation: '解读',
};

export const matterLabels: Record<Matter['role'], string> = {
  issuer: '发文机关',
  title: '标题',
  number: '发文字号',
  addressees: '主送机关',
  signature: '署名',
  date: '成文日期',
  disclosure: '公开方式',
  annexList: '附件说明',
  contents: '目录',
  table: '表',
  figure: '图（文字散落，未作解读）',
  consultation: '联系方式',
  other: '其他',
};

export const importStepLabels: Record<ImportStep, string> = {
  received: '已收到',
  decoding: '识别编码',
  reading: '读取文件',
  confirming: '等待确认',
  storing: '存入文库',
  done: '完成',
  failed: '未成功',
  cancelled: '已放弃',
};

export const outcomeLabels: Record<ImportReport['outcome'], string> = {
  created: '新导入',
  unchanged: '与库中完全相同，未作改动',
  revised: '作为新版本存入，旧版本仍可查阅',
};

export const demoLabel = '演示';

/** Kinds of organs as the directories write them; a kind that is not here is shown as it stands. */
export const organKindLabels: Readonly<Record<string, string>> = {
  government: '政府',
  department: '政府部门',
  party: '党委机构',
  'people-congress': '人大',
  consultative: '政协',
  court: '法院',
  procuratorate: '检察院',
  garrison: '驻军',
  township: '乡镇街道',
  institution: '事业单位',
  office: '办公室',
  headquarters: '指挥部',
  committee: '委员会、领导小组',
  enterprise: '企业',
  school: '学校',
  superior: '上级单位',
};

/** Kinds of norms, as pages name them. */
export const normKindLabels: Readonly<Record<string, string>> = {
  plan: '预案',
  instrument: '上位法',
  facts: '事实',
  grading: '事件分级',
  response: '响应分级',
  warning: '预警',
  warningChange: '预警调整和解除',
  commandBody: '指挥机构',
  workingGroups: '工作组',
  unitDuties: '单位职责',
  standingMinimum: '常备要求',
  funding: '经费',
  reportClock: '报告时限',
  actions: '行动',
  standby: '待命状态',
  equipment: '装备',
  ending: '响应终止',
  suspension: '中止救援',
  aftermath: '后期处置',
  lifeCycle: '演练和修订',
  season: '防期',
  form: '附表',
  absentPart: '未刊登',
};

/** Words that answers are made of, as pages look for them. */
export const words = {
  notStated: '未载明',
  unknown: '不详',
  yes: '是',
  no: '否',
  shall: '应当',
  decides: '决定',
} as const;

/** How strongly an action binds. */
export const forceLabels: Readonly<Record<string, string>> = {
  shall: '应当',
  may: '可以',
  asNeeded: '视情',
  ifNecessary: '必要时',
  mustNot: '不得',
};

export const phaseLabels: Readonly<Record<string, string>> = {
  prevention: '预防',
  warning: '预警',
  initialResponse: '先期处置',
  response: '响应',
  scene: '现场处置',
  release: '信息发布',
  aftermath: '后期',
};

export const reportLabels: Readonly<Record<string, string>> = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  zero: '零报告',
  supplement: '补报',
  summary: '总结',
  other: '报告',
};

export const tierLabels: Readonly<Record<string, string>> = {
  township: '乡镇',
  county: '县',
  prefecture: '市',
  province: '省',
  state: '国家',
};
export const countyDoesLabels: Readonly<Record<string, string>> = {
  leads: '为主',
  initialResponse: '先期处置',
  supports: '配合',
};
export const bodyRoleLabels: Readonly<Record<string, string>> = {
  headquarters: '指挥部',
  office: '办公室',
  onScene: '现场指挥部',
  experts: '专家组',
  other: '其他机构',
};
export const findingSeverityLabels: Readonly<Record<'defect' | 'doubt' | 'note', string>> = {
  defect: '缺陷',
  doubt: '存疑',
  note: '提示',
};

/** `repaired`: put right while reading, nothing is left to do. */
export type FindingKind = { readonly name: string; readonly advice: string; readonly repaired?: boolean };

/**
 * What a kind of finding is called, and what is to be done; in the order in which a person should look at them.
 * A code that is not here is shown under its own example.
 */
export const findingKinds: Readonly<Record<string, FindingKind>> = {
  XZ_READ_CONTENTS_UNPRINTED: { name: '目录列了，正文没有', advice: '查原版：是没有刊登，还是文件不全。' },
  XZ_READ_CONTENTS_MISSING: { name: '正文有，目录没有列', advice: '查原版目录。' },
  XZ_READ_CONTENTS_TITLE: { name: '目录与正文标题不一致', advice: '以正文为准，引用前核对。' },
  XZ_READ_ANNEX_ABSENT: { name: '附件没有印在文本里', advice: '需要时查网络版，或另行导入。' },
  XZ_READ_TABLE_SHIFTED: { name: '表格可能错列', advice: '引用表中数字前与原版核对。' },
  XZ_READ_TABLE_REBUILT: { name: '表格排回了行列', advice: '各格按序号或栏目排回，请与原版核对。' },
  XZ_READ_TABLE_FLATTENED: { name: '表格失去了行列', advice: '各格照原来的先后保留，请看原版。' },
  XZ_READ_NUMBER_GAP: { name: '序号不连续', advice: '照原样保留；可能是漏印，请与原版核对。' },
  XZ_READ_KEY_REPEATED: { name: '编号重复', advice: '地址末尾以 ~2、~3 区分。' },
  XZ_READ_INTERLEAVED: { name: '两栏名单交错', advice: '照印出的次序保留，请与原版核对。' },
  XZ_READ_ADDRESSEES_CUT: { name: '主送机关可能被截断', advice: '照原样保留，请与原版核对。' },
  XZ_READ_FIGURE: { name: '图只剩文字', advice: '没有解读，请看原版。' },
  XZ_READ_GLUED: { name: '粘在上文的序号已另起', advice: '不需要处理。', repaired: true },
  XZ_READ_JOINED: { name: '换页换行断开的句子已接上', advice: '不需要处理。', repaired: true },
  XZ_READ_SHADOW: { name: '阴影字的重影已去掉', advice: '标题请看一眼。', repaired: true },
  XZ_READ_DOUBLED: { name: '换页处重复的字已去掉', advice: '不需要处理。', repaired: true },
  XZ_READ_MARK: { name: '提取时留下的记号已去掉', advice: '不需要处理。', repaired: true },
};

/** How far an order has come, in the order of its course. */
export const orderStateLabels = {
  issued: '下达',
  acknowledged: '签收',
  progressed: '进展',
  finished: '办结',
  confirmed: '核实',
  withdrawn: '撤回',
} as const;

/** Which orders are looked at. */
export const orderFilterLabels = {
  all: '全部',
  unsigned: '未签收',
  unfinished: '未办结',
  unconfirmed: '待核实',
} as const;
