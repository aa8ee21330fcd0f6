export * from './citation.ts';
export * from './document.ts';
export * from './reading.ts';
export * from './normalise.ts';
