import { z } from 'zod';
import { countyCode } from './common.ts';

const contentFile = z.strictObject({ path: z.string().min(1).max(300), text: z.string().max(1_000_000) });
const release = z.object({
  county: countyCode,
  release: z.number().int(),
  sha256: z.string(),
  releasedAt: z.string(),
  releasedBy: z.string(),
  reason: z.string(),
});
const contentFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().nullable(),
  message: z.string(),
});

/** Files of one county's content, to be released. `overChanges`: also over a release that somebody else made here. */
export const loadContentBody = z.strictObject({
  files: z.array(contentFile).min(1).max(2000),
  by: z.string().min(1).max(40),
  reason: z.string().min(1).max(200),
  overChanges: z.boolean().default(false),
});
export const contentLoaded = z.object({
  release: release.nullable(),
  isNew: z.boolean(),
  /** Why nothing was released, with what is wrong or what would be lost. */
  refusal: z
    .object({
      code: z.string(),
      message: z.string(),
      findings: z.array(contentFinding),
      difference: z
        .object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) })
        .nullable(),
    })
    .nullable(),
});
export const exportQuery = z.strictObject({ release: z.coerce.number().int().min(1).optional() });
export const contentExport = z.object({ files: z.array(contentFile), releases: z.array(release) });
export type ContentLoaded = z.infer<typeof contentLoaded>;
