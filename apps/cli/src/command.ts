import type { Output } from './output.ts';

/** A command: its words, the checkout it belongs to, where it prints. Resolves with the exit status. */
export type Command = (words: readonly string[], checkout: string, output: Output) => Promise<number>;
