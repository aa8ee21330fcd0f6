import { verifyClocks } from './clocks.ts';
import { verifyBodyNames, verifyConstituted, verifyNames, verifySeatNames } from './constituted.ts';
import { verifyDeciders } from './deciders.ts';
import type { PlanFinding } from './finding.ts';
import { verifyLevels } from './levels.ts';
import { verifyMembers } from './members.ts';
import type { Plan } from './plan.ts';
import { type VerifiedTable, verifyTables } from './tables.ts';
import { verifyText } from './text.ts';

/** All that the checks say about a plan, the gravest first, and what its tables came to. */
export type PlanVerdict = { readonly findings: readonly PlanFinding[]; readonly tables: readonly VerifiedTable[] };

const GRAVITY = { defect: 0, doubt: 1, note: 2 } as const;

/** Examines a plan: its tables, who decides and ends, members and duties, clocks, names, and what its text leaves out. */
export function verifyPlan(plan: Plan): PlanVerdict {
  const { findings, tables } = verifyTables(plan);
  const all = [
    ...findings,
    ...verifyDeciders(plan),
    ...verifyLevels(plan),
    ...verifyClocks(plan),
    ...verifyConstituted(plan),
    ...verifySeatNames(plan),
    ...verifyBodyNames(plan),
    ...verifyMembers(plan),
    ...verifyNames(plan),
    ...verifyText(plan),
  ];
  return { findings: all.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]), tables };
}
