/** How clauses speak of what a fact counts or measures, beside the fact's own name. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  死亡人数: ['死亡', '遇难', '丧生'],
  失踪人数: ['失踪'],
  失联人数: ['失联', '失去联系'],
  被困人数: ['被困', '受困'],
  受伤人数: ['受伤', '伤员'],
  重伤人数: ['重伤'],
  中毒人数: ['中毒'],
  转移安置人数: ['转移', '安置', '疏散'],
  死亡和重伤人数: ['死亡及重伤', '伤亡'],
  直接经济损失: ['直接经济损失', '经济损失'],
  未控制时长: ['未得到控制', '未控制', '得到有效控制', '持续'],
  震级: ['地震', '震级'],
};
const COUNTING_TAIL = /(?:总人数|人数|数量|总数|时长|时间|数额)$/u;
const REMARK = /\([^()]{1,30}\)/gu;

/** Words by which a clause may speak of a fact: its name, the name without its counting tail, usual words. */
export function subjectWords(fact: string): readonly string[] {
  const core = fact.replace(COUNTING_TAIL, '');
  return [...new Set([fact, ...(core.length >= 2 ? [core] : []), ...(SUBJECTS[fact] ?? [])])];
}

/** A flat text without remarks in brackets that only say what a count takes in: `死亡(含失踪)`. */
export const withoutRemarks = (text: string, isRemark: (inside: string) => boolean): string =>
  text.replace(REMARK, (remark) => (isRemark(remark.slice(1, -1)) ? '' : remark));

const HARD_CUT = /或者|[;。]|[,、](?=或|并|且)|或(?!超过|等于|及)|,/gu;
/** Where one alternative of a clause ends and the next begins: 或者, ；, ，. */
export const alternativeCuts = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(HARD_CUT)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const COUNTED: Readonly<Record<string, string>> = { 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6' };
const COUNTING = /[一二两三四五六](?=小时|个小时|日|天|个月|年|次|周|类|级)/gu;
/** Small numbers before a measure as digits, so that 一小时降雨量 is what 1小时降雨 prints. */
export const withDigits = (text: string): string => text.replace(COUNTING, (sign) => COUNTED[sign] ?? sign);
