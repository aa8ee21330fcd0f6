import { INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS } from '../scales.ts';

/** A step of one of the three scales as a sentence names it. */
export type StepMention = {
  readonly scale: 'grade' | 'level' | 'colour';
  readonly step: string;
  readonly start: number;
  readonly end: number;
  /** `较大以上` and `三级及以上` name the step and all above it; `较大以下` all below it. */
  readonly reach: 'itself' | 'upward' | 'downward';
  /** The words that say so, `及以上`; empty for the step itself. */
  readonly reachWord: string;
  /** What may come (可能发展为重大), not what is. */
  readonly isPossible: boolean;
};

// Printed words of a step, those that contain another first. The text is flat: Roman numerals are letters.
const GRADES: readonly (readonly [string, string])[] = [
  ['特别重大', '特别重大'],
  ['特大型', '特别重大'],
  ['重大', '重大'],
  ['大型', '重大'],
  ['较大', '较大'],
  ['中型', '较大'],
  ['一般', '一般'],
  ['小型', '一般'],
];
const COLOURS: readonly (readonly [string, string])[] = WARNING_COLOURS.map((colour) => [colour, colour]);
const LEVEL = '级';
const LEVEL_NUMERALS: readonly (readonly [string, string])[] = [
  ['III', 'Ⅲ'],
  ['II', 'Ⅱ'],
  ['IV', 'Ⅳ'],
  ['I', 'Ⅰ'],
  ['一', 'Ⅰ'],
  ['二', 'Ⅱ'],
  ['三', 'Ⅲ'],
  ['四', 'Ⅳ'],
  ['1', 'Ⅰ'],
  ['2', 'Ⅱ'],
  ['3', 'Ⅲ'],
  ['4', 'Ⅳ'],
];
const NUMERAL_SIGN = /[0-9.IVX一二三四五六七八九十百零〇第]/;
const LIST_SIGN = /[、和或及至与,]/;
// A grade is one of an event; 重大危险源 and 重大事故隐患 grade nothing that has happened.
const EVENT = /^[^、,。;:()]{0,12}?(?:事件|事故|火灾|灾害|地震|疫情|险情|灾情|案件|[灾震])/u;
const NO_GRADE =
  /^(?:[^、,。;:()]{0,6}?(?:隐患|危险|风险|问题|事项|社会|决策|财产|目标|关键)|情况|人民|不|是|为|在|由|占|以下简称)/u;
const AFTER_GRADE = /^(?:$|[、,。;:()级和或及与至以四])/u;
const BEFORE_NO_GRADE = /(?:影响|面积|范围|不|最)$/u;
const UPWARD =
  /^(?:[^、,。;:()]{0,8}?(?:事件|事故|火灾|灾害|响应|预警))?(?:\([^()]{1,8}\))?级?(?:\(含\))?((?:及其?)?以上)/u;
const DOWNWARD =
  /^(?:[^、,。;:()]{0,8}?(?:事件|事故|火灾|灾害|响应|预警))?(?:\([^()]{1,8}\))?级?(?:\(含\))?((?:及其?)?以下)/u;
const POSSIBLE = /(?:可能|预判|有可能|或将|潜在)[^,。;]{0,10}$/u;
const NOT_A_LEVEL = /^(?:风|大风|甲等|乙等|医院|公路|以上风)/u;

function reachOf(rest: string): Pick<StepMention, 'reach' | 'reachWord'> {
  const up = UPWARD.exec(rest)?.[1];
  if (up !== undefined) return { reach: 'upward', reachWord: up };
  const down = DOWNWARD.exec(rest)?.[1];
  return down === undefined ? { reach: 'itself', reachWord: '' } : { reach: 'downward', reachWord: down };
}

type Found = { readonly step: string; readonly end: number };

function gradeAt(text: string, at: number): Found | null {
  const found = GRADES.find(([word]) => text.startsWith(word, at));
  if (found === undefined) return null;
  const end = at + found[0].length;
  const rest = text.slice(end, end + 24);
  if (BEFORE_NO_GRADE.test(text.slice(Math.max(0, at - 2), at)) || NO_GRADE.test(rest)) return null;
  return EVENT.test(rest) || AFTER_GRADE.test(rest) ? { step: found[1], end } : null;
}

function colourAt(text: string, at: number): Found | null {
  const found = COLOURS.find(([word]) => text.startsWith(word, at));
  return found === undefined ? null : { step: found[1], end: at + found[0].length };
}

/** `三级`; in `一、二级` the first numeral borrows 级 from the last. */
function levelAt(text: string, at: number): Found | null {
  if (NUMERAL_SIGN.test(text[at - 1] ?? '')) return null;
  const found = LEVEL_NUMERALS.find(([word]) => text.startsWith(word, at));
  if (found === undefined) return null;
  const end = at + found[0].length;
  if (text[end] === LEVEL)
    return NOT_A_LEVEL.test(text.slice(end + 1, end + 4)) ? null : { step: found[1], end: end + 1 };
  return LIST_SIGN.test(text[end] ?? '') && borrowsLevel(text, end + 1) ? { step: found[1], end } : null;
}

function borrowsLevel(text: string, from: number): boolean {
  let at = from;
  for (let turns = 0; turns < 4; turns += 1) {
    const found = LEVEL_NUMERALS.find(([word]) => text.startsWith(word, at));
    if (found === undefined) return false;
    at += found[0].length;
    if (text[at] === LEVEL) return true;
    if (!LIST_SIGN.test(text[at] ?? '')) return false;
    at += 1;
  }
  return false;
}

const READERS = [
  ['grade', gradeAt],
  ['level', levelAt],
  ['colour', colourAt],
] as const;

/** Every step of the three scales that a flat text names, in order. 特别重大 is not 重大, 十一级 is not 一级. */
export function stepMentions(text: string): StepMention[] {
  const mentions: StepMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const [scale, read] of READERS) {
      const found = read(text, at);
      if (found === null) continue;
      const isPossible = POSSIBLE.test(text.slice(Math.max(0, at - 14), at));
      mentions.push({ scale, ...found, start: at, ...reachOf(text.slice(found.end, found.end + 20)), isPossible });
      at = found.end - 1;
      break;
    }
  }
  return mentions;
}

const SCALE_STEPS: Readonly<Record<StepMention['scale'], readonly string[]>> = {
  grade: INCIDENT_GRADES,
  level: RESPONSE_LEVELS,
  colour: WARNING_COLOURS,
};
/** The steps that a mention names: one, or all from it upward or downward. */
export function stepsNamed(mention: StepMention): readonly string[] {
  const steps = SCALE_STEPS[mention.scale];
  const at = steps.indexOf(mention.step);
  if (mention.reach === 'upward') return steps.slice(at);
  return mention.reach === 'downward' ? steps.slice(0, at + 1) : [mention.step];
}
/** The scale of which a value is a step, with or without 以上; null where it is of none. */
export function scaleOfStep(value: string): StepMention['scale'] | null {
  const scales = ['grade', 'level', 'colour'] as const;
  return scales.find((scale) => SCALE_STEPS[scale].includes(value)) ?? null;
}

const BASIS = /^[^,。;]{0,10}基础上/u;
/** Whether what follows a step makes it the basis of another: 在三级响应的基础上. */
export const isBasis = (rest: string): boolean => BASIS.test(rest);

const OUTCOME_WORDS = [
  ['lower', '降低'],
  ['lift', '解除'],
] as const;
type OutcomeWord = (typeof OUTCOME_WORDS)[number][0];

/** What a warning's change is called first in a text; null where it is not named. */
export function outcomeAfter(text: string): OutcomeWord | null {
  const found = OUTCOME_WORDS.map(([outcome, word]) => ({ outcome, at: text.indexOf(word) })).filter(
    ({ at }) => at >= 0,
  );
  return found.sort((a, b) => a.at - b.at)[0]?.outcome ?? null;
}
/** What a warning's change is called last in a text. */
export function outcomeBefore(text: string): OutcomeWord | null {
  const found = OUTCOME_WORDS.map(([outcome, word]) => ({ outcome, at: text.lastIndexOf(word) }));
  const last = found.sort((a, b) => b.at - a.at)[0];
  return last === undefined || last.at < 0 ? null : last.outcome;
}
