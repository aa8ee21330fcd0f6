export * from './directory.ts';
export * from './parse.ts';
