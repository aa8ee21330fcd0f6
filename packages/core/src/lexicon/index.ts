export * from './agency-codes.ts';
export * from './dates.ts';
export * from './documents.ts';
export * from './facts.ts';
export * from './scales.ts';
export * from './terms.ts';
export * from './titles.ts';
