// Three different scales that share words and colours; a fourth for fire danger stands in the plans that use it.

/** 事件分级, from the lowest. */
export const INCIDENT_GRADES = ['一般', '较大', '重大', '特别重大'] as const;
export type IncidentGrade = (typeof INCIDENT_GRADES)[number];

/** 响应级别, from the lowest. */
export const RESPONSE_LEVELS = ['Ⅳ', 'Ⅲ', 'Ⅱ', 'Ⅰ'] as const;
export type ResponseLevel = (typeof RESPONSE_LEVELS)[number];

/** 预警级别 by its legal colours, from the lowest. */
export const WARNING_COLOURS = ['蓝色', '黄色', '橙色', '红色'] as const;
export type WarningColour = (typeof WARNING_COLOURS)[number];

const GRADE_NAMES: Readonly<Record<IncidentGrade, readonly string[]>> = {
  一般: ['一般', '小型'],
  较大: ['较大', '中型'],
  重大: ['重大', '大型'],
  特别重大: ['特别重大', '特大型', '特重大'],
};
const LEVEL_NAMES: Readonly<Record<ResponseLevel, readonly string[]>> = {
  Ⅳ: ['Ⅳ级', 'IV级', '四级', '4级'],
  Ⅲ: ['Ⅲ级', 'III级', '三级', '3级'],
  Ⅱ: ['Ⅱ级', 'II级', '二级', '2级'],
  Ⅰ: ['Ⅰ级', 'I级', '一级', '1级'],
};

/** How texts print a grade, the usual word first; geological plans say 大型 for 重大. */
export const gradeNames = (grade: IncidentGrade): readonly string[] => GRADE_NAMES[grade];
/** How texts print a level, the Roman numeral first. */
export const levelNames = (level: ResponseLevel): readonly string[] => LEVEL_NAMES[level];

/** What the three scales are called; a norm names one of them. */
export const SCALES = {
  incidentGrade: INCIDENT_GRADES,
  responseLevel: RESPONSE_LEVELS,
  warningColour: WARNING_COLOURS,
};
export type Scale = keyof typeof SCALES;

const UPWARD = ['及以上', '以上'];

/**
 * Steps of an ordered scale as texts print them: `较大` is that step, `一般以上` it and every step above. `values` stand from
 * the lowest; null where the text names none of them.
 */
export function readSteps(text: string, values: readonly string[]): readonly string[] | null {
  if (values.includes(text)) return [text];
  const word = UPWARD.find((one) => text.endsWith(one));
  const from = word === undefined ? -1 : values.indexOf(text.slice(0, -word.length));
  return from < 0 ? null : values.slice(from);
}

const ORDINAL = /([一二三四])级/;
/** The number in a step's name: 一 of 一级; null where it has none. */
export const ordinalOf = (name: string): string | null => ORDINAL.exec(name)?.[1] ?? null;

/** The grades that a text names, from the highest: 重大 inside 特别重大 is not 重大. */
export function gradesIn(text: string): IncidentGrade[] {
  let rest = text;
  return [...INCIDENT_GRADES].reverse().filter((grade) => {
    const names = gradeNames(grade).filter((name) => rest.includes(name));
    for (const name of names) rest = rest.replaceAll(name, '');
    return names.length > 0;
  });
}
