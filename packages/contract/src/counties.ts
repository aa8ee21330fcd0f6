import { z } from 'zod';
import { countyCode } from './common.ts';

/** A county as the library's first page lists it. */
export const countySummary = z
  .object({
    code: countyCode,
    name: z.string(),
    province: z.string().nullable(),
    prefecture: z.string().nullable(),
    demo: z.boolean().describe('演示县'),
    organs: z.int().min(0).describe('名录中的单位数'),
    issues: z.int().min(0),
    documents: z.int().min(0),
  })
  .meta({ id: 'County', description: '县' });

export const countyList = z.object({
  counties: z.array(countySummary),
  home: countyCode.nullable().describe('起始页的县：有真实县时为真实县，否则为演示县'),
});

export type CountySummary = z.infer<typeof countySummary>;
export type CountyList = z.infer<typeof countyList>;
