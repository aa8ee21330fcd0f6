import { numberFromNumeral } from '../base/index.ts';
import type { LifeStatement, Unit } from '../gazette/index.ts';
import { dateAtStart } from '../lexicon/index.ts';

const SENTENCE_BREAK = /(?<=[。；\n])/;

type Kind = LifeStatement['kind'];
type Rule = {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** One of these stands in every sentence that says so: looked for first. */
  readonly words: RegExp;
  readonly value: (match: RegExpExecArray) => string | null;
};

const NUMERAL = '[0-9一二两三四五六七八九十]{1,3}';
const dayOf = (text: string): string | null => dateAtStart(text)?.day ?? null;
const yearsOf = (text: string): string | null => {
  const years = numberFromNumeral(text.replace('两', '二'));
  return years === null ? null : `P${years}Y`;
};

const IN_FORCE = /施行|实施|执行|生效/;
const VALID = /有效期/;
const REPEALED = /废止|失效|停止执行/;
const RULES: readonly Rule[] = [
  {
    kind: 'effective',
    pattern: /自([^。；，]{1,24}?)(?:之日)?起(?:开始)?(?:正式)?(?:施行|实施|执行|生效)/,
    words: IN_FORCE,
    value: (m) => dayOf(m[1] ?? ''),
  },
  {
    kind: 'effective',
    pattern: /从([^。；，]{1,24}?)(?:之日)?起(?:施行|实施|执行|生效)/,
    words: IN_FORCE,
    value: (m) => dayOf(m[1] ?? ''),
  },
  {
    kind: 'validity',
    pattern: new RegExp(`有效期(?:限)?(?:为|是)?(?:自.{0,20}起)?(${NUMERAL})年`),
    words: VALID,
    value: (m) => yearsOf(m[1] ?? ''),
  },
  {
    kind: 'validity',
    pattern: /有效期(?:限)?(?:至|到)([^。；，]{4,24})/,
    words: VALID,
    value: (m) => dayOf(m[1] ?? ''),
  },
  {
    kind: 'trial',
    pattern: new RegExp(`试行期(?:限)?(?:为)?(${NUMERAL})年`),
    words: /试行期/,
    value: (m) => yearsOf(m[1] ?? ''),
  },
  {
    kind: 'repeal',
    pattern: /([^。；]{2,120}?)(?:同时|即行|自行)?(?:废止|失效|停止执行)(?=[。；，]|$)/,
    words: REPEALED,
    value: (m) => m[1]?.trim() ?? null,
  },
  {
    kind: 'interpretation',
    pattern: /由([^。；，]{2,40}?)(?:负责|承担)(?:本.{1,6}的)?(?:具体)?解释/,
    words: /解释/,
    value: (m) => m[1] ?? null,
  },
  {
    kind: 'explanation',
    pattern: /由([^。；，]{2,40}?)负责解读|解读(?:单位|机构|机关)[：:为]{0,2}([^。；，）]{2,40})/,
    words: /解读/,
    value: (m) => m[1] ?? m[2] ?? null,
  },
];
// `《…法》，自2023年1月1日起施行`: another work's life, not this document's.
const OF_ANOTHER = /》[^。；]{0,20}自(?![^。；]{0,60}本(?:办法|规定|方案|预案|通知|决定|意见|细则|规则|制度))/;
const LOOK = /施行|实施|执行|生效|有效期|试行期|废止|失效|解释|解读/;

function statementsIn(unit: Unit, text: string): LifeStatement[] {
  if (!LOOK.test(text)) return [];
  return text.split(SENTENCE_BREAK).flatMap((sentence) => {
    if (sentence.length > 300 || !LOOK.test(sentence)) return [];
    const others = OF_ANOTHER.test(sentence);
    return RULES.flatMap(({ kind, pattern, words, value }) => {
      const match = words.test(sentence) ? pattern.exec(sentence) : null;
      return match === null || (others && (kind === 'effective' || kind === 'validity'))
        ? []
        : [{ kind, value: value(match), text: match[0].trim(), address: unit.address, span: unit.span }];
    });
  });
}

/** Statements on the life of a document in its units: in force from, valid for, on trial, repeals, who interprets and explains it. */
export function readLife(units: readonly Unit[]): LifeStatement[] {
  return units.flatMap((unit) => [
    ...statementsIn(unit, `${unit.heading ?? ''}\n${unit.text}`),
    ...readLife(unit.children),
  ]);
}
