export * from './bind.ts';
export * from './clauses.ts';
export type { BindingFinding } from './findings.ts';
export type { BindingFault } from './verdict.ts';
