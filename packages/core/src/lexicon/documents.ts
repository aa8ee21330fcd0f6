const CLOSING_QUOTE = /[》”]$/;
const INTERIM = /暂行/;
const SENTENCE_WORD = /(?:关于|的|应当|负责|各)/;
/** Kinds that a covering letter has, those of GB/T 9704: their title says 关于…的通知. A kind that ends another stands after it. */
export const LETTER_KINDS: readonly string[] = [
  '通知',
  '决定',
  '决议',
  '意见',
  '批复',
  '公告',
  '通告',
  '通报',
  '报告',
  '函',
  '命令',
  '令',
  '议案',
  '请示',
  '纪要',
];

/** 文种: the texts that letters issue, the letters, and other texts; longest first where one ends another. */
export const DOCUMENT_KINDS: readonly string[] = [
  ...[
    '实施细则',
    '实施方案',
    '工作方案',
    '行动方案',
    '实施办法',
    '管理办法',
    '实施意见',
    '指导意见',
    '应急预案',
    '行动计划',
    '任务分解',
    '工作要点',
  ],
  ...LETTER_KINDS,
  ...[
    '公报',
    '办法',
    '规定',
    '条例',
    '细则',
    '规则',
    '方案',
    '预案',
    '计划',
    '规划',
    '制度',
    '章程',
    '标准',
    '规范',
    '目录',
    '名录',
    '清单',
    '名单',
    '要点',
    '纲要',
  ],
  ...['指南', '措施', '安排', '解读', '机制', '修正案', '解释', '规程', '准则', '基准', '守则', '程序', '法典', '法'],
];

const TAIL_NOTE = /[（(〔][^（）()〔〕]{1,40}[）)〕]$/;
const TRIAL = /^[（(](?:试行|暂行|草案|修订|征求意见稿)/;

/** The kind that a title ends with, `（试行）` and the like left aside; null where it ends with none. */
export function kindOfTitle(title: string): string | null {
  const bare = title.replace(CLOSING_QUOTE, '').replace(TAIL_NOTE, '').replace(CLOSING_QUOTE, '');
  return DOCUMENT_KINDS.find((kind) => bare.endsWith(kind)) ?? null;
}

/** Whether a title says that the text is on trial: 试行, 暂行. */
export const isTrialTitle = (title: string): boolean =>
  TRIAL.test(TAIL_NOTE.exec(title)?.[0] ?? '') || INTERIM.test(title);

/** How an organ's name ends. */
const ORGAN_TAIL =
  /(?:人民政府|办公室|办公厅|委员会|常委会|管委会|指挥部|领导小组|联席会议|国务院|人民法院|人民检察院|政府|局|厅|院|部|会|委|署|(?<![主承举开兴协])办|银行|中心|公司|总队|支队|大队|妇联|海关|中共中央)$/;
const ORGAN_BODY = /^[\u4e00-\u9fff·、 （）()]{2,40}$/;

/** Whether a short line can be the name of an issuing organ, alone on its line. */
export const looksLikeOrgan = (text: string): boolean =>
  text.length <= 40 && ORGAN_BODY.test(text) && ORGAN_TAIL.test(text) && !SENTENCE_WORD.test(text);
