import { z } from 'zod';

const SIX_DIGITS = /^\d{6}$/;

/** GB/T 2260, six digits. */
export const countyCode = z
  .string()
  .regex(SIX_DIGITS, '行政区划代码应为六位数字（GB/T 2260），例如 141121')
  .describe('行政区划代码（GB/T 2260，六位数字）');

/** An address as a person may write it; the server normalises it. `docs/addresses.md` is the grammar. */
export const addressText = z.string().min(1).max(600).describe('地址，例如 141121/文政发〔2024〕8号/二/（一）/1');

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date().describe('日期，YYYY-MM-DD');

/** A moment, ISO 8601 in UTC; screens show it in Asia/Shanghai. */
export const moment = z.iso.datetime().describe('时刻，ISO 8601（协调世界时）');

/** A stretch of the normalised source in UTF-16 code units, end exclusive. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) }).describe('原文中的起止位置');

/** A range inside a shown text in UTF-16 code units, end exclusive. */
export const range = z.tuple([z.int().min(0), z.int().min(0)]).describe('文字中的起止位置');

export const severity = z.enum(['error', 'warning', 'note']).describe('轻重：错误、需要人看、已作的修复');

/** What the reader says about a place. A repair carries `before` and `after`. */
export const finding = z
  .object({
    code: z.string(),
    severity,
    message: z.string(),
    span,
    line: z.int().min(1).nullable().describe('原文行号，从 1 起'),
    address: z.string().nullable(),
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .meta({ id: 'Finding', description: '发现' });

/** Every refusal and failure. `message` is Chinese: what was seen, what was expected, what to do. */
export const failure = z
  .object({
    code: z.string(),
    message: z.string(),
    place: z.string().nullable().describe('出错的字段、文件或地址'),
  })
  .meta({ id: 'Failure', description: '错误' });

/** A count under a name, as facets and reports use it. */
export const tally = z
  .object({ value: z.string(), label: z.string(), count: z.int().min(0) })
  .meta({ id: 'Tally', description: '一个名目下的数目' });

/** What takes part in a withdrawal: which version, when, why. */
export const withdrawal = z
  .object({
    version: z.int().min(1),
    at: moment,
    reason: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: 'Withdrawal', description: '一次撤回' });

export const facets = z
  .object({
    county: z.array(tally),
    kind: z.array(tally),
    issuer: z.array(tally),
    year: z.array(tally),
  })
  .meta({ id: 'Facets', description: '可以缩小到哪些范围，各有多少' });

export type Withdrawal = z.infer<typeof withdrawal>;
export type Facets = z.infer<typeof facets>;
export type Span = z.infer<typeof span>;
export type Range = z.infer<typeof range>;
export type Severity = z.infer<typeof severity>;
export type Finding = z.infer<typeof finding>;
export type Failure = z.infer<typeof failure>;
export type Tally = z.infer<typeof tally>;
