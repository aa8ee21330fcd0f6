import { z } from 'zod';
import { countyCode, facets, range } from './common.ts';
import { documentSummary } from './issues.ts';

export const searchQuery = z.strictObject({
  q: z.string().max(200).describe('检索词：词语、发文字号、第几条、单位名称；几个词用空格分开'),
  county: countyCode.optional(),
  kind: z.string().max(40).optional().describe('文种'),
  issuer: z.string().max(80).optional().describe('发文机关'),
  year: z.coerce.number().int().min(1900).max(2200).optional().describe('成文年份'),
  issue: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** One unit, table row, title or front matter that holds the words. Highlights are ranges of the text beside them. */
export const searchHit = z
  .object({
    kind: z.enum(['title', 'unit', 'row', 'matter']),
    address: z.string(),
    num: z.string().nullable(),
    heading: z.string().nullable(),
    headingHighlights: z.array(range),
    text: z.string().describe('条款文字，过长时为命中处附近'),
    textHighlights: z.array(range),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
    titlePath: z.array(z.string()).describe('从文件标题起，到上一级为止'),
    document: documentSummary,
    issueTitle: z.string(),
  })
  .meta({ id: 'Hit', description: '一处命中' });

/** What was recognised in the query. */
export const recognised = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), text: z.string(), address: z.string().nullable() }),
  z.object({ kind: z.literal('provision'), text: z.string() }),
  z.object({
    kind: z.literal('organ'),
    text: z.string(),
    organ: z.string(),
    county: countyCode,
    mentions: z.int().min(0),
  }),
]);

export const searchResult = z.object({
  words: z.array(z.string()).describe('实际检索的词；没有可检索的词时为空'),
  recognised: z.array(recognised),
  direct: z.array(searchHit).describe('检索词直接点明的地方，列在命中之前'),
  total: z.int().min(0),
  hits: z.array(searchHit),
  facets,
  orderNote: z.string().nullable().describe('排列方式的说明'),
});

export type SearchQuery = z.input<typeof searchQuery>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchResult = z.infer<typeof searchResult>;
export type Recognised = z.infer<typeof recognised>;
