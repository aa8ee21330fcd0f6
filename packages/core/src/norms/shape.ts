import { z } from 'zod';
import { INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS } from '../lexicon/index.ts';

/**
 * What a leaf of a norm claims about its clause. The binding reader looks each up again:
 * `name` an organ, post, body, role or title; `length` a stretch of time with its word; `figure` a number with its unit;
 * `bound` a threshold; `grade`, `level`, `colour` a step of a scale; `day` a day or a day of the year; `word` printed as it stands.
 * `convention` whether 以上 or 以下 takes in its number.
 * What is ours (wording, reasons, questions) claims nothing.
 */
export type ClaimKind =
  | 'name'
  | 'length'
  | 'figure'
  | 'bound'
  | 'grade'
  | 'level'
  | 'colour'
  | 'day'
  | 'word'
  | 'convention';

/** Which schema claims what; `claims.ts` walks a norm with it. */
export const CLAIMS = z.registry<{ claim: ClaimKind }>();

const IDENTIFIER = /^[a-z][a-z0-9-]{0,59}$/;
const DAY_OF_YEAR = /^(?:[1-9]|1[0-2])-(?:[1-9]|[12]\d|3[01])$/;

const claim = <T extends z.ZodType>(schema: T, kind: ClaimKind): T => {
  CLAIMS.add(schema, { claim: kind });
  return schema;
};
const text = (most: number, what: string): z.ZodString => z.string().min(1).max(most).describe(what);

/** A name within its file, for others to point at: `grading`, `clock-direct`. */
export const identifier = z.string().regex(IDENTIFIER).describe('小写英文、数字、连字符');
/**
 * The clause, from the file's document: `4.1.1`, `2.3.1`, `附件2/表1/2/3`; `#2` after it is the second occurrence of the
 * figure in that clause. An object without one takes that of the object around it.
 */
export const clause = text(200, '依据条款，从本文件所属文件写起，例如 4.1.1；同一数字出现多次时在后面写 #2');
/** Short words of our own. */
export const wording = text(120, '自己的简短说法，不照抄原文');
/** What the text leaves open, and why. */
export const notStated = z.strictObject({
  notStated: text(120, '原文未载明的原因'),
  at: clause.optional(),
});
export type NotStated = z.infer<typeof notStated>;
/** The value, or that the text does not state it. */
export const stated = <T extends z.ZodType>(schema: T): z.ZodUnion<[T, typeof notStated]> =>
  z.union([schema, notStated]);
/** Whether a value says that the text does not state it. */
export const isNotStated = (value: unknown): value is NotStated =>
  typeof value === 'object' && value !== null && 'notStated' in value;

const printedName = (what: string): z.ZodString => claim(text(60, what), 'name');
export const title = claim(text(120, '标题，照原文'), 'name');
export const printedWord = claim(text(40, '照原文的词'), 'word');
export const length = claim(text(20, '时限，照原文写：30分钟、2小时、1个月、半年'), 'length');
export const figure = claim(text(20, '数字和单位，照原文写：3次、10人、5米'), 'figure');
export const bound = claim(text(60, '界限，照原文写：3人以上 10人以下'), 'bound');
export const grade = claim(z.enum(INCIDENT_GRADES), 'grade');
export const level = claim(z.enum(RESPONSE_LEVELS), 'level');
export const colour = claim(z.enum(WARNING_COLOURS), 'colour');
export const day = claim(z.iso.date(), 'day');
/** A day of the year, `3-1`. */
export const dayOfYear = claim(z.string().regex(DAY_OF_YEAR), 'day');

/**
 * Who acts: a post (`分管副县长`), a body set up by the plan, an organ of the directory, or a role that an incident fills
 * (`事故单位`, `事发地乡镇人民政府`). Names stand as printed at their clause; persons are never named. `rank` is the post within
 * the organ where a text names several organs and their rank once for all of them (稷山 JS-05 §2.1: …等单位主要负责人).
 */
export const holder = z.union([
  z.strictObject({ post: printedName('职务'), at: clause.optional() }),
  z.strictObject({ body: printedName('指挥机构、工作组'), at: clause.optional() }),
  z.strictObject({ organ: printedName('机关、单位'), rank: printedWord.optional(), at: clause.optional() }),
  z.strictObject({ role: printedName('由事件确定的角色'), at: clause.optional() }),
]);
export type Holder = z.infer<typeof holder>;
export const holders = z.array(holder).min(1);
/** The printed name of a holder, its rank behind it. */
export const holderName = (one: Holder): string =>
  'post' in one ? one.post : 'body' in one ? one.body : 'organ' in one ? `${one.organ}${one.rank ?? ''}` : one.role;

/** S-FEEL over declared facts; `conditions/` is its gate. */
export const condition = text(400, 'S-FEEL 条件，只用已声明的事实名称');

const choice = z.union([z.boolean(), text(60, '界限或选项'), z.array(text(40, '选项')).min(1)]);
/**
 * What a fact must be: a bound as printed, `true` or `false`, one value or several; of an ordered choice also the steps
 * from one upward, `一般以上` (煤矿 WS-12-2 §4.1.1; `readSteps`). Where print is damaged the object form keeps it as printed
 * and as a person reads it; evaluation gives the set over both, binding compares the printed one. `settled` says that
 * nobody reads it otherwise (新绛 XJ-09-3 prints 小范国 for 小范围, and 2人以下急性死亡 where at least one is meant):
 * evaluation then takes the reading alone.
 */
export const criterion = z.union([
  choice,
  z.strictObject({
    printed: z.union([choice, z.null()]).describe('照原文；原文缺失写 null'),
    asRead: z.union([choice, z.null()]).describe('有人判读的写法；null 表示这一项不要求').optional(),
    reason: wording.describe('为什么这样判读'),
    declaredBy: text(40, '由谁判读').optional(),
    settled: z.literal(true).describe('没有别的读法，只按判读计算').optional(),
    at: clause.optional(),
  }),
]);
export type Criterion = z.infer<typeof criterion>;
export type Choice = z.infer<typeof choice>;

/** One way to meet a rule: every fact named must be as its criterion says. Fact names are Chinese, `at` is the clause. */
export const alternative = z
  .object({ at: clause.optional() })
  .catchall(criterion)
  .refine((value) => Object.keys(value).some((key) => key !== 'at'), '至少写一个事实');
export type Alternative = z.infer<typeof alternative>;
/** The facts and criteria of an alternative. */
export const criteriaOf = (one: Alternative): [string, Criterion][] =>
  Object.entries(one).filter((entry): entry is [string, Criterion] => entry[0] !== 'at' && entry[1] !== undefined);

/**
 * How a start, change or end comes about: proposer → consent → decider → announcer → reported to. Several holders of one
 * step act `all` together or `either` alone. `when` limits it to a case, usually a grade.
 */
export const chain = z.strictObject({
  when: condition.optional(),
  proposer: holders.optional(),
  consent: holders.optional(),
  decider: stated(holders),
  announcer: holders.optional(),
  reportedTo: holders.optional(),
  by: z.enum(['all', 'either']).optional(),
  at: clause.optional(),
});
export type Chain = z.infer<typeof chain>;

/** Which facts a clause accepts: known ones, possible ones (有可能造成), first judgements (初判). */
export const standings = z.array(z.enum(['actual', 'possible', 'initial'])).min(1);
export type Standing = z.infer<typeof standings>[number];

const counts = claim(z.enum(['included', 'excluded', 'notStated']), 'convention');
/** How 以上 and 以下 count in a document: as it says, or nobody says. */
export const boundConvention = z.strictObject({
  above: counts,
  below: counts,
  at: clause.optional(),
});
export type BoundConvention = z.infer<typeof boundConvention>;

/** What every norm has. */
export const head = {
  id: identifier,
  title: text(80, '名称'),
  at: clause.optional(),
  remark: text(200, '说明').optional(),
};
