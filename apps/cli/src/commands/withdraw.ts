import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

/** `withdraw ADDRESS --reason WHY`: takes back the issue that holds the address. */
export const withdraw: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { reason: { type: 'string' } });
  const address = oneWord(rest, '地址');
  const { reason } = values;
  if (reason === undefined || reason.trim() === '') throw new UsageError('撤回要写明理由：--reason 理由');
  const run = withLibrary(checkout, output, (library) => library.call('withdraw', { body: { address, reason } }), true);
  output.out((await run).message);
  return 0;
};

/** `restore ADDRESS`: brings it back. */
export const restore: Command = async (words, checkout, output) => {
  const address = oneWord(takeWords(words, {}).rest, '地址');
  const run = withLibrary(checkout, output, (library) => library.call('restore', { body: { address } }), true);
  output.out((await run).message);
  return 0;
};
