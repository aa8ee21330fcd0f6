import { z } from 'zod';
import { complaints } from './issues.ts';
import { type ContentFile, type ContentFinding, isContentFinding, locateYaml } from './located-yaml.ts';
import { placeOf } from './norm-file.ts';

const due = z.strictObject({ to: z.string(), at: z.string().nullable() });

/** What a case expects: one outcome, the set of those possible, the code of a refusal, moments, or items. */
export const expectation = z.union([
  z.strictObject({ decided: z.string() }),
  z.strictObject({ possible: z.array(z.string()).min(1) }),
  z.strictObject({ refused: z.string() }),
  z.strictObject({ due: z.array(due) }),
  z.strictObject({ items: z.array(z.string()) }),
]);
export type Expectation = z.infer<typeof expectation>;

const workedCase = z.strictObject({
  /** Id of the norm in the same folder. */
  norm: z.string(),
  title: z.string().max(200),
  facts: z.record(z.string(), z.unknown()).default({}),
  on: z.iso.date().optional(),
  expect: expectation,
});
const caseFile = z.strictObject({ $schema: z.string().optional(), cases: z.array(workedCase) });

/** A worked example of a norm: facts in, what must come out. */
export type Case = z.infer<typeof workedCase>;
/** A case with the folder that it belongs to. */
export type LocatedCase = {
  readonly county: string;
  readonly folder: string;
  readonly file: string;
  readonly line: number;
  readonly body: Case;
};

const CASES = /(?:^|\/)cases\.ya?ml$/;

function readCases(file: ContentFile): { cases: LocatedCase[]; findings: ContentFinding[] } {
  const place = placeOf(file.path);
  const yaml = locateYaml(file);
  if (isContentFinding(yaml)) return { cases: [], findings: [yaml] };
  const parsed = caseFile.safeParse(yaml.value);
  if (parsed.success && place !== null) {
    const cases = parsed.data.cases.map((body, i) => ({
      ...place,
      file: file.path,
      line: yaml.lineOf(['cases', i]),
      body,
    }));
    return { cases, findings: [] };
  }
  const found = parsed.success ? [] : complaints(parsed.error.issues, yaml.value, []);
  const findings = found.map(({ path, message }): ContentFinding => {
    const line = yaml.lineOf(path);
    return {
      code: 'XZ_CONTENT_CASE',
      severity: 'error',
      file: file.path,
      line,
      message: `第 ${line} 行 ${path.join('.')}：${message}。`,
    };
  });
  return { cases: [], findings };
}

/** The worked cases that lie beside norms, and what is wrong with their files. */
export function loadCases(files: readonly ContentFile[]): {
  readonly cases: readonly LocatedCase[];
  readonly findings: readonly ContentFinding[];
} {
  const read = files.filter((file) => CASES.test(file.path)).map(readCases);
  return { cases: read.flatMap((one) => one.cases), findings: read.flatMap((one) => one.findings) };
}
