export * from './finding.ts';
export * from './instants.ts';
export * from './numerals.ts';
export * from './rational.ts';
export * from './span.ts';
export * from './units.ts';
export * from './width.ts';
