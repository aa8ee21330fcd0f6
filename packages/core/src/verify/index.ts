export type { PlanFinding } from './plans/finding.ts';
export type { Plan } from './plans/plan.ts';
export type { VerifiedTable } from './plans/tables.ts';
export { type PlanVerdict, verifyPlan } from './plans/verify-plan.ts';
export * from './tables/check-certificate.ts';
export type { TableFault } from './tables/faults.ts';
export * from './tables/verdict.ts';
export { verifyTable } from './tables/verify-table.ts';
