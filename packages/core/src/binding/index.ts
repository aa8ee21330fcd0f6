export * from './bind.ts';
export { type BoundaryCase, type BoundaryCases, boundaryCases } from './boundary/boundary-cases.ts';
export * from './clauses.ts';
export type { BindingFinding } from './findings.ts';
export type { BindingFault } from './verdict.ts';
