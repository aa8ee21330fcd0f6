const NAMES: Readonly<Record<string, string>> = {
  people: '人数',
  household: '户数',
  piece: '件数',
  money: '金额',
  area: '面积',
  length: '长度',
  time: '固定时长',
  workday: '工作日数',
  month: '月数',
  magnitude: '级数',
  mass: '质量',
  volume: '体积',
  activity: '放射性活度',
  doseRate: '剂量率',
  transportActivity: 'D2 倍数',
  temperature: '温度',
  '': '无单位的数',
};
const BASES = /[^*/]{1,40}/g;

/** What a number of a dimension is called: `money/area` is `金额/面积`. */
export const dimensionName = (dimension: string): string =>
  dimension === ''
    ? (NAMES[''] ?? '')
    : dimension.replace(BASES, (base) => (Object.hasOwn(NAMES, base) ? NAMES[base] : base) ?? base);
