export { readingsOf } from './readings.ts';
export type * from './rule.ts';
export { GRADE, gradingOf } from './source.ts';
export * from './surroundings.ts';
export { tablesOf } from './table.ts';
