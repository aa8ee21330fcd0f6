export * from './cases.ts';
export * from './directory.ts';
export * from './folder.ts';
export * from './issues.ts';
export * from './load-content.ts';
export * from './located-yaml.ts';
export * from './norm-file.ts';
export * from './parse.ts';
