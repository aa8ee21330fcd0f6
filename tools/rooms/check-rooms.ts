import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { forbiddenRules } from './rules.ts';

/** One broken rule, in plain words. */
export type BrokenRule = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
};
export type RoomReport = { readonly broken: readonly BrokenRule[]; readonly filesRead: number };

/** Fewer files than this means that the tool read nothing and would praise an empty house. */
export const LEAST_FILES = 60;

const HALLS = ['packages', 'apps'];
const INSTALLED = '(^|/)node_modules/';

const brokenRule = (comments: ReadonlyMap<string, string>, violation: IViolation): BrokenRule => ({
  rule: violation.rule.name,
  from: violation.from,
  to: violation.cycle ? violation.cycle.map((step) => step.name).join(' → ') : violation.to,
  comment: comments.get(violation.rule.name) ?? '',
});

/** Reads every import below `root` and holds it against the room table. Rejects where the tool itself fails. */
export async function checkRooms(root: string): Promise<RoomReport> {
  const forbidden = forbiddenRules();
  const result = await cruise(
    HALLS.filter((hall) => existsSync(join(root, hall))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
      // Only our own output: `dist` alone would also leave out most of what packages of npm are.
      exclude: { path: '^(packages|apps)/[^/]+/(dist|bin)/|^apps/console/vite\\.config' },
      doNotFollow: { path: INSTALLED },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: join(root, 'tsconfig.base.json') },
      enhancedResolveOptions: {
        conditionNames: ['source', 'import', 'node', 'default'],
        exportsFields: ['exports'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      },
    },
  );
  const { summary } = result.output as ICruiseResult;
  const comments = new Map(forbidden.map((rule) => [rule.name ?? '', rule.comment ?? '']));
  const errors = summary.violations.filter((violation) => violation.rule.severity === 'error');
  if (errors.length !== summary.error)
    throw new Error(`dependency-cruiser counts ${summary.error} errors and lists ${errors.length}.`);
  return { broken: errors.map((violation) => brokenRule(comments, violation)), filesRead: summary.totalCruised };
}

/** The report as the command prints it. */
export function printRooms(report: RoomReport): string {
  const lines = report.broken.map(
    (broken) => `${broken.from}\n  imports ${broken.to}\n  ${broken.rule}: ${broken.comment}`,
  );
  if (report.filesRead < LEAST_FILES)
    lines.push(`Only ${report.filesRead} files were read; at least ${LEAST_FILES} were expected.`);
  lines.push(
    `${report.filesRead} files, ${report.broken.length} broken ${report.broken.length === 1 ? 'rule' : 'rules'}.`,
  );
  return lines.join('\n');
}

export const isSound = (report: RoomReport): boolean => report.broken.length === 0 && report.filesRead >= LEAST_FILES;
