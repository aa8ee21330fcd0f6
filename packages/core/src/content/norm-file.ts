import { z } from 'zod';
import { type Norm, type NormBody, norm } from '../norms/index.ts';
import { complaints } from './issues.ts';
import {
  type ContentFile,
  type ContentFinding,
  isContentFinding,
  type LocatedYaml,
  locateYaml,
} from './located-yaml.ts';

/** A norm with the line on which each of its values stands. */
export type LocatedNorm = { readonly norm: Norm; readonly lineOf: (path: readonly PropertyKey[]) => number };
/** The norms of one file; none where anything in it is wrong. */
export type NormFileRead = { readonly norms: readonly LocatedNorm[]; readonly findings: readonly ContentFinding[] };

const KINDS: readonly string[] = norm.options.map((option) => option.shape.kind.value);
const header = z.strictObject({
  $schema: z.string().optional(),
  document: z.string().min(1).max(200),
  norms: z.array(z.unknown()).min(1),
});
const FOLDER = /^(\d{6})[^/]{0,60}\/([a-z0-9][a-z0-9-]{0,60})\//;
const MOST_COMPLAINTS = 20;

/** County code and folder of a content path: `141121-wenshui/coal-mine/plan.yaml` → 141121, coal-mine. */
export function placeOf(path: string): { county: string; folder: string } | null {
  const match = FOLDER.exec(path);
  return match === null ? null : { county: match[1] ?? '', folder: match[2] ?? '' };
}

function findingsOf(
  file: ContentFile,
  yaml: LocatedYaml,
  error: z.ZodError,
  before: readonly PropertyKey[],
  root: unknown,
): ContentFinding[] {
  return complaints(error.issues, root, KINDS)
    .slice(0, MOST_COMPLAINTS)
    .map((one) => {
      const path = [...before, ...one.path];
      const line = yaml.lineOf(path);
      return {
        code: 'XZ_CONTENT_SHAPE',
        severity: 'error',
        file: file.path,
        line,
        message: `第 ${line} 行 ${path.join('.')}：${one.message}。`,
      };
    });
}

function bodiesOf(
  file: ContentFile,
  yaml: LocatedYaml,
  values: readonly unknown[],
): { bodies: NormBody[]; findings: ContentFinding[] } {
  const bodies: NormBody[] = [];
  const findings: ContentFinding[] = [];
  values.forEach((value, i) => {
    const parsed = norm.safeParse(value);
    if (parsed.success) bodies.push(parsed.data);
    else findings.push(...findingsOf(file, yaml, parsed.error, ['norms', i], value));
  });
  return { bodies, findings };
}

// A file never changes: of a county of which one file is new, the others are not read again.
const READ = new WeakMap<ContentFile, NormFileRead>();

/** Reads one file of norms. What is wrong is said with its line, in Chinese. */
export function readNormFile(file: ContentFile): NormFileRead {
  const known = READ.get(file) ?? readAnew(file);
  READ.set(file, known);
  return known;
}

function readAnew(file: ContentFile): NormFileRead {
  const place = placeOf(file.path);
  if (place === null) return { norms: [], findings: [misplaced(file)] };
  const yaml = locateYaml(file);
  if (isContentFinding(yaml)) return { norms: [], findings: [yaml] };
  const head = header.safeParse(yaml.value);
  if (!head.success) return { norms: [], findings: findingsOf(file, yaml, head.error, [], yaml.value) };
  const { bodies, findings } = bodiesOf(file, yaml, head.data.norms);
  if (findings.length > 0) return { norms: [], findings };
  const norms = bodies.map((body, i) => ({
    norm: {
      id: `${place.county}/${place.folder}/${body.id}`,
      ...place,
      document: head.data.document,
      file: file.path,
      body,
    },
    lineOf: (path: readonly PropertyKey[]) => yaml.lineOf(['norms', i, ...path]),
  }));
  return { norms, findings };
}

const misplaced = (file: ContentFile): ContentFinding => ({
  code: 'XZ_CONTENT_PLACE',
  severity: 'error',
  file: file.path,
  line: null,
  message: '文件应当放在“六位代码-名称/文件夹/”之下，例如 141121-wenshui/coal-mine/plan.yaml。',
});
