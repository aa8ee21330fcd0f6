/** What a rule says beside the steps of its scale. */
export const OUTCOMES = {
  /** No row of the table is met. */
  none: '未达标准',
  mayEnd: '可以终止',
  mayNotEnd: '不能终止',
  maySuspend: '可以提出中止',
  mayNotSuspend: '不能提出中止',
  inSeason: '在期',
  outOfSeason: '不在期',
  lift: '解除',
  lower: '降低',
  unchanged: '不变',
} as const;

/** The fact that holds the moment from which a clock runs. */
export const MOMENTS = {
  occurrence: '发生时间',
  discovery: '发现时间',
  receipt: '接报时间',
  verification: '核实时间',
  initialGrading: '初判时间',
  forwarding: '转发时间',
  change: '情况变化时间',
  start: '启动时间',
  ending: '终止时间',
  handled: '处置完毕时间',
} as const;

/** How a person writes that a fact is not known. */
export const UNKNOWN_WORDS: readonly string[] = ['不详', '未知', '不明', '正在核实', '待核实'];
/** How a person writes yes and no. */
export const YES_WORDS: readonly string[] = ['是', '有', '真', 'true'];
export const NO_WORDS: readonly string[] = ['否', '无', '没有', '假', 'false'];
/** The fact that a grading decides and a response asks for. */
export const GRADE_FACT = '事件分级';
/** The fact that a response decides and its clocks ask for: 三级响应期间. */
export const LEVEL_FACT = '响应级别';
