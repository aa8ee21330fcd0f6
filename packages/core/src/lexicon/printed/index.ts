export * from './conventions.ts';
export * from './names.ts';
export * from './quantities.ts';
export * from './steps.ts';
export * from './subjects.ts';
