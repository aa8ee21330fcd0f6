import { existsSync } from 'node:fs';
import type { Command } from '../command.ts';

/** `restore ADDRESS` brings a withdrawn issue back, `restore FILE` a whole backup: what names a file is one. */
export const restore: Command = async (words, checkout, output) => {
  const isFile = words.some((word) => word === '--password-file' || word === '--over' || existsSync(word));
  const { restore: run } = isFile ? await import('./backup.ts') : await import('./withdraw.ts');
  return run(words, checkout, output);
};
