export { normaliseSource } from '../gazette/index.ts';
export { type ReadOptions, read } from './read.ts';
export { unparse } from './unparse.ts';
