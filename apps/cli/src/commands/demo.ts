import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

/** `demo remove|reset`: touches the demo county alone. */
export const demo: Command = async (words, checkout, output) => {
  const act = oneWord(takeWords(words, {}).rest, '动作（remove 或 reset）');
  if (act !== 'remove' && act !== 'reset') throw new UsageError(`demo 的动作只有 remove 和 reset，写的是“${act}”`);
  const run = withLibrary(checkout, output, (library) => library.call('demo', { body: { act } }), true);
  output.out((await run).message);
  return 0;
};
