export * from './citation.ts';
export * from './document.ts';
export * from './finding-groups.ts';
export * from './normalise.ts';
export * from './reading.ts';
